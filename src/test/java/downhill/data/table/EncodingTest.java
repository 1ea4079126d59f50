package downhill.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Guesses by the first bytes of files that Java's own encoders wrote. */
final class EncodingTest {
  private static Encoding guess(String text, String charset) {
    return Encoding.guess(text.getBytes(Charset.forName(charset)));
  }

  @Test
  void tellsTheFourApart() {
    // In CP949 a syllable alone can be a character of UTF-8 too: the bytes of 키 are those of Ű.
    String text = "한글,weight\n170,65\n";
    assertThat(guess(text, "UTF-8")).isEqualTo(Encoding.UTF_8);
    assertThat(guess(text, "x-windows-949")).isEqualTo(Encoding.CP949);
    assertThat(guess("\uFEFF" + text, "UTF-16LE")).isEqualTo(Encoding.UTF_16LE);
    assertThat(guess("\uFEFF" + text, "UTF-16BE")).isEqualTo(Encoding.UTF_16BE);
    assertThat(guess("height,weight\n", "UTF-16LE")).isEqualTo(Encoding.UTF_16LE);
    assertThat(guess("height,weight\n", "UTF-16BE")).isEqualTo(Encoding.UTF_16BE);
    assertThat(guess("height,weight\n", "US-ASCII")).isEqualTo(Encoding.UTF_8);
    assertThat(guess("", "UTF-8")).isEqualTo(Encoding.UTF_8);
    assertThat(guess("키", "x-windows-949")).isEqualTo(guess("Ű", "UTF-8"));
  }

  /** Characters of two, three and four bytes, cut at every place. */
  @Test
  void theStartOfAFileMayEndWithinACharacter() {
    for (String end : new String[] {"é", "가", "😀"}) {
      byte[] whole = ("a,b\n" + end + end).getBytes(StandardCharsets.UTF_8);
      for (int length = 4; length <= whole.length; length++) {
        assertThat(Encoding.guess(Arrays.copyOf(whole, length)))
            .as("%s, %d bytes", end, length)
            .isEqualTo(Encoding.UTF_8);
      }
    }
  }

  @Test
  void namesAndDecodersBelongTogether() throws Exception {
    assertThat(Encoding.readable()).contains(Encoding.UTF_8, Encoding.UTF_16BE);
    for (Encoding encoding : Encoding.readable()) {
      var bytes = encoding.decoder().charset().newEncoder().encode(java.nio.CharBuffer.wrap("키"));
      assertThat(encoding.decoder().decode(bytes).toString()).isEqualTo("키");
      assertThat(encoding.id().replaceAll("[- ]", "")).startsWith(encoding.name().substring(0, 2));
    }
  }
}
