package downhill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher that the package phase leaves, as a user would. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "runs the shell script")
final class LauncherIT {
  private static final Path LAUNCHER = Path.of("target/downhill/bin/downhill").toAbsolutePath();

  @TempDir Path elsewhere;

  private record Outcome(int status, String out, String err) {}

  private Outcome run(Map<String, String> environment, Path launcher, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = elsewhere.resolve("out");
    Path err = elsewhere.resolve("err");
    var builder = new ProcessBuilder(command).directory(elsewhere.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    builder.environment().putAll(environment);
    int status = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Outcome(
        status,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private Path javaHome(String name, @Nullable String version) throws IOException {
    Path home = elsewhere.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Path java = home.resolve("bin/java");
    Files.writeString(java, "#!/bin/sh\necho ran " + name + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    if (version != null) {
      Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }
    return home;
  }

  @Test
  void answersFromAnyFolder() throws Exception {
    Outcome outcome = run(Map.of(), LAUNCHER, "--version");
    assertThat(outcome).isEqualTo(new Outcome(0, "downhill " + Version.current() + "\n", ""));
  }

  @Test
  void everyLibraryThatIsShippedHasItsLicence() throws Exception {
    try (Stream<Path> jars = Files.list(LAUNCHER.resolveSibling("../lib"))) {
      assertThat(jars.map(jar -> jar.getFileName().toString().replaceAll("-\\d.*", "")))
          .filteredOn(name -> !name.equals("downhill"))
          .isNotEmpty()
          .isSubsetOf(LicencesTest.listed().keySet());
    }
  }

  @Test
  void isFoundThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(elsewhere.resolve("a link"), LAUNCHER);
    assertThat(run(Map.of(), link, "--version").out()).startsWith("downhill ");
  }

  @Test
  void olderJavaHomeLosesToTheJdkChosenAtPackageTime() throws Exception {
    Path old = javaHome("old", "17.0.15");
    assertThat(run(Map.of("JAVA_HOME", old.toString()), LAUNCHER, "--version").out())
        .startsWith("downhill ");
  }

  @Test
  void newerJavaHomeWins() throws Exception {
    Path newer = javaHome("newer", "27-ea");
    assertThat(run(Map.of("JAVA_HOME", newer.toString()), LAUNCHER, "--version").out())
        .isEqualTo("ran newer\n");
  }

  @Test
  void saysOneSentenceWhereThereIsNoJava() throws Exception {
    Path folder = Files.createDirectories(elsewhere.resolve("copy/bin"));
    Path copy = folder.resolve("downhill");
    Files.writeString(
        copy,
        Files.readString(LAUNCHER).replaceAll("(?m)^java_home='.*'$", "java_home='/nowhere'"));
    assertThat(copy.toFile().setExecutable(true)).isTrue();
    Path unmarked = javaHome("unmarked", null);
    Outcome outcome = run(Map.of("JAVA_HOME", unmarked.toString()), copy, "--version");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .singleElement()
        .asString()
        .contains("no Java 25 or later found at /nowhere", "JAVA_HOME");
  }

  @Test
  void speaksKoreanWhereTheLocaleAsksForItInstalledOrNot() throws Exception {
    Outcome outcome = run(Map.of("LC_ALL", "ko_KR.UTF-8"), LAUNCHER, "--help");
    assertThat(outcome.out()).contains("명령:");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void findsAFileWithAKoreanNameWhateverTheLocale() throws Exception {
    // In a script, because this JVM's own arguments would depend on its locale.
    Path script = elsewhere.resolve("s.sh");
    Files.writeString(script, "printf 'a,y\\n1,2\\n' >표.csv && exec \"$1\" validate 표.csv\n");
    Outcome outcome =
        run(Map.of("LC_ALL", "C"), Path.of("/bin/sh"), script.toString(), LAUNCHER.toString());
    assertThat(outcome.out()).startsWith("표.csv: ");
    assertThat(outcome.status()).isZero();
  }
}
