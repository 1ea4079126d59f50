package downhill.export;

/**
 * A piece of a program with what is said about it: a paragraph of a script, a cell of a notebook.
 *
 * @param heading a few words
 * @param note what a reader should know; one paragraph
 * @param code Python, without a line feed at its end
 */
record Section(String heading, String note, String code) {
  /** Takes code as it is written in a text block. */
  Section {
    code = code.stripTrailing();
  }
}
