package downhill.scenario.keras;

/**
 * A word of code.
 *
 * @param kind what it is
 * @param text as it means: of a string its contents, of the rest what is written
 * @param span where it stands
 */
record Token(Kind kind, String text, Span span) {
  enum Kind {
    NAME,
    NUMBER,
    STRING,
    /** An operator, a bracket, or a character of no meaning. */
    SIGN,
    /** The end of a statement. */
    NEWLINE,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }

  boolean endsStatement() {
    return kind == Kind.NEWLINE || kind == Kind.END || is(";");
  }
}
