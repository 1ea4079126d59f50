import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An archive that anyone unpacks, runs where it lies, or installs for oneself alone. */
record Tar() implements Format {
  @Override
  public String name() {
    return "tar";
  }

  @Override
  public Optional<String> missingTool() {
    return Tool.missing("tar", "xz");
  }

  @Override
  public Path make(Settings settings, Path image) throws IOException, BuildException {
    String name = "downhill-" + settings.version() + "-linux-" + Settings.processor();
    Path work = settings.work("tar");
    Path top = work.resolve(name);
    Folders.copy(image, top);
    LinuxTree.share(settings, top.resolve("share"), "@LAUNCHER@");
    Folders.script(settings.file("jpackage/linux/install-for-me.sh"), top.resolve("install.sh"));
    Folders.script(settings.file("jpackage/linux/remove-for-me.sh"), top.resolve("remove.sh"));
    Path made = settings.out().resolve(name + ".tar.xz");
    Tool.run(
        List.of(
            "tar",
            "--create",
            "--xz",
            "--owner=0",
            "--group=0",
            "--file=" + made,
            "--directory=" + work,
            name),
        Map.of());
    return made;
  }
}
