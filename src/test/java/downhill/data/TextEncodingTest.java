package downhill.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Encodings are told apart by what Java's own encoders write. */
final class TextEncodingTest {
  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16, true",
    "UTF-16LE, true",
    "UTF-16BE, true",
    "UTF-8, false",
    "ISO-8859-1, false",
  })
  void utf16IsSeen(String charset, boolean seen) {
    byte[] text = "height,weight\n170,65\n".getBytes(Charset.forName(charset));
    assertThat(TextEncoding.looksLikeUtf16(text)).isEqualTo(seen);
    // An odd byte at the end, where a file was cut.
    assertThat(TextEncoding.looksLikeUtf16(Arrays.copyOf(text, text.length - 1))).isEqualTo(seen);
    assertThat(TextEncoding.guess(text))
        .isEqualTo(seen ? of("UTF-16") : java.util.Optional.empty());
  }

  private static java.util.Optional<String> of(String name) {
    return java.util.Optional.of(name);
  }

  @Test
  void aFewZeroBytesAreNotUtf16() {
    assertThat(TextEncoding.looksLikeUtf16(bytes(1))).isFalse();
    assertThat(TextEncoding.looksLikeUtf16(bytes('a', 0))).isTrue();
    assertThat(TextEncoding.looksLikeUtf16(bytes(0, 'a'))).isTrue();
    assertThat(TextEncoding.looksLikeUtf16(bytes(0xFE, 0xFF))).isTrue();
    assertThat(TextEncoding.looksLikeUtf16(bytes(0xFF, 0xFE))).isTrue();
    assertThat(TextEncoding.looksLikeUtf16(bytes('a', 0, 'b', 'c'))).isFalse();
    assertThat(TextEncoding.looksLikeUtf16(bytes('a', 0, 'b', 0, 0, 'c'))).isFalse();
    assertThat(TextEncoding.looksLikeUtf16(bytes('a', 0, 'b', 0, 'c', 'd'))).isTrue();
    assertThat(TextEncoding.looksLikeUtf16(bytes(0, 'a', 0, 'b', 'c', 'd'))).isTrue();
    assertThat(TextEncoding.looksLikeUtf16(bytes(0, 0, 0, 0))).isFalse();
  }

  @Test
  void everyHangulSyllableOfCp949IsSeen() {
    Charset korean = Charset.forName("x-windows-949");
    for (char c = '가'; c <= '힣'; c++) {
      byte[] pair = String.valueOf(c).getBytes(korean);
      assertThat(TextEncoding.guess(pair)).as("%s", c).contains("CP949");
    }
    byte[] text = "키,몸무게\n170,65\n".getBytes(korean);
    assertThat(TextEncoding.guess(text)).contains("CP949");
    // The start of a file may end within a pair.
    assertThat(TextEncoding.guess(Arrays.copyOf(text, 1))).contains("CP949");
    assertThat(TextEncoding.guess("plain".getBytes(StandardCharsets.US_ASCII))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0x80, 0xB0",
    "0xFF, 0xB0",
    "0xB0, 0x40",
    "0xB0, 0x5B",
    "0xB0, 0x60",
    "0xB0, 0x7B",
    "0xB0, 0x80",
    "0xB0, 0xFF",
  })
  void pairsThatCp949DoesNotFormAreNot(int lead, int trail) {
    assertThat(TextEncoding.guess(bytes('a', lead, trail, 'b'))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0x81, 0x41", "0xFE, 0x5A", "0xB0, 0x61", "0xB0, 0x7A", "0xB0, 0x81", "0xB0, 0xFE"})
  void theEdgesOfItsPairsAre(int lead, int trail) {
    assertThat(TextEncoding.guess(bytes('a', lead, trail, 'b'))).contains("CP949");
  }

  @Test
  void theFirstLineThatIsNotUtf8IsCounted() {
    assertThat(TextEncoding.lineOfFirstInvalid("a\n가\n".getBytes(StandardCharsets.UTF_8))).isZero();
    assertThat(TextEncoding.lineOfFirstInvalid(bytes(0xFF))).isEqualTo(1);
    assertThat(TextEncoding.lineOfFirstInvalid(bytes('a', '\n', 0xFF, '\n'))).isEqualTo(2);
    assertThat(TextEncoding.lineOfFirstInvalid(bytes('\n', '\n', 0xC3))).isEqualTo(3);
    byte[] late = new byte[20_000];
    Arrays.fill(late, (byte) '\n');
    late[19_999] = (byte) 0xFF;
    assertThat(TextEncoding.lineOfFirstInvalid(late)).isEqualTo(20_000);
  }

  @Test
  void theMarkOfUtf8HasThreeBytes() {
    assertThat(TextEncoding.lengthOfUtf8Mark("\uFEFFa".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(3);
    assertThat(TextEncoding.lengthOfUtf8Mark(bytes(0xEF, 0xBB))).isZero();
    assertThat(TextEncoding.lengthOfUtf8Mark(bytes(0xEF, 0xBB, 'a'))).isZero();
    assertThat(TextEncoding.lengthOfUtf8Mark(bytes('a', 0xBB, 0xBF))).isZero();
    assertThat(TextEncoding.lengthOfUtf8Mark(bytes(0xEF, 'a', 0xBF))).isZero();
  }
}
