package downhill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is shipped has its licence text beside the list of licences. */
final class LicencesTest {
  private static final Path FOLDER = Path.of("assets", "licences");
  private static final int NAME = 2;
  private static final int TEXT = 4;

  /** Returns the names of libraries in the list, each with its files. */
  static Map<String, List<String>> listed() throws IOException {
    Map<String, List<String>> listed = new TreeMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("README.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length > TEXT) {
        quoted(cells[NAME]).forEach(name -> listed.put(name, quoted(cells[TEXT])));
      }
    }
    return listed;
  }

  private static List<String> quoted(String cell) {
    Matcher matcher = Pattern.compile("`([^`]+)`").matcher(cell);
    return matcher.results().map(result -> result.group(1)).toList();
  }

  @Test
  void everyLibraryOfThePomIsListed() throws Exception {
    assertThat(runtimeDependencies())
        .contains("picocli", "javafx-controls")
        .doesNotContain("junit");
    assertThat(listed().keySet()).containsAll(runtimeDependencies());
  }

  @Test
  void everyTextIsThereAndEveryFileIsListed() throws Exception {
    Set<String> named = new TreeSet<>();
    for (String line : Files.readAllLines(FOLDER.resolve("README.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length > TEXT) {
        named.addAll(quoted(cells[TEXT]));
      }
    }
    for (String file : named) {
      assertThat(FOLDER.resolve(file)).isNotEmptyFile();
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> present =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> !file.equals("README.md"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(named).containsAll(present);
    }
  }

  private static List<String> runtimeDependencies() throws Exception {
    NodeList dependencies =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile())
            .getElementsByTagName("dependency");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      String scope = text(dependency, "scope");
      boolean ofPlugin = dependency.getParentNode().getParentNode().getNodeName().equals("plugin");
      if (!ofPlugin && !scope.equals("test") && !scope.equals("import")) {
        names.add(text(dependency, "artifactId"));
      }
    }
    return names;
  }

  private static String text(Element element, String name) {
    NodeList found = element.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
