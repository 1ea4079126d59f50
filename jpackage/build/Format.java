import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A kind of package. */
sealed interface Format permits Deb, Rpm, Tar, JdkPackage {
  /** What it is called on the command line and in messages. */
  String name();

  /** Returns the tool that is needed and is not there. */
  Optional<String> missingTool();

  /** Makes the package from an image and returns its file. */
  Path make(Settings settings, Path image) throws IOException, BuildException;

  /** Returns the formats of this system, of those that are wanted. */
  static List<Format> wanted(Settings settings) throws BuildException {
    List<Format> all =
        switch (Settings.System.current()) {
          case LINUX -> List.of(new Deb(), new Rpm(), new Tar());
          case WINDOWS -> List.of(new JdkPackage("msi", List.of("candle", "light"), "wix"));
          case MAC ->
              List.of(
                  new JdkPackage("dmg", List.of("hdiutil"), ""),
                  new JdkPackage("pkg", List.of("pkgbuild", "productbuild"), ""));
        };
    for (String name : settings.formats()) {
      if (all.stream().noneMatch(format -> format.name().equals(name))) {
        throw new BuildException(
            "formats: expected some of %s, found %s"
                .formatted(all.stream().map(Format::name).toList(), name));
      }
    }
    return all.stream()
        .filter(
            format -> settings.formats().isEmpty() || settings.formats().contains(format.name()))
        .toList();
  }
}
