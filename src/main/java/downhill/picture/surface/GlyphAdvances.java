package downhill.picture.surface;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How wide each letter of a font is, read from the font file itself.
 *
 * <p>Layout then needs no display, no AWT and no fonts of the system, and comes out the same on
 * every machine. Reads the tables {@code head}, {@code hhea}, {@code hmtx} and {@code cmap}
 * (formats 4 and 12) of the OpenType specification; there is no kerning, as in JavaFX.
 */
final class GlyphAdvances {
  private static final int TAG_HEAD = 0x68656164;
  private static final int TAG_HHEA = 0x68686561;
  private static final int TAG_HMTX = 0x686d7478;
  private static final int TAG_CMAP = 0x636d6170;

  private static final float UNKNOWN = -1;

  private final ByteBuffer font;
  private final double unitsPerEm;
  private final int metricsAt;
  private final int metrics;
  private final int mapAt;
  private final int mapFormat;
  private final float[] known = new float[0x10000];

  private GlyphAdvances(ByteBuffer font) {
    this.font = font;
    this.unitsPerEm = unsigned(table(TAG_HEAD) + 18);
    this.metrics = unsigned(table(TAG_HHEA) + 34);
    this.metricsAt = table(TAG_HMTX);
    this.mapAt = characterMap(table(TAG_CMAP));
    this.mapFormat = unsigned(mapAt);
    Arrays.fill(known, UNKNOWN);
  }

  static GlyphAdvances read(String resource) {
    try (InputStream file = GlyphAdvances.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("The program must hold its font " + resource);
      }
      return new GlyphAdvances(ByteBuffer.wrap(file.readAllBytes()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Returns the width of a character at size 1, or NaN when the font does not have it. */
  double advance(int codePoint) {
    if (codePoint >= known.length) {
      return look(codePoint);
    }
    float advance = known[codePoint];
    if (advance == UNKNOWN) {
      advance = (float) look(codePoint);
      known[codePoint] = advance;
    }
    return advance;
  }

  /** Returns the width of a character at size 1; one it does not have is as wide as the size. */
  double known(int codePoint) {
    double advance = advance(codePoint);
    return Double.isNaN(advance) ? 1 : advance;
  }

  private double look(int codePoint) {
    int glyph = glyph(codePoint);
    if (glyph == 0) {
      return Double.NaN;
    }
    return unsigned(metricsAt + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  }

  /** Returns the number of the glyph that shows a character, 0 when there is none. */
  int glyph(int codePoint) {
    return switch (mapFormat) {
      case 4 -> glyphBySegments(codePoint);
      case 12 -> glyphByGroups(codePoint);
      default -> 0;
    };
  }

  private int glyphBySegments(int codePoint) {
    int segments2 = unsigned(mapAt + 6);
    for (int i = 0; i < segments2; i += 2) {
      int end = unsigned(mapAt + 14 + i);
      if (codePoint > end) {
        continue;
      }
      int start = unsigned(mapAt + 16 + segments2 + i);
      int delta = unsigned(mapAt + 16 + 2 * segments2 + i);
      int offsetAt = mapAt + 16 + 3 * segments2 + i;
      int offset = unsigned(offsetAt);
      if (codePoint < start) {
        return 0;
      }
      if (offset == 0) {
        return (codePoint + delta) & 0xffff;
      }
      int glyph = unsigned(offsetAt + offset + 2 * (codePoint - start));
      return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  }

  private int glyphByGroups(int codePoint) {
    int low = 0;
    int high = font.getInt(mapAt + 12) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int group = mapAt + 16 + 12 * middle;
      if (codePoint < font.getInt(group)) {
        high = middle - 1;
      } else if (codePoint > font.getInt(group + 4)) {
        low = middle + 1;
      } else {
        return font.getInt(group + 8) + codePoint - font.getInt(group);
      }
    }
    return 0;
  }

  private int table(int tag) {
    for (int i = 0; i < unsigned(4); i++) {
      if (font.getInt(12 + 16 * i) == tag) {
        return font.getInt(12 + 16 * i + 8);
      }
    }
    throw new IllegalStateException("A font must have table " + Integer.toHexString(tag));
  }

  /** Finds the largest map of Unicode characters: format 12 before format 4. */
  private int characterMap(int cmap) {
    int found = cmap;
    for (int i = 0; i < unsigned(cmap + 2); i++) {
      int at = cmap + font.getInt(cmap + 4 + 8 * i + 4);
      int format = unsigned(at);
      if (format == 12) {
        return at;
      }
      if (format == 4) {
        found = at;
      }
    }
    return found;
  }

  private int unsigned(int at) {
    return font.getShort(at) & 0xffff;
  }
}
