package downhill.cli;

import downhill.lab.explain.Distribution;
import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.CrossEntropyExplanation;
import downhill.lab.explain.softmax.SoftmaxExplanation;
import downhill.scenario.JsonWriter;
import downhill.words.TextTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** {@code downhill explain softmax}: from scores to probabilities to loss, column by column. */
final class ExplainSoftmaxCommand implements Command {
  @Override
  public String name() {
    return "explain softmax";
  }

  @Override
  public List<String> options() {
    return List.of("--logits", "--target", "--temperature", Bases.OPTION, "--format");
  }

  @Override
  public boolean takesFile() {
    return false;
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    double[] logits = arguments.numbers("--logits");
    if (logits.length < 2) {
      throw new UsageException("usage.logits", logits.length);
    }
    SoftmaxExplanation softmax = SoftmaxExplanation.of(logits, temperature(arguments));
    LogBase base = Bases.of(arguments);
    Optional<CrossEntropyExplanation> loss = Optional.empty();
    if (arguments.has("--target")) {
      String text = arguments.required("--target");
      int target = (int) Arguments.whole("--target", text, 0, logits.length - 1);
      loss = Optional.of(softmax.against(Distribution.oneHot(logits.length, target), base));
    }
    boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
    console.result(json ? json(softmax, loss) : text(softmax, loss, console));
    return 0;
  }

  private static double temperature(Arguments arguments) throws UsageException {
    if (!arguments.has("--temperature")) {
      return 1;
    }
    double[] typed = arguments.numbers("--temperature");
    if (typed.length != 1 || !(typed[0] > 0)) {
      throw new UsageException("usage.temperature", arguments.required("--temperature"));
    }
    return typed[0];
  }

  private static double[] column(SoftmaxExplanation softmax, IntToDoubleFunction cell) {
    return IntStream.range(0, softmax.size()).mapToDouble(cell).toArray();
  }

  private static String json(SoftmaxExplanation softmax, Optional<CrossEntropyExplanation> loss)
      throws IOException {
    StringBuilder text = new StringBuilder();
    JsonWriter json = new JsonWriter(text);
    json.beginObject();
    json.name("logits").numbers(column(softmax, softmax::logit));
    json.name("shifted").numbers(column(softmax, softmax::shifted));
    json.name("exp").numbers(column(softmax, softmax::exponential));
    json.name("sum").number(softmax.sum());
    json.name("probabilities").numbers(softmax.probabilities());
    if (loss.isPresent()) {
      CrossEntropyExplanation known = loss.get();
      int target = 0;
      while (known.target(target) == 0) {
        target++;
      }
      json.name("target").number(target);
      json.name("terms").numbers(column(softmax, known::term));
      json.name("loss").number(known.loss());
      json.name("gradient").numbers(column(softmax, known::gradient));
      json.name("base").text(known.base().symbol());
      json.name("unit").text(known.base().unit());
    }
    json.endObject();
    return text.toString();
  }

  private static String text(
      SoftmaxExplanation softmax, Optional<CrossEntropyExplanation> loss, Console console) {
    String shift = softmax.temperature() == 1 ? "z - max z" : "(z - max z)/T";
    String logarithm = loss.map(known -> Bases.logarithm(known.base())).orElse("");
    List<Object> head = new ArrayList<>(List.of("", "z", shift, "e^(...)", "p"));
    loss.ifPresent(known -> head.addAll(List.of("y", "-y·" + logarithm + " p", "dL/dz")));
    TextTable table = new TextTable();
    table.row(head.toArray());
    for (int k = 0; k < softmax.size(); k++) {
      List<Object> row = new ArrayList<>();
      row.add(console.words().text("explain.class", k));
      row.add(softmax.logit(k));
      row.add(softmax.shifted(k));
      row.add(softmax.exponential(k));
      row.add(softmax.probability(k));
      if (loss.isPresent()) {
        row.add(loss.get().target(k));
        row.add(loss.get().term(k));
        row.add(loss.get().gradient(k));
      }
      table.row(row.toArray());
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("Σ e^(...) = " + softmax.sum());
    loss.ifPresent(known ->
        lines.add(console.words().text("explain.loss", known.loss(), known.base().unit())));
    return String.join("\n", lines);
  }
}
