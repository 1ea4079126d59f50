import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Lays the files of a Linux package where they belong below a root. */
final class LinuxTree {
  private static final List<Integer> SIDES = List.of(16, 32, 48, 64, 128, 256, 512);

  /** What shops and menus know the program by; the scripts of the archive name it too. */
  private static final String ID = "app.downhill.Downhill";

  private static final String TYPE = "application-x-downhill";

  private LinuxTree() {}

  static void lay(Settings settings, Path image, Path root) throws IOException {
    Folders.copy(image, root.resolve("opt/downhill"));
    Path bin = Files.createDirectories(root.resolve("usr/bin"));
    Files.createSymbolicLink(bin.resolve("downhill"), Path.of("/opt/downhill/bin/downhill"));
    share(settings, root.resolve("usr/share"), "/opt/downhill/bin/downhill");
  }

  /**
   * Lays menu entry, description, file type and icons below {@code share}.
   *
   * @param launcher the program as the menu entry calls it
   */
  static void share(Settings settings, Path share, String launcher) throws IOException {
    Path linux = settings.file("jpackage/linux");
    Folders.fill(
        linux.resolve("downhill.desktop"),
        share.resolve("applications/" + ID + ".desktop"),
        Map.of("LAUNCHER", launcher));
    Folders.fill(
        linux.resolve("downhill.metainfo.xml"),
        share.resolve("metainfo/" + ID + ".metainfo.xml"),
        Map.of(
            "ID", ID,
            "VERSION", settings.version(),
            "DATE", LocalDate.now(ZoneOffset.UTC).toString()));
    Folders.copy(linux.resolve("downhill-mime.xml"), share.resolve("mime/packages/downhill.xml"));
    Path icons = share.resolve("icons/hicolor");
    Path ofApp = settings.file("assets/icons");
    Path ofDocument = settings.file("jpackage/common/icons");
    for (int side : SIDES) {
      Path sized = icons.resolve(side + "x" + side);
      Folders.copy(ofApp.resolve("downhill-" + side + ".png"), sized.resolve("apps/downhill.png"));
      Folders.copy(
          ofDocument.resolve("document-" + side + ".png"),
          sized.resolve("mimetypes/" + TYPE + ".png"));
    }
    Path scalable = icons.resolve("scalable");
    Folders.copy(ofApp.resolve("downhill.svg"), scalable.resolve("apps/downhill.svg"));
    Folders.copy(
        ofDocument.resolve("document.svg"), scalable.resolve("mimetypes/" + TYPE + ".svg"));
  }
}
