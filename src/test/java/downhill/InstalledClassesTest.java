package downhill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Classes that are rewritten for the start-up cache do what they did. */
final class InstalledClassesTest {
  /** Prints what its switches and records say; everything that is written out is in it. */
  private static final String SAMPLE =
      """
      import java.util.List;

      public interface Sample {
        sealed interface Shape permits Dot, Line, Box {}

        record Dot() implements Shape {}

        record Line(double from, float to, long steps, String name) implements Shape {}

        record Box(int side, boolean filled, byte b, char c, short s, List<Shape> inside)
            implements Shape {}

        static String say(Shape shape) {
          return switch (shape) {
            case null -> "none";
            case Line(double from, _, _, _) when from < 0 -> "backwards";
            case Line line when line.steps() > 9 -> "long";
            case Line line -> "line " + line.name();
            case Box(int side, _, _, _, _, List<Shape> inside) when inside.isEmpty() -> "box " + side;
            case Box box -> "box of " + say(box.inside().getFirst());
            case Dot _ -> "dot";
          };
        }

        default String kind(Object any) {
          return switch (any) {
            case Shape shape -> say(shape);
            case Number number -> "number " + number;
            default -> "other";
          };
        }

        public static String all() {
          Line line = new Line(0.5, 1, 3, "a");
          List<Shape> shapes =
              List.of(
                  new Dot(), line, new Line(0.5, 1, 3, "a"), new Line(-0.0, 1, 3, "a"),
                  new Line(0.0, 1, 3, "a"), new Line(Double.NaN, Float.NaN, 3, null),
                  new Line(Double.NaN, Float.NaN, 3, null), new Line(-1, 1, 10, ""),
                  new Line(1, 1, 10, ""), new Box(2, true, (byte) 1, 'c', (short) 4, List.of()),
                  new Box(2, true, (byte) 1, 'c', (short) 4, List.of(line)),
                  new Box(2, false, (byte) 1, 'c', (short) 4, List.of(line)));
          var said = new StringBuilder();
          for (Shape one : shapes) {
            said.append(say(one)).append(' ').append(one.hashCode()).append(' ').append(one);
            for (Shape other : shapes) {
              said.append(one.equals(other) ? '=' : '.');
            }
            said.append(one.equals(null)).append(one.equals("text")).append('\\n');
          }
          Sample sample = new Sample() {};
          return said + say(null) + sample.kind(7) + sample.kind("x") + sample.kind(line);
        }
      }
      """;

  @TempDir static Path compiled;
  @TempDir Path work;

  @BeforeAll
  static void compile() {
    compile(
        compiled,
        Stream.of("OldClasses", "CallSites", "Supertypes")
            .map(name -> Path.of("jpackage", "build", name + ".java"))
            .toList());
  }

  private static void compile(Path into, List<Path> sources) {
    Stream<String> options = Stream.of("-d", into.toString());
    String[] arguments =
        Stream.concat(options, sources.stream().map(Path::toString)).toArray(String[]::new);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
  }

  /** Calls a method of the build. */
  private static int build(String type, String name, List<Class<?>> types, Object... arguments)
      throws Exception {
    try (var classes = new URLClassLoader(new URL[] {compiled.toUri().toURL()})) {
      Method called = classes.loadClass(type).getDeclaredMethod(name, types.toArray(Class[]::new));
      called.setAccessible(true);
      return (int) called.invoke(null, arguments);
    }
  }

  /** Classes of a jar or folder, which are verified when they are linked, and of no other place. */
  private static URLClassLoader loader(Path place) throws IOException {
    return new URLClassLoader(
        new URL[] {place.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  private static Object call(Path place, String type, String method) throws Exception {
    try (var classes = loader(place)) {
      return classes.loadClass(type).getMethod(method).invoke(null);
    }
  }

  @Test
  void classesOfJava5AreRenewed() throws Exception {
    Path jar = work.resolve("picocli.jar");
    Files.copy(
        Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI()),
        jar);
    assertThat(build("OldClasses", "renew", List.of(Path.class), jar)).isPositive();
    assertThat(build("OldClasses", "renew", List.of(Path.class), jar)).isZero();
    try (var renewed = loader(jar)) {
      try (var file = renewed.getResourceAsStream("picocli/CommandLine.class")) {
        // JVMS 4.1: the major version is the fourth pair of bytes; 52 is that of Java 8.
        assertThat(ByteBuffer.wrap(file.readAllBytes()).getShort(6)).isEqualTo((short) 52);
      }
      Class<?> text = renewed.loadClass("picocli.CommandLine$Help$Ansi$Text");
      Object off = renewed.loadClass("picocli.CommandLine$Help$Ansi").getField("OFF").get(null);
      assertThat(text.getConstructor(off.getClass(), String.class).newInstance(off, "@|bold lab|@"))
          .hasToString("lab");
    }
  }

  @Test
  void switchesAndRecordsSayTheSameWhenTheyAreWrittenOut() throws Exception {
    Path source = Files.writeString(work.resolve("Sample.java"), SAMPLE);
    Path folder = Files.createDirectory(work.resolve("classes"));
    compile(folder, List.of(source));
    Path jar = work.resolve("sample.jar");
    try (FileSystem inside =
            FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"));
        Stream<Path> classes = Files.list(folder)) {
      for (Path file : classes.toList()) {
        Files.copy(file, inside.getPath("/" + file.getFileName()));
      }
    }
    try (var classes = loader(jar)) {
      var supertypes = ClassHierarchyResolver.ofClassLoading(classes);
      List<Class<?>> types = List.of(Path.class, ClassHierarchyResolver.class);
      // Two switches, and equals and hashCode of three records.
      assertThat(build("CallSites", "writeOut", types, jar, supertypes)).isEqualTo(8);
      assertThat(build("CallSites", "writeOut", types, jar, supertypes)).isZero();
    }
    assertThat(call(jar, "Sample", "all"))
        .isEqualTo(call(folder, "Sample", "all"))
        .asString()
        .contains("backwards", "long", "box of line a", "number 7");
  }
}
