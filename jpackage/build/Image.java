import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the application image: launcher, runtime and start-up cache in one folder that can be
 * moved.
 *
 * <p>Linux has a launcher of our own, because that of jpackage asks the package managers at every
 * start for the package it belongs to, and cannot cope with a locale of ASCII; the other systems
 * have that of jpackage.
 */
final class Image {
  private static final String MAIN = "downhill/downhill.Main";

  private Image() {}

  /** Returns the folder of the image, or on macOS the {@code .app}. */
  static Path make(Settings settings) throws IOException, BuildException {
    Path runtime = settings.work("runtime").resolve("java");
    RuntimeImage.link(settings, runtime);
    Path image =
        switch (Settings.System.current()) {
          case LINUX -> linux(settings, runtime);
          case WINDOWS -> jpackaged(settings, runtime, windows(settings));
          case MAC -> jpackaged(settings, runtime, mac(settings));
        };
    Tool.run(List.of(launcher(image).toString(), "self-test", "--lang", "en"), Map.of());
    return image;
  }

  /** Returns where the licences of the Java in an image lie. */
  static Path legal(Path image) {
    return switch (Settings.System.current()) {
      case LINUX -> image.resolve("lib/runtime/legal");
      case WINDOWS -> image.resolve("runtime/legal");
      case MAC -> image.resolve("Contents/runtime/Contents/Home/legal");
    };
  }

  /** Returns the program of an image that commands are given to. */
  private static Path launcher(Path image) {
    return switch (Settings.System.current()) {
      case LINUX -> image.resolve("bin/downhill");
      case WINDOWS -> image.resolve("downhill-console.exe");
      case MAC -> image.resolve("Contents/MacOS/Downhill");
    };
  }

  private static Path linux(Settings settings, Path runtime) throws IOException, BuildException {
    Path image = Folders.emptied(settings.out().resolve("image")).resolve("downhill");
    Path java = image.resolve("lib/runtime");
    Files.createDirectories(java.getParent());
    Files.move(runtime, java);
    Folders.script(settings.file("jpackage/linux/downhill.sh"), image.resolve("bin/downhill"));
    Folders.fill(
        settings.file("jpackage/common/java.options"), image.resolve("lib/java.options"), Map.of());
    Folders.fill(
        settings.file("jpackage/common/window.options"),
        image.resolve("lib/window.options"),
        Map.of());
    Folders.copy(settings.file("LICENSE"), image.resolve("LICENSE"));
    Folders.copy(settings.file("assets/licences"), image.resolve("licences"));
    Path cache = image.resolve("lib/downhill.aot");
    Cache.train(java, cache, options(settings), MAIN);
    Path stamp = image.resolve("lib/stamp.sh");
    Folders.fill(settings.file("jpackage/linux/stamp.sh"), stamp, Map.of());
    Cache.stamp(stamp, cache);
    return image;
  }

  private static Path jpackaged(Settings settings, Path runtime, List<String> more)
      throws IOException, BuildException {
    Path folder = Folders.emptied(settings.out().resolve("image"));
    List<String> arguments = new ArrayList<>(List.of("--type", "app-image"));
    arguments.addAll(List.of("--name", "Downhill", "--dest", folder.toString()));
    arguments.addAll(List.of("--runtime-image", runtime.toString(), "--module", MAIN));
    arguments.addAll(List.of("--vendor", "Downhill", "--description", "See a network learn"));
    arguments.addAll(List.of("--copyright", "Apache License 2.0"));
    List<String> all = new ArrayList<>(options(settings));
    all.addAll(options(settings.file("jpackage/common/window.options")));
    for (String option : all) {
      arguments.addAll(List.of("--java-options", option));
    }
    arguments.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/downhill.aot"));
    // No script looks at the cache before Java does: Java has to sum it up itself.
    arguments.addAll(List.of("--java-options", "-XX:+VerifySharedSpaces"));
    arguments.addAll(List.of("--app-content", settings.file("assets/licences").toString()));
    arguments.addAll(more);
    Tool.jdk("jpackage", arguments);
    boolean mac = Settings.System.current() == Settings.System.MAC;
    Path image = folder.resolve(mac ? "Downhill.app" : "Downhill");
    Path inner = mac ? image.resolve("Contents") : image;
    Path java = inner.resolve(mac ? "runtime/Contents/Home" : "runtime");
    Cache.train(java, inner.resolve("app/downhill.aot"), options(settings), MAIN);
    if (mac) {
      Icons.icns(
          settings.file("jpackage/common/icons"),
          "document",
          inner.resolve("Resources/document.icns"));
      // What was added lies outside of the seal that jpackage put on.
      Tool.run(List.of("codesign", "--force", "--deep", "--sign", "-", image.toString()), Map.of());
    }
    return image;
  }

  private static List<String> windows(Settings settings) throws IOException {
    Path icon = settings.work("icons").resolve("downhill.ico");
    Icons.ico(settings.file("assets/icons"), "downhill", icon);
    return List.of(
        "--app-version",
        settings.version(),
        "--icon",
        icon.toString(),
        "--add-launcher",
        "downhill-console=" + settings.file("jpackage/windows/console.properties"));
  }

  private static List<String> mac(Settings settings) throws IOException {
    Path icon = settings.work("icons").resolve("downhill.icns");
    Icons.icns(settings.file("assets/icons"), "downhill", icon);
    Path resources = settings.work("mac-resources");
    Folders.fill(
        settings.file("jpackage/mac/Info.plist"),
        resources.resolve("Info.plist"),
        Map.of("VERSION", settings.version()));
    return List.of(
        "--app-version",
        macVersion(settings.version()),
        "--icon",
        icon.toString(),
        "--mac-package-identifier",
        "downhill",
        "--resource-dir",
        resources.toString());
  }

  /** jpackage refuses a first number of 0 on macOS; what the user sees is in Info.plist. */
  static String macVersion(String version) {
    return version.startsWith("0.") ? "1" + version.substring(1) : version;
  }

  /** Returns the options of the Java that runs the program. */
  static List<String> options(Settings settings) throws IOException {
    return options(settings.file("jpackage/common/java.options"));
  }

  private static List<String> options(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .toList();
  }
}
