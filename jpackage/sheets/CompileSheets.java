import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;

/**
 * Puts a compiled form of the style sheets of a jar beside them; JavaFX looks for that first, and
 * need not parse them at its start. A sheet that JavaFX does not understand whole is an error.
 *
 * <pre>
 *   java --module-path LIBRARIES --add-modules javafx.graphics CompileSheets.java JAR
 * </pre>
 */
final class CompileSheets {
  private CompileSheets() {}

  public static void main(String[] args) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(Path.of(args[0]));
        Stream<Path> all = Files.walk(inside.getPath("/"))) {
      List<Path> sheets = all.filter(path -> path.toString().endsWith(".css")).toList();
      if (sheets.isEmpty()) {
        throw new IOException("expected style sheets in " + args[0] + ", found none");
      }
      for (Path sheet : sheets) {
        compile(sheet);
      }
    }
    if (!CssParser.errorsProperty().isEmpty()) {
      throw new IOException("style sheets: " + CssParser.errorsProperty());
    }
  }

  private static void compile(Path sheet) throws IOException {
    Path folder = Files.createTempDirectory("sheet");
    Path text = folder.resolve("sheet.css");
    Path binary = folder.resolve("sheet.bss");
    try {
      Files.copy(sheet, text);
      Stylesheet.convertToBinary(text.toFile(), binary.toFile());
      String name = sheet.getFileName().toString().replaceFirst("css$", "bss");
      Files.copy(binary, sheet.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(text);
      Files.deleteIfExists(binary);
      Files.delete(folder);
    }
  }
}
