package downhill.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every colour token of a theme as 0xRRGGBB, read from {@code tokens-THEME.css} beside this class:
 * the same sheet that colours the window.
 *
 * @param theme whose colours these are
 * @param bg window
 * @param surface cards
 * @param inset quiet fill inside a card
 * @param line hairline
 * @param line2 guides, axis ticks
 * @param line3 outlines that carry meaning
 * @param grid chart grid
 * @param ink text, loss
 * @param ink2 secondary text, node outline
 * @param ink3 captions, axis numbers, batch loss
 * @param accent selection, playhead, loss at the end of an epoch
 * @param accentSoft fill of what is selected
 * @param onAccent text on accent
 * @param pos positive weight, class 1
 * @param posText the same as text
 * @param neg negative weight, class 2
 * @param negText the same as text
 * @param teal class 3
 * @param tealText the same as text
 * @param magenta class 4, line and text
 * @param class5 class 5, line and text
 * @param gradient gradient, tangent, residual
 * @param rate learning rate, next step
 * @param rateText the same as text
 * @param danger diverging, wrong point
 * @param posSoft tint
 * @param negSoft tint
 * @param tealSoft tint
 * @param gradSoft tint
 * @param rateSoft tint
 * @param dangerSoft tint
 */
public record Palette(
    Theme theme,
    int bg,
    int surface,
    int inset,
    int line,
    int line2,
    int line3,
    int grid,
    int ink,
    int ink2,
    int ink3,
    int accent,
    int accentSoft,
    int onAccent,
    int pos,
    int posText,
    int neg,
    int negText,
    int teal,
    int tealText,
    int magenta,
    int class5,
    int gradient,
    int rate,
    int rateText,
    int danger,
    int posSoft,
    int negSoft,
    int tealSoft,
    int gradSoft,
    int rateSoft,
    int dangerSoft) {

  private static final Pattern DECLARATION =
      Pattern.compile("(?m)^\\s*-color-([a-z0-9-]+):\\s*#([0-9A-Fa-f]{6});");
  private static final Map<Theme, Palette> KNOWN = new EnumMap<>(Theme.class);

  static {
    for (Theme theme : Theme.values()) {
      KNOWN.put(theme, read(theme));
    }
  }

  /** Returns the colours of a theme. */
  public static Palette of(Theme theme) {
    Palette palette = KNOWN.get(theme);
    if (palette == null) {
      throw new IllegalStateException("Every theme must have a palette: " + theme);
    }
    return palette;
  }

  private static Palette read(Theme theme) {
    Tokens t = new Tokens(theme, tokens(theme));
    return new Palette(
        theme,
        t.colour("bg"),
        t.colour("surface"),
        t.colour("inset"),
        t.colour("line"),
        t.colour("line2"),
        t.colour("line3"),
        t.colour("grid"),
        t.colour("ink"),
        t.colour("ink2"),
        t.colour("ink3"),
        t.colour("accent"),
        t.colour("accent-soft"),
        t.colour("on-accent"),
        t.colour("pos"),
        t.colour("pos-text"),
        t.colour("neg"),
        t.colour("neg-text"),
        t.colour("teal"),
        t.colour("teal-text"),
        t.colour("magenta"),
        t.colour("class5"),
        t.colour("gradient"),
        t.colour("rate"),
        t.colour("rate-text"),
        t.colour("danger"),
        t.colour("pos-soft"),
        t.colour("neg-soft"),
        t.colour("teal-soft"),
        t.colour("grad-soft"),
        t.colour("rate-soft"),
        t.colour("danger-soft"));
  }

  private static Map<String, Integer> tokens(Theme theme) {
    String name = "tokens-" + theme.id() + ".css";
    try (InputStream sheet = Palette.class.getResourceAsStream(name)) {
      if (sheet == null) {
        throw new IllegalStateException("The program must hold its token sheet " + name);
      }
      Map<String, Integer> colours = new HashMap<>();
      Matcher line = DECLARATION.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
      while (line.find()) {
        colours.put(line.group(1), Integer.parseInt(line.group(2), 16));
      }
      return colours;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private record Tokens(Theme theme, Map<String, Integer> colours) {
    int colour(String token) {
      Integer rgb = colours.get(token);
      if (rgb == null) {
        throw new IllegalStateException(theme + " must have the token " + token);
      }
      return rgb;
    }
  }
}
