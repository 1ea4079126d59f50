import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the classes of a jar that were compiled for Java 5 in the form of Java 8: the start-up
 * cache takes no class whose file says no types of its stack (JVMS 4.10.1), nor any that leans on
 * one. What the classes do stays.
 */
final class OldClasses {
  /** The first whose files always carry those types. */
  private static final int WITH_TYPES = ClassFile.JAVA_7_VERSION;

  private OldClasses() {}

  /** Rewrites what is old in {@code jar}; returns how many classes that were. */
  static int renew(Path jar) throws IOException {
    int renewed = 0;
    try (FileSystem inside = FileSystems.newFileSystem(jar);
        Stream<Path> all = Files.walk(inside.getPath("/"))) {
      List<Path> classes = all.filter(path -> path.toString().endsWith(".class")).toList();
      ClassFile files =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(Supertypes.in(List.of(inside))));
      for (Path path : classes) {
        ClassModel old = files.parse(Files.readAllBytes(path));
        if (old.majorVersion() < WITH_TYPES) {
          Files.write(path, files.transformClass(old, newer()));
          renewed++;
        }
      }
    }
    return renewed;
  }

  private static ClassTransform newer() {
    return (made, part) -> {
      switch (part) {
        case ClassFileVersion _ -> made.with(ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0));
        case MethodModel method ->
            made.transformMethod(
                method,
                (in, element) -> {
                  if (element instanceof CodeModel code) {
                    in.withCode(body -> code.forEach(body::with));
                  } else {
                    in.with(element);
                  }
                });
        default -> made.with(part);
      }
    };
  }
}
