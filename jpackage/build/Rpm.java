import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The package of Fedora, openSUSE and their relatives. */
record Rpm() implements Format {
  @Override
  public String name() {
    return "rpm";
  }

  @Override
  public Optional<String> missingTool() {
    return Tool.missing("rpmbuild");
  }

  @Override
  public Path make(Settings settings, Path image) throws IOException, BuildException {
    Path work = settings.work("rpm");
    Path root = work.resolve("root");
    LinuxTree.lay(settings, image, root);
    String requires =
        Files.readAllLines(settings.file("jpackage/linux/package-deps-rpm"), StandardCharsets.UTF_8)
            .stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> "Requires: " + line)
            .collect(Collectors.joining("\n"));
    Path spec = work.resolve("downhill.spec");
    Folders.fill(
        settings.file("jpackage/linux/downhill.spec"),
        spec,
        Map.of(
            "VERSION", settings.version(),
            "REQUIRES", requires,
            "ROOT", root.toString(),
            "FILES", files(root)));
    Tool.run(
        List.of(
            "rpmbuild",
            "-bb",
            "--define",
            "_topdir " + work.resolve("build"),
            "--define",
            "_rpmdir " + work.resolve("rpms"),
            spec.toString()),
        Map.of());
    Path made;
    try (Stream<Path> all = Files.walk(work.resolve("rpms"))) {
      made = all.filter(file -> file.toString().endsWith(".rpm")).findFirst().orElseThrow();
    }
    Path target = settings.out().resolve(made.getFileName());
    Files.move(made, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return target;
  }

  /** Names the files outside of our own folder one by one: the folders around them are others'. */
  private static String files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root.resolve("usr"))) {
      return "/opt/downhill\n"
          + all.filter(path -> !Files.isDirectory(path))
              .map(path -> "\"/" + root.relativize(path) + "\"")
              .sorted()
              .collect(Collectors.joining("\n"));
    }
  }
}
