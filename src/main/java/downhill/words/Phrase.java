package downhill.words;

import java.util.List;

/**
 * A text that is still to be said in some language: a part of a longer sentence.
 *
 * <p>Handed to {@link Words#text} as an argument, it is looked up in the same bundle.
 *
 * @param key the key in the bundle
 * @param args what its placeholders stand for, in order; phrases again, or values
 */
public record Phrase(String key, List<Object> args) {
  /** Takes its own copy of the arguments. */
  public Phrase {
    args = List.copyOf(args);
  }

  /** Names a text with its arguments. */
  public static Phrase of(String key, Object... args) {
    return new Phrase(key, List.of(args));
  }
}
