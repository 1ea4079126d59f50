package downhill.picture.surface;

/** The bundled typefaces: Pretendard for words, JetBrains Mono for numbers and code. */
public enum Face {
  /** Words. */
  TEXT("Pretendard", 400, "Pretendard-Regular.otf"),
  /** Words a little stronger. */
  MEDIUM("Pretendard Medium", 500, "Pretendard-Medium.otf"),
  /** Titles and names. */
  SEMIBOLD("Pretendard SemiBold", 600, "Pretendard-SemiBold.otf"),
  /** The strongest words. */
  BOLD("Pretendard", 700, "Pretendard-Bold.otf"),
  /** Numbers, formulas, shapes, Keras' words. */
  MONO("JetBrains Mono", 400, "JetBrainsMono-Regular.ttf"),
  /** Numbers a little stronger. */
  MONO_MEDIUM("JetBrains Mono Medium", 500, "JetBrainsMono-Medium.ttf"),
  /** Results. */
  MONO_BOLD("JetBrains Mono", 700, "JetBrainsMono-Bold.ttf");

  private final String family;
  private final int weight;
  private final String file;

  Face(String family, int weight, String file) {
    this.family = family;
    this.weight = weight;
    this.file = file;
  }

  /** Returns the family name the font file carries. */
  public String family() {
    return family;
  }

  /** Returns the CSS weight, 400 to 700. */
  public int weight() {
    return weight;
  }

  /** Returns the class path address of the font file. */
  public String resource() {
    return "/downhill/assets/fonts/" + file;
  }

  /** Returns the face for characters this one lacks: JetBrains Mono has no Hangul. */
  public Face fallback() {
    return switch (this) {
      case MONO -> TEXT;
      case MONO_MEDIUM -> MEDIUM;
      case MONO_BOLD -> BOLD;
      case TEXT, MEDIUM, SEMIBOLD, BOLD -> this;
    };
  }

  /** Returns whether all letters have the same width. */
  public boolean mono() {
    return this == MONO || this == MONO_MEDIUM || this == MONO_BOLD;
  }
}
