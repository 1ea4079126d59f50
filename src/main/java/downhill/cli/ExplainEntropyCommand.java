package downhill.cli;

import downhill.lab.explain.Distribution;
import downhill.lab.explain.entropy.DivergenceExplanation;
import downhill.lab.explain.entropy.EntropyExplanation;
import downhill.scenario.JsonWriter;
import downhill.words.TextTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@code downhill explain entropy}: H(y), and against a prediction H(y,p) and KL(y‖p). */
final class ExplainEntropyCommand implements Command {
  @Override
  public String name() {
    return "explain entropy";
  }

  @Override
  public List<String> options() {
    return List.of("--truth", "--prediction", Bases.OPTION, "--format");
  }

  @Override
  public boolean takesFile() {
    return false;
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    EntropyExplanation truth =
        new EntropyExplanation(shares(arguments, "--truth"), Bases.of(arguments));
    Optional<DivergenceExplanation> against = Optional.empty();
    if (arguments.has("--prediction")) {
      Distribution prediction = shares(arguments, "--prediction");
      if (prediction.size() != truth.size()) {
        throw new UsageException("usage.shares", truth.size(), prediction.size());
      }
      against = Optional.of(truth.against(prediction));
    }
    boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
    console.result(json ? json(truth, against) : text(truth, against, console));
    return 0;
  }

  private static Distribution shares(Arguments arguments, String option) throws UsageException {
    double[] counts = arguments.numbers(option);
    boolean any = false;
    for (double count : counts) {
      any |= count > 0;
      if (count < 0) {
        throw new UsageException("usage.counts", option, arguments.required(option));
      }
    }
    if (!any) {
      throw new UsageException("usage.counts", option, arguments.required(option));
    }
    return Distribution.of(counts);
  }

  private static String json(EntropyExplanation truth, Optional<DivergenceExplanation> against)
      throws IOException {
    StringBuilder text = new StringBuilder();
    JsonWriter json = new JsonWriter(text);
    json.beginObject();
    json.name("truth").numbers(truth.truth().shares());
    if (against.isPresent()) {
      json.name("prediction").numbers(against.get().prediction().shares());
    }
    json.name("surprise")
        .numbers(IntStream.range(0, truth.size()).mapToDouble(truth::surprise).toArray());
    json.name("entropy").number(truth.entropy());
    if (against.isPresent()) {
      json.name("cross_entropy").number(against.get().crossEntropy());
      json.name("kl").number(against.get().divergence());
    }
    json.name("unit").text(truth.base().unit());
    json.endObject();
    return text.toString();
  }

  private static String text(
      EntropyExplanation truth, Optional<DivergenceExplanation> against, Console console) {
    String logarithm = Bases.logarithm(truth.base());
    List<Object> head =
        new ArrayList<>(List.of("", "y", "-" + logarithm + " y", "-y·" + logarithm + " y"));
    against.ifPresent(both -> head.addAll(List.of("p", "-y·" + logarithm + " p")));
    TextTable table = new TextTable();
    table.row(head.toArray());
    for (int k = 0; k < truth.size(); k++) {
      List<Object> row = new ArrayList<>();
      row.add(console.words().text("explain.class", k));
      row.add(truth.truth().share(k));
      row.add(truth.surprise(k));
      row.add(truth.term(k));
      if (against.isPresent()) {
        row.add(against.get().prediction().share(k));
        row.add(against.get().term(k));
      }
      table.row(row.toArray());
    }
    List<String> lines = new ArrayList<>(table.lines());
    String unit = truth.base().unit();
    lines.add("H(y) = " + truth.entropy() + " " + unit);
    against.ifPresent(both -> {
      lines.add("H(y,p) = " + both.crossEntropy() + " " + unit);
      lines.add("KL(y‖p) = " + both.divergence() + " " + unit);
    });
    return String.join("\n", lines);
  }
}
