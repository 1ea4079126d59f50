package downhill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What makes the installers, as far as it can be tried without the tools that pack them. */
final class InstallersTest {
  private static final Path FOLDER = Path.of("jpackage");

  @TempDir static Path compiled;
  @TempDir Path work;

  private record Outcome(int status, String said) {}

  @BeforeAll
  static void compile() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-Xlint:all,-path", "-Werror", "-d"));
    arguments.add(compiled.toString());
    try (Stream<Path> files = Files.list(FOLDER.resolve("build"))) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).isZero();
  }

  private Outcome installers(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                compiled.toString(),
                "Installers"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", work.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void namesTheToolOfEachFormatThatIsSkippedAndFailsWhenNoneIsLeft() throws Exception {
    String lib = work.resolve("lib").toString();
    Outcome outcome = installers("--version", "1.2.3", "--lib", lib, "--out", work.toString());
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.said().lines())
        .containsExactly(
            "installers: deb skipped: dpkg-deb is not installed",
            "installers: rpm skipped: rpmbuild is not installed",
            "installers: tar skipped: tar is not installed",
            "installers: expected the tools of at least one format, found none");
  }

  @ParameterizedTest
  @CsvSource({
    "--version 1.2, expected three numbers",
    "--version 1.2.3 --lib x, expected --out",
    "--version 1.2.3 --lib x --out y --formats zip, found zip",
    "version, expected pairs",
  })
  void saysWhatIsWrongWithItsArguments(String line, String why) throws Exception {
    Outcome outcome = installers(line.split(" "));
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.said()).contains(why).hasLineCount(1);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void everyShellScriptCanBeRead() throws Exception {
    List<Path> scripts;
    try (Stream<Path> files = Files.walk(FOLDER)) {
      scripts = files.filter(file -> file.toString().endsWith(".sh")).toList();
    }
    assertThat(scripts).hasSizeGreaterThan(3);
    for (Path script : scripts) {
      assertThat(new ProcessBuilder("sh", "-n", script.toString()).start().waitFor())
          .as(script.toString())
          .isZero();
    }
  }

  @Test
  void menuEntryAndDescriptionSpeakBothLanguages() throws Exception {
    List<String> entry = Files.readAllLines(FOLDER.resolve("linux/downhill.desktop"));
    for (String key : List.of("GenericName", "Comment", "Keywords")) {
      assertThat(entry).anyMatch(line -> line.startsWith(key + "="));
      assertThat(entry).anyMatch(line -> line.matches(key + "\\[ko]=.*[가-힣].*"));
    }
    assertThat(entry).contains("MimeType=application/x-downhill;", "Exec=\"@LAUNCHER@\" %f");
    Document description = xml("linux/downhill.metainfo.xml");
    String id = description.getElementsByTagName("id").item(0).getTextContent();
    assertThat(description.getElementsByTagName("launchable").item(0).getTextContent())
        .isEqualTo(id + ".desktop");
    for (String element : List.of("summary", "p")) {
      NodeList all = description.getElementsByTagName(element);
      int korean = 0;
      for (int i = 0; i < all.getLength(); i++) {
        korean += ((Element) all.item(i)).getAttribute("xml:lang").equals("ko") ? 1 : 0;
      }
      assertThat(korean).as(element).isPositive().isEqualTo(all.getLength() - korean);
    }
    Element glob = (Element) xml("linux/downhill-mime.xml").getElementsByTagName("glob").item(0);
    assertThat(glob.getAttribute("pattern")).isEqualTo("*.downhill");
    assertThat(Files.readString(FOLDER.resolve("mac/Info.plist"))).contains("<string>downhill<");
  }

  private static Document xml(String file) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    // The type of a property list lies on a server.
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(FOLDER.resolve(file).toFile());
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 32, 48, 64, 128, 256, 512})
  void everyIconIsThereInItsSize(int side) throws Exception {
    for (Path file :
        List.of(
            Path.of("assets/icons/downhill-" + side + ".png"),
            FOLDER.resolve("common/icons/document-" + side + ".png"))) {
      var picture = ImageIO.read(file.toFile());
      assertThat(List.of(picture.getWidth(), picture.getHeight()))
          .as(file.toString())
          .containsExactly(side, side);
    }
  }

  @Test
  void windowsIconHoldsEachSize() throws Exception {
    ByteBuffer ico = ByteBuffer.wrap(icon("ico")).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(List.of(ico.getShort(0), ico.getShort(2), ico.getShort(4)))
        .containsExactly((short) 0, (short) 1, (short) 6);
    List<Integer> sides = new ArrayList<>();
    for (int at = 6; at < 6 + 6 * 16; at += 16) {
      int side = Byte.toUnsignedInt(ico.get(at));
      int length = ico.getInt(at + 8);
      int width = width(ico.array(), ico.getInt(at + 12), length);
      assertThat(width).isEqualTo(side == 0 ? 256 : side);
      sides.add(width);
    }
    assertThat(sides).containsExactly(16, 32, 48, 64, 128, 256);
  }

  @Test
  void iconOfMacOsHoldsEachSize() throws Exception {
    ByteBuffer icns = ByteBuffer.wrap(icon("icns"));
    assertThat(new String(icns.array(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("icns");
    assertThat(icns.getInt(4)).isEqualTo(icns.capacity());
    // As Apple defines them: the side in pixels of each kind.
    Map<String, Integer> defined =
        Map.of(
            "icp4", 16, "icp5", 32, "ic11", 32, "ic12", 64, "ic07", 128, "ic08", 256, "ic13", 256,
            "ic09", 512, "ic14", 512);
    int at = 8;
    int entries = 0;
    for (; at < icns.capacity(); at += icns.getInt(at + 4)) {
      String kind = new String(icns.array(), at, 4, StandardCharsets.US_ASCII);
      assertThat(width(icns.array(), at + 8, icns.getInt(at + 4) - 8)).isEqualTo(defined.get(kind));
      entries++;
    }
    assertThat(entries).isEqualTo(defined.size());
    assertThat(at).isEqualTo(icns.capacity());
  }

  private byte[] icon(String kind) throws Exception {
    Path target = work.resolve("icon." + kind);
    try (var loader = new java.net.URLClassLoader(new java.net.URL[] {compiled.toUri().toURL()})) {
      var method =
          loader.loadClass("Icons").getDeclaredMethod(kind, Path.class, String.class, Path.class);
      method.setAccessible(true);
      method.invoke(null, Path.of("assets/icons"), "downhill", target);
    }
    return Files.readAllBytes(target);
  }

  private static int width(byte[] bytes, int from, int length) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes, from, length)).getWidth();
  }
}
