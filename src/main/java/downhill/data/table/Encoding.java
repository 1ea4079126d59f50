package downhill.data.table;

import downhill.data.TextEncoding;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;

/** How the characters of a file are written as bytes. */
public enum Encoding {
  /** What scenarios read. */
  UTF_8("UTF-8", "UTF-8"),
  /** Windows' Korean. */
  CP949("CP949", "x-windows-949"),
  /** Two bytes a character, the low one first. */
  UTF_16LE("UTF-16 LE", "UTF-16LE"),
  /** Two bytes a character, the high one first. */
  UTF_16BE("UTF-16 BE", "UTF-16BE");

  private final String id;
  private final String charset;

  Encoding(String id, String charset) {
    this.id = id;
    this.charset = charset;
  }

  /** Returns the encodings that this Java can read. */
  public static List<Encoding> readable() {
    return Arrays.stream(values()).filter(each -> Charset.isSupported(each.charset)).toList();
  }

  /** Returns its usual name, for example {@code UTF-8}. */
  public String id() {
    return id;
  }

  /** Returns a decoder that stops at bytes that are no characters. */
  CharsetDecoder decoder() {
    return Charset.forName(charset)
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Guesses by the first bytes of a file; UTF-8 where nothing speaks against it. */
  static Encoding guess(byte[] start) {
    if (TextEncoding.looksLikeUtf16(start)) {
      boolean highFirst = start[0] == (byte) 0xFE || start[0] == 0;
      return highFirst ? UTF_16BE : UTF_16LE;
    }
    boolean foreign =
        TextEncoding.lineOfFirstInvalid(withoutCutCharacter(start)) > 0
            && TextEncoding.guess(start).filter("CP949"::equals).isPresent()
            && Charset.isSupported(CP949.charset);
    return foreign ? CP949 : UTF_8;
  }

  /** The start of a file may end within a character. */
  private static byte[] withoutCutCharacter(byte[] start) {
    int end = start.length;
    for (int i = 1; i <= Math.min(3, end); i++) {
      int b = start[end - i] & 0xFF;
      if (b >= 0xC0) {
        int needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
        return i < needed ? Arrays.copyOf(start, end - i) : start;
      }
    }
    return start;
  }
}
