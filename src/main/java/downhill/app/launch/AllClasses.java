package downhill.app.launch;

import java.io.IOException;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.util.List;
import java.util.Optional;

/**
 * Loads, without running them, the classes of the installed program and those that JavaFX opens a
 * window with: what a program lost or broke shows then, and the start-up cache is trained with all
 * of them, though no display is there to open one.
 */
final class AllClasses {
  private static final String OURS = "downhill";
  private static final List<String> OF_A_WINDOW =
      List.of(
          "com/sun/glass/ui/",
          "com/sun/prism/es2/",
          "com/sun/javafx/application/",
          "com/sun/javafx/iio/");

  private AllClasses() {}

  /**
   * Loads them; from a class path there is nothing to load.
   *
   * @return how many there are
   * @throws IOException when one of ours is missing or broken
   */
  static int load() throws IOException {
    return load(OURS, List.of("downhill/")) + load("javafx.graphics", OF_A_WINDOW);
  }

  private static int load(String module, List<String> folders) throws IOException {
    Optional<ResolvedModule> found = ModuleLayer.boot().configuration().findModule(module);
    if (found.isEmpty()) {
      return 0;
    }
    int loaded = 0;
    try (ModuleReader reader = found.get().reference().open()) {
      for (String file : reader.list().filter(name -> name.endsWith(".class")).toList()) {
        if (folders.stream().anyMatch(file::startsWith)) {
          String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
          loaded += load(module, name) ? 1 : 0;
        }
      }
    }
    return loaded;
  }

  private static boolean load(String module, String name) throws IOException {
    try {
      Class.forName(name, false, AllClasses.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      if (module.equals(OURS)) {
        throw new IOException(name + ": " + e, e);
      }
      // Parts of JavaFX that lean on what is not installed.
      return false;
    }
  }
}
