import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The package of Debian and Ubuntu.
 *
 * <p>It has no scripts of its own: menus, icons and file types are noticed by the packages that
 * keep them, so it also installs where there is no desktop.
 */
record Deb() implements Format {
  @Override
  public String name() {
    return "deb";
  }

  @Override
  public Optional<String> missingTool() {
    return Tool.missing("dpkg-deb");
  }

  @Override
  public Path make(Settings settings, Path image) throws IOException, BuildException {
    String processor = Settings.processor().equals("x64") ? "amd64" : "arm64";
    Path root = settings.work("deb");
    LinuxTree.lay(settings, image, root);
    Path doc = root.resolve("usr/share/doc/downhill");
    Folders.copy(settings.file("jpackage/linux/copyright"), doc.resolve("copyright"));
    Folders.fill(
        settings.file("jpackage/linux/control"),
        root.resolve("DEBIAN/control"),
        Map.of(
            "VERSION", settings.version(),
            "ARCHITECTURE", processor,
            "DEPENDS", depends(settings),
            "KILOBYTES", Long.toString(Folders.size(root) / 1024)));
    Path made = settings.out().resolve("downhill_" + settings.version() + "_" + processor + ".deb");
    // Debian's dpkg reads xz everywhere; the usual compression of Ubuntu it does not.
    Tool.run(
        List.of(
            "dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(), made.toString()),
        Map.of());
    return made;
  }

  private static String depends(Settings settings) throws IOException {
    return String.join(
        ", ",
        Files.readAllLines(settings.file("jpackage/linux/package-deps-deb"), StandardCharsets.UTF_8)
            .stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .toList());
  }
}
