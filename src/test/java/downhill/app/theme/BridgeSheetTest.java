package downhill.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.CssParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bridge gives every colour of the libraries a token, and nothing but tokens. */
class BridgeSheetTest {

  private static final String BRIDGE = "/downhill/app/theme/bridge.css";
  private static final String TOKENS = "/downhill/picture/tokens-light.css";
  private static final Pattern NAME = Pattern.compile("^ *(-[a-z0-9-]+):", Pattern.MULTILINE);
  private static final Pattern VALUE =
      Pattern.compile("^ *-[a-z0-9-]+: ([^;]+);", Pattern.MULTILINE);
  private static final Pattern SIZES = Pattern.compile("[-0-9., ]+(em)?");

  @BeforeEach
  void forgetTheErrorsOfOtherSheets() {
    CssParser.errorsProperty().clear();
  }

  @Test
  void javafxReadsEverySheetWithoutComplaint() throws IOException {
    for (String sheet : Set.of(BRIDGE, TOKENS, TOKENS.replace("light", "dark"))) {
      assertThat(new CssParser().parse(text(sheet)).getRules()).as(sheet).isNotEmpty();
    }
    assertThat(CssParser.errorsProperty()).isEmpty();
  }

  @Test
  void everyColourOfPrimerIsGiven() throws IOException {
    Set<String> given = found(NAME, text(BRIDGE));
    for (String primer :
        Set.of(
            new PrimerLight().getUserAgentStylesheet(),
            new PrimerDark().getUserAgentStylesheet())) {
      assertThat(given).as(primer).containsAll(colours(rootOf(text(primer))));
    }
  }

  @Test
  void everyValueIsAToken() throws IOException {
    Set<String> allowed = found(NAME, text(TOKENS));
    allowed.add("transparent");
    assertThat(found(VALUE, text(BRIDGE)).stream().filter(SIZES.asMatchPredicate().negate()))
        .isNotEmpty()
        .allSatisfy(colours -> assertThat(allowed).contains(colours.split(", ", -1)));
  }

  @Test
  void noTokenHasANameOfTheLibraries() throws IOException {
    Set<String> tokens = found(NAME, text(TOKENS));
    assertThat(colours(text(new PrimerLight().getUserAgentStylesheet()))).isNotEmpty();
    assertThat(tokens)
        .doesNotContainAnyElementsOf(colours(text(new PrimerLight().getUserAgentStylesheet())))
        .doesNotContainAnyElementsOf(found(NAME, text(BRIDGE)));
  }

  private static Set<String> colours(String css) {
    Set<String> names = found(NAME, css);
    names.removeIf(name -> !name.startsWith("-color-"));
    return names;
  }

  private static String rootOf(String css) {
    return css.substring(css.indexOf(".root {"), css.indexOf('}'));
  }

  private static Set<String> found(Pattern pattern, String css) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(css);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String text(String path) throws IOException {
    try (InputStream sheet = BridgeSheetTest.class.getResourceAsStream(path)) {
      assertThat(sheet).as(path).isNotNull();
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
