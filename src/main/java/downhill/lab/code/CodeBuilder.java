package downhill.lab.code;

import downhill.lab.code.CodeToken.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects code piece by piece. Mutable. */
final class CodeBuilder {
  private final List<CodeLine> lines = new ArrayList<>();
  private List<CodeToken> line = new ArrayList<>();

  CodeBuilder plain(String text) {
    return add(text, Tint.PLAIN, Optional.empty(), false);
  }

  CodeBuilder keyword(String text) {
    return add(text, Tint.KEYWORD, Optional.empty(), false);
  }

  /** Adds a remark about a part. */
  CodeBuilder comment(String text, CodePart part) {
    return add("# " + text, Tint.COMMENT, Optional.of(part), false);
  }

  /** Adds a remark after what stands in the line. */
  CodeBuilder remark(String text, CodePart part) {
    return plain("  ").comment(text, part);
  }

  /** Adds something that stands for a part, but is not its value. */
  CodeBuilder of(CodePart part, String text) {
    return add(text, Tint.PLAIN, Optional.of(part), false);
  }

  /** Adds a number or a truth that can be changed. */
  CodeBuilder number(CodePart part, String text) {
    return add(text, Tint.NUMBER, Optional.of(part), true);
  }

  /** Adds a number that follows from others. */
  CodeBuilder fixed(CodePart part, String text) {
    return add(text, Tint.NUMBER, Optional.of(part), false);
  }

  /** Adds a name in quotes that can be changed. */
  CodeBuilder string(CodePart part, String name) {
    return add(Python.text(name), Tint.STRING, Optional.of(part), true);
  }

  /** Adds a name without quotes that can be changed. */
  CodeBuilder name(CodePart part, String name) {
    return add(name, Tint.PLAIN, Optional.of(part), true);
  }

  /** Adds the names of things to be measured, which can be changed. */
  CodeBuilder list(CodePart part, List<String> names) {
    String quoted = names.stream().map(Python::text).collect(Collectors.joining(", ", "[", "]"));
    return add(quoted, Tint.STRING, Optional.of(part), true);
  }

  /** Leaves room for arguments that a call leaves out. */
  CodeBuilder room(List<CodePart> absent) {
    if (!absent.isEmpty()) {
      line.add(new CodeToken("", Tint.PLAIN, Optional.empty(), false, absent));
    }
    return this;
  }

  CodeBuilder end() {
    lines.add(new CodeLine(line));
    line = new ArrayList<>();
    return this;
  }

  List<CodeLine> lines() {
    return List.copyOf(lines);
  }

  private CodeBuilder add(String text, Tint tint, Optional<CodePart> part, boolean value) {
    line.add(new CodeToken(text, tint, part, value, List.of()));
    return this;
  }
}
