package downhill.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells which encoding a text that is not UTF-8 was probably saved in. */
public final class TextEncoding {
  private TextEncoding() {}

  /** Returns how many bytes the byte order mark of UTF-8 takes at the start: 3 or 0. */
  public static int lengthOfUtf8Mark(byte[] bytes) {
    return bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF
        ? 3
        : 0;
  }

  /** Returns whether text starts as UTF-16 does: with its mark, or with every other byte 0. */
  public static boolean looksLikeUtf16(byte[] start) {
    if (start.length < 2) {
      return false;
    }
    int mark = ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
    if (mark == 0xFEFF || mark == 0xFFFE) {
      return true;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i + 1 < start.length; i += 2) {
      even += start[i] == 0 ? 1 : 0;
      odd += start[i + 1] == 0 ? 1 : 0;
    }
    int pairs = start.length / 2;
    return (even > pairs / 2 && odd == 0) || (odd > pairs / 2 && even == 0);
  }

  /**
   * Guesses the encoding of bytes that are not UTF-8.
   *
   * @return {@code UTF-16}, {@code CP949}, or empty when it is neither
   */
  public static Optional<String> guess(byte[] bytes) {
    if (looksLikeUtf16(bytes)) {
      return Optional.of("UTF-16");
    }
    return looksLikeCp949(bytes) ? Optional.of("CP949") : Optional.empty();
  }

  /** Returns whether every byte above 127 starts a pair as CP949, Windows' Korean, forms them. */
  private static boolean looksLikeCp949(byte[] bytes) {
    int pairs = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        i++;
        continue;
      }
      // The last pair may have been cut in two where only the start of a file is at hand.
      if (lead == 0x80 || lead == 0xFF || (i + 1 < bytes.length && !isTrail(bytes[i + 1] & 0xFF))) {
        return false;
      }
      pairs++;
      i += 2;
    }
    return pairs > 0;
  }

  private static boolean isTrail(int b) {
    return (b >= 0x41 && b <= 0x5A) || (b >= 0x61 && b <= 0x7A) || (b >= 0x81 && b <= 0xFE);
  }

  /** Returns the line of the first byte that is not UTF-8, counted from 1; 0 when there is none. */
  public static int lineOfFirstInvalid(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    if (!result.isError()) {
      return 0;
    }
    int line = 1;
    for (int i = 0; i < in.position(); i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
