package downhill.scenario;

import downhill.data.TextEncoding;
import downhill.words.Phrase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the text of a scenario file. */
final class ScenarioText {
  private static final long MAX_BYTES = 1L << 29;

  private ScenarioText() {}

  static String read(Path file) throws ScenarioException {
    Refusals refuse = new Refusals(file.toString());
    Spot nowhere = new Spot(0, 0, "");
    try {
      if (Files.isDirectory(file)) {
        throw refuse.at(nowhere, "file.folder");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw refuse.at(nowhere, "file.special");
      }
      if (Files.size(file) > MAX_BYTES) {
        throw refuse.at(nowhere, "file.large", MAX_BYTES >> 20, Files.size(file) >> 20);
      }
      return decode(Files.readAllBytes(file), refuse);
    } catch (NoSuchFileException e) {
      throw refuse.at(nowhere, "file.missing");
    } catch (IOException e) {
      throw refuse.at(nowhere, "file.unreadable", e.getClass().getSimpleName());
    }
  }

  private static String decode(byte[] bytes, Refusals refuse) throws ScenarioException {
    if (TextEncoding.looksLikeUtf16(bytes)) {
      throw refuse.at(new Spot(1, 0, ""), "file.encoding", "UTF-16");
    }
    int start = TextEncoding.lengthOfUtf8Mark(bytes);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
          .toString();
    } catch (CharacterCodingException e) {
      throw refuse.at(
          new Spot(TextEncoding.lineOfFirstInvalid(bytes), 0, ""),
          "file.encoding",
          TextEncoding.guess(bytes).<Object>map(name -> name).orElse(Phrase.of("encoding.other")));
    }
  }
}
