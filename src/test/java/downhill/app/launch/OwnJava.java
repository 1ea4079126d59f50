package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java of its own with the classes of the tests, for what happens but once in a process. */
final class OwnJava {
  private OwnJava() {}

  /**
   * Runs a program, which must end with 0.
   *
   * @param said receives what it prints
   * @param options of Java
   * @param program its main class, and its arguments
   */
  static void run(Path said, List<String> options, String... program)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(program));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor()).as(Files.readString(said)).isZero();
  }
}
