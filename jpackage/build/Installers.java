import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the installers of the system it runs on: an application image with a Java of its own, and
 * from it every package whose tools are there.
 *
 * <pre>
 *   java jpackage/build/Installers.java --version 0.1.0 --lib LIBRARIES --out FOLDER
 *       [--image IMAGE]   packs an image that is there already
 *       [--formats deb,rpm,tar]
 * </pre>
 *
 * Run from the top of the project with a JDK 25.
 */
final class Installers {
  private Installers() {}

  public static void main(String[] args) throws IOException {
    try {
      make(Settings.of(args));
    } catch (BuildException e) {
      System.err.println("installers: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void make(Settings settings) throws IOException, BuildException {
    List<Format> formats = Format.wanted(settings);
    List<Format> possible = new ArrayList<>();
    for (Format format : formats) {
      Optional<String> missing = format.missingTool();
      if (missing.isPresent()) {
        System.out.println(
            "installers: %s skipped: %s is not installed".formatted(format.name(), missing.get()));
      } else {
        possible.add(format);
      }
    }
    if (possible.isEmpty()) {
      throw new BuildException("expected the tools of at least one format, found none");
    }
    Path image = settings.image().isPresent() ? settings.image().get() : Image.make(settings);
    List<Path> packages = new ArrayList<>();
    for (Format format : possible) {
      Path made = format.make(settings, image);
      System.out.println(
          "installers: %s (%.1f MB)"
              .formatted(made.getFileName(), Folders.size(made) / 1_000_000.0));
      packages.add(made);
    }
    Papers.releaseNotes(settings, settings.out().resolve("release-notes.md"));
    Papers.licences(settings, Image.legal(image), settings.out().resolve("licences.md"));
    Checksums.write(settings.out().resolve("SHA256SUMS"), packages);
  }
}
