import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A package that jpackage makes: {@code msi}, {@code dmg} or {@code pkg}.
 *
 * @param name the type, as jpackage calls it
 * @param tools what jpackage needs for it; on Windows WiX 3
 * @param instead the one tool that does as well; on Windows WiX 4 or later
 */
record JdkPackage(String name, List<String> tools, String instead) implements Format {
  /** By it Windows knows a later version as an upgrade; it never changes. */
  private static final String UPGRADES = "6f0d5d3c-2f2e-4a4f-9a53-0b7c5a1d9e42";

  @Override
  public Optional<String> missingTool() {
    if (!Tool.isInJdk("jpackage")) {
      return Optional.of("jpackage");
    }
    if (!instead.isEmpty() && Tool.missing(instead).isEmpty()) {
      return Optional.empty();
    }
    return Tool.missing(tools.toArray(String[]::new));
  }

  @Override
  public Path make(Settings settings, Path image) throws IOException, BuildException {
    Path folder = settings.work(name);
    boolean mac = Settings.System.current() == Settings.System.MAC;
    String version = mac ? Image.macVersion(settings.version()) : settings.version();
    List<String> arguments = new ArrayList<>(List.of("--type", name, "--name", "Downhill"));
    arguments.addAll(List.of("--app-image", image.toString(), "--dest", folder.toString()));
    arguments.addAll(List.of("--app-version", version, "--vendor", "Downhill"));
    arguments.addAll(List.of("--license-file", settings.file("LICENSE").toString()));
    if (!mac) {
      // On macOS the image itself says which files it opens.
      arguments.addAll(List.of("--file-associations", association(settings).toString()));
      arguments.addAll(List.of("--win-per-user-install", "--win-dir-chooser", "--win-menu"));
      arguments.addAll(List.of("--win-shortcut", "--win-upgrade-uuid", UPGRADES));
    }
    Tool.jdk("jpackage", arguments);
    Path made = Folders.list(folder).getFirst();
    String end = "-" + Settings.processor() + "." + name;
    Path target = settings.out().resolve("Downhill-" + settings.version() + end);
    Files.move(made, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return target;
  }

  private static Path association(Settings settings) throws IOException {
    Path icon = settings.work("document-icon").resolve("document.ico");
    Icons.ico(settings.file("jpackage/common/icons"), "document", icon);
    Path properties = icon.resolveSibling("association.properties");
    Folders.fill(
        settings.file("jpackage/common/association.properties"),
        properties,
        Map.of("ICON", icon.toString().replace('\\', '/')));
    return properties;
  }
}
