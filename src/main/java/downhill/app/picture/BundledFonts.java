package downhill.app.picture;

import downhill.picture.surface.Face;
import downhill.picture.surface.TextStyle;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;

/**
 * The bundled typefaces as JavaFX fonts. Use on the JavaFX application thread; {@link #load} may
 * run on another while nothing else uses them.
 *
 * <p>After {@link #load} style sheets may name the families too: a machine needs no Hangul font.
 * Load them before anything asks for JavaFX's default font, as canvases and labels do: then it
 * lists, once for all, what it takes letters from that a typeface lacks.
 */
public final class BundledFonts {
  private static final Map<Face, String> NAMES = new HashMap<>();
  private static final Map<TextStyle, Font> FONTS = new HashMap<>();

  private BundledFonts() {}

  /** Makes every bundled typeface known to JavaFX; a second call does nothing. */
  public static void load() {
    for (Face face : Face.values()) {
      NAMES.computeIfAbsent(face, BundledFonts::register);
    }
  }

  /** Returns the font of a style. */
  public static Font of(TextStyle style) {
    return FONTS.computeIfAbsent(style, BundledFonts::create);
  }

  private static Font create(TextStyle style) {
    load();
    return new Font(NAMES.getOrDefault(style.face(), style.face().family()), style.size());
  }

  private static String register(Face face) {
    InputStream file = BundledFonts.class.getResourceAsStream(face.resource());
    Font font = Font.loadFont(file, 13);
    if (font == null) {
      throw new IllegalStateException("JavaFX must be able to read " + face.resource());
    }
    return font.getName();
  }
}
