package downhill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What can be said of the Windows launcher where there is no Windows: paths with spaces, {@code &}
 * and {@code )} do no harm only inside quotes and outside of blocks.
 */
final class BatchLauncherTest {
  private static final Pattern PATH = Pattern.compile("%(?:JAVA_HOME|CANDIDATE|APP|JAVA_OF\\w+)");

  private static List<String> lines() throws IOException {
    return Files.readAllLines(Path.of("jpackage", "launcher", "downhill.bat")).stream()
        .filter(line -> !line.startsWith("rem "))
        .toList();
  }

  @Test
  void everyPathIsQuoted() throws IOException {
    for (String line : lines()) {
      // What stands at odd places between quotes is inside of them; a replaced quote is none.
      String[] parts = line.replace(":\"=%", "%").split("\"", -1);
      for (int i = 0; i < parts.length; i += 2) {
        assertThat(PATH.matcher(parts[i]).find()).as(line).isFalse();
      }
      assertThat(parts.length % 2).as(line).isEqualTo(1);
    }
  }

  @Test
  void noBlockAndNoCallSeesAPath() throws IOException {
    assertThat(lines()).noneMatch(line -> line.endsWith("("));
    assertThat(lines())
        .filteredOn(line -> line.startsWith("call "))
        .noneMatch(line -> line.contains("%"));
  }

  @Test
  void givesTheProgramsArgumentsAndStatusOn() throws IOException {
    List<String> lines = lines();
    int start = lines.indexOf(":run") + 1;
    assertThat(lines.get(start)).startsWith("\"%CANDIDATE%\\bin\\java.exe\" ").endsWith(" %*");
    assertThat(lines.get(start + 1)).isEqualTo("exit /b %ERRORLEVEL%");
  }

  @Test
  void everyLabelThatIsGoneToIsThere() throws IOException {
    assertThat(lines()).contains(":run", ":major");
    assertThat(String.join("\n", lines())).doesNotContain("!");
  }

  @Test
  void startsJavaWithTheSwitchesOfTheShellScript() throws IOException {
    String shell = Files.readString(Path.of("jpackage", "launcher", "downhill.sh"));
    String java = lines().get(lines().indexOf(":run") + 1);
    for (String word : java.split(" ", -1)) {
      if (word.startsWith("-X")) {
        assertThat(shell).contains(word);
      }
    }
  }
}
