package downhill.scenario.keras;

import downhill.engine.layer.Dense;
import downhill.scenario.FitSettings;
import downhill.scenario.Model;
import downhill.scenario.Scenario;
import downhill.scenario.edit.Edit;
import downhill.scenario.edit.ScenarioEdits;
import downhill.words.Phrase;
import java.util.List;
import java.util.Optional;

/** Reads pasted Keras code into the open scenario. */
public final class KerasReader {
  /** The most characters that are read. */
  static final int MOST = 200_000;

  /** Repairs of one place come one after the other. */
  private static final int MOST_TURNS = 5;

  private final Source source;
  private final Slips slips;
  private final ScenarioEdits current;

  private KerasReader(String code, ScenarioEdits current) {
    this.source = new Source(code);
    this.slips = new Slips(source);
    this.current = current;
  }

  /**
   * Reads code. Never fails: whatever is wrong is a slip.
   *
   * @param code as it was pasted
   * @param current the open scenario as it is trained, and what its data can teach
   */
  public static KerasReading read(String code, ScenarioEdits current) {
    // Two repairs of one place cannot be made at once, so the repaired code is read again.
    KerasReading first = new KerasReader(code, current).read();
    String repaired = first.repaired();
    for (int turn = 1; turn < MOST_TURNS; turn++) {
      String next = new KerasReader(repaired, current).read().repaired();
      if (next.equals(repaired)) {
        break;
      }
      repaired = next;
    }
    return new KerasReading(first.scenario(), first.notes(), first.slips(), repaired);
  }

  private KerasReading read() {
    String code = source.text();
    if (code.length() > MOST) {
      slips.blocking(Span.at(0), Phrase.of("code.long", MOST));
      return reading(Optional.empty(), List.of());
    }
    List<Token> tokens = new Lexer(source, slips).tokens();
    List<Statement> statements = new Parser(source, tokens, slips).statements();
    var interpreter = new Interpreter(source, slips);
    Draft draft = interpreter.draft(statements);
    if (draft.isEmpty()) {
      slips.blocking(Span.at(0), Phrase.of("code.none"));
    }
    Optional<Scenario> fitted = Optional.empty();
    if (!draft.isEmpty()) {
      fitted = Optional.of(withFit(interpreter, draft));
    }
    Judge judge = new Judge(source, slips, current, draft);
    boolean judged = !draft.isEmpty() && judge.judge();
    if (slips.isBlocked() || fitted.isEmpty() || !judged) {
      return reading(Optional.empty(), List.of());
    }
    Model model = model(draft, judge.layers());
    return switch (current.of(fitted.get()).with(model, judge.compile().compile())) {
      case Edit.Changed(Scenario scenario, var notes) -> reading(Optional.of(scenario), notes);
      case Edit.Refused refused -> {
        slips.blocking(judge.end(), Phrase.of("refused", refused.problem()));
        yield reading(Optional.empty(), List.of());
      }
    };
  }

  private Scenario withFit(Interpreter interpreter, Draft draft) {
    Scenario open = current.scenario();
    long seed = draft.seed.orElse(open.fit().seed());
    FitSettings fit =
        draft
            .fit
            .map(call -> interpreter.calls().fit(call, seed))
            .orElse(open.fit().withSeed(seed));
    Scenario fitted =
        current.withFit(fit) instanceof Edit.Changed changed ? changed.scenario() : open;
    return draft.standardized && !fitted.data().standardize()
        ? fitted.withData(fitted.data().withStandardize(true))
        : fitted;
  }

  /** Given weights stay where the code sets weights and the layers are those that are open. */
  private Model model(Draft draft, List<LayerCode> layers) {
    Model open = current.scenario().model();
    if (draft.network.isEmpty()) {
      return open;
    }
    List<Dense> dense = layers.stream().map(LayerCode::dense).toList();
    return draft.weightsSet && dense.equals(open.layers())
        ? open
        : new Model(dense, Optional.empty());
  }

  private KerasReading reading(Optional<Scenario> scenario, List<Phrase> notes) {
    List<Slip> all = slips.list();
    List<Replacement> repairs =
        all.stream()
            .filter(slip -> slip.effect() == Slip.Effect.REPAIRED)
            .flatMap(slip -> slip.repair().stream())
            .toList();
    return new KerasReading(scenario, notes, all, Replacement.apply(repairs, source.text()));
  }
}
