import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the classes of jars extend, which who writes a class has to know. */
final class Supertypes {
  private Supertypes() {}

  /** What is done with the knowledge of some jars. */
  @FunctionalInterface
  interface Work {
    void with(ClassHierarchyResolver supertypes) throws IOException;
  }

  /** Does {@code work} with what is in {@code jars} and in this Java. */
  static void of(List<Path> jars, Work work) throws IOException {
    List<FileSystem> open = new ArrayList<>();
    try {
      for (Path jar : jars) {
        open.add(FileSystems.newFileSystem(jar));
      }
      work.with(in(open));
    } finally {
      for (FileSystem jar : open) {
        jar.close();
      }
    }
  }

  /** Finds the supertypes of the classes of open jars there, those of others in this Java. */
  static ClassHierarchyResolver in(List<FileSystem> jars) {
    return ClassHierarchyResolver.ofResourceParsing(type -> open(jars, type))
        .orElse(ClassHierarchyResolver.defaultResolver())
        .cached();
  }

  private static InputStream open(List<FileSystem> jars, ClassDesc type) {
    String name = type.descriptorString();
    try {
      for (FileSystem jar : jars) {
        Path file = jar.getPath("/" + name.substring(1, name.length() - 1) + ".class");
        if (Files.exists(file)) {
          return Files.newInputStream(file);
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
