import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links a Java that holds the program, its libraries and the few modules of the JDK they need.
 *
 * <p>The native libraries of JavaFX lie in its jars, from where they would be unpacked into the
 * user's home at every first start; here they become files of the runtime. A library without a
 * module descriptor is given one, because jlink takes no others.
 */
final class RuntimeImage {
  /** Used by name only: Korean tables as spreadsheets write them, words of Korean dates. */
  private static final String BY_NAME = "jdk.charsets,jdk.localedata";

  private RuntimeImage() {}

  static void link(Settings settings, Path runtime) throws IOException, BuildException {
    Path modules = settings.work("modules");
    Set<String> ofJdk = namesIn(Path.of(System.getProperty("java.home"), "bin"));
    for (Path jar : Folders.list(settings.lib())) {
      String name = jar.getFileName().toString();
      if (name.startsWith("javafx-")) {
        // Those without the name of a system are empty.
        if (Files.size(jar) > 10_000) {
          toModule(settings, jar, modules, ofJdk);
        }
      } else {
        Path copy = modules.resolve(name);
        Files.copy(jar, copy);
        describe(settings, copy);
        OldClasses.renew(copy);
        if (name.startsWith("downhill-")) {
          compileSheets(settings, copy);
          Supertypes.of(Folders.list(settings.lib()), classes -> CallSites.writeOut(copy, classes));
        }
      }
    }
    List<String> arguments = new ArrayList<>(List.of("--module-path", modules.toString()));
    arguments.addAll(List.of("--add-modules", "downhill," + BY_NAME));
    arguments.addAll(List.of("--include-locales", "en,ko"));
    arguments.addAll(List.of("--no-header-files", "--no-man-pages"));
    arguments.addAll(List.of("--output", runtime.toString()));
    Tool.jdk("jlink", arguments);
  }

  /** Has JavaFX read our style sheets now, where it would else do so at every start. */
  private static void compileSheets(Settings settings, Path jar)
      throws IOException, BuildException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(List.of("--module-path", settings.lib().toString()));
    command.addAll(List.of("--add-modules", "javafx.graphics"));
    command.add(settings.file("jpackage/sheets/CompileSheets.java").toString());
    command.add(jar.toString());
    Tool.run(command, Map.of());
  }

  private static Set<String> namesIn(Path folder) throws IOException {
    return Folders.list(folder).stream()
        .map(file -> file.getFileName().toString())
        .collect(Collectors.toSet());
  }

  /** Makes a jar of JavaFX a module whose native libraries are apart from its classes. */
  private static void toModule(Settings settings, Path jar, Path modules, Set<String> ofJdk)
      throws IOException, BuildException {
    String name = jar.getFileName().toString().replaceFirst("-\\d.*", "");
    Path classes = settings.work(name + "-classes");
    Path libraries = settings.work(name + "-libraries");
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Path top = inside.getPath("/");
      try (Stream<Path> all = Files.walk(top)) {
        for (Path path : all.filter(Files::isRegularFile).toList()) {
          String file = path.getFileName().toString();
          boolean isNative = path.getParent().equals(top) && file.matches(".*\\.(so|dll|dylib)");
          // Windows' own libraries come with the JDK already.
          if (!isNative || !ofJdk.contains(file)) {
            Path to = (isNative ? libraries : classes).resolve(top.relativize(path).toString());
            Files.createDirectories(to.getParent());
            Files.copy(path, to);
          }
        }
      }
    }
    List<String> arguments = new ArrayList<>(List.of("create"));
    arguments.addAll(List.of("--class-path", classes.toString()));
    arguments.addAll(List.of("--libs", libraries.toString()));
    arguments.add(modules.resolve(name + ".jmod").toString());
    Tool.jdk("jmod", arguments);
  }

  /** Adds a descriptor that exports everything to a jar without one. */
  private static void describe(Settings settings, Path jar) throws IOException, BuildException {
    var module = ModuleFinder.of(jar).findAll().iterator().next().descriptor();
    if (!module.isAutomatic()) {
      return;
    }
    Path work = settings.work("descriptor");
    Tool.jdk(
        "jdeps",
        List.of(
            "--multi-release", "25", "--generate-module-info", work.toString(), jar.toString()));
    Path source;
    try (Stream<Path> all = Files.walk(work)) {
      source = all.filter(path -> path.endsWith("module-info.java")).findFirst().orElseThrow();
    }
    Path compiled = work.resolve("compiled");
    Tool.jdk(
        "javac",
        List.of(
            "--patch-module",
            module.name() + "=" + jar,
            "-d",
            compiled.toString(),
            source.toString()));
    Tool.jdk(
        "jar",
        List.of(
            "--update", "--file", jar.toString(), "-C", compiled.toString(), "module-info.class"));
  }
}
