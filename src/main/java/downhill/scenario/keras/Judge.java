package downhill.scenario.keras;

import downhill.engine.activation.Softmax;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.scenario.edit.ScenarioEdits;
import downhill.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at the network as a whole: the order of its layers, its inputs, its targets. */
final class Judge {
  private final Source source;
  private final Slips slips;
  private final ScenarioEdits current;
  private final Draft draft;
  private final List<LayerCode> all;
  private CompileCode compile;

  Judge(Source source, Slips slips, ScenarioEdits current, Draft draft) {
    this.source = source;
    this.slips = slips;
    this.current = current;
    this.draft = draft;
    this.all =
        draft.network.isPresent()
            ? new ArrayList<>(draft.layers)
            : new ArrayList<>(
                current.scenario().model().layers().stream().map(LayerCode::of).toList());
    this.compile =
        draft.compile.orElseGet(
            () -> new CompileCode(current.scenario().compile(), Optional.empty()));
  }

  /** Returns the layers as they are meant, without inputs. */
  List<LayerCode> layers() {
    return all.stream().filter(layer -> !layer.isInput()).toList();
  }

  /** Returns the compile settings as they are meant. */
  CompileCode compile() {
    return compile;
  }

  /** Returns where what does not fit is to be shown. */
  Span end() {
    return layers().stream()
        .reduce((_, last) -> last)
        .flatMap(layer -> layer.activationSpan().or(layer::span))
        .or(() -> compile.lossSpan())
        .orElse(draft.network.orElse(Span.at(0)));
  }

  /** Names what does not fit and mends it; returns false where nothing can be made of it. */
  boolean judge() {
    if (layers().isEmpty()) {
      if (!slips.isBlocked()) {
        slips.blocking(draft.network.orElse(Span.at(0)), Phrase.of("model.empty"));
      }
      return false;
    }
    inputFirst();
    shapes();
    outputLast();
    var output = new Output(layers().getLast(), compile, current, slips);
    output.judge();
    all.set(lastDense(), output.layer());
    compile = output.compile();
    encodings();
    return true;
  }

  private int lastDense() {
    int last = all.size() - 1;
    while (all.get(last).isInput()) {
      last--;
    }
    return last;
  }

  private void inputFirst() {
    int first = -1;
    for (int i = all.size() - 1; i >= 0; i--) {
      first = all.get(i).isInput() ? i : first;
    }
    for (int i = first + 1; first >= 0 && i < all.size(); i++) {
      if (all.get(i).isInput()) {
        slips.leftOut(all.get(i).span().orElseThrow(), Phrase.of("input.second"));
      }
    }
    if (first > 0) {
      slips.repaired(all.get(first).span().orElseThrow(), Phrase.of("input.late"), moved(first, 0));
      all.addFirst(all.remove(first));
    }
  }

  /** Returns how the code becomes one with a layer in another place. */
  private List<Replacement> moved(int from, int to) {
    List<LayerCode> order = new ArrayList<>(all);
    order.add(to, order.remove(from));
    List<Replacement> replacements = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Optional<Span> slot = all.get(i).span();
      Optional<Span> layer = order.get(i).span();
      boolean whole =
          slot.isPresent() && all.get(i).activationSpan().map(slot.get()::contains).orElse(true);
      if (!whole || layer.isEmpty()) {
        return List.of();
      }
      if (!slot.equals(layer)) {
        replacements.add(slot.get().with(source.text(layer.get())));
      }
    }
    return replacements;
  }

  private void shapes() {
    int features = current.inputs();
    LayerCode first = all.getFirst();
    if (first.shape().isEmpty()) {
      if (first.isInput()) {
        slips.repaired(
            first.span().orElseThrow(), Phrase.of("input.noShape", "(" + features + ",)"));
      }
      return;
    }
    Expr shape = first.shape().get();
    Span span = shape.span();
    Replacement right = span.with("(" + features + ",)");
    switch (shape) {
      case Expr.Num _ -> {
        slips.repaired(span, Phrase.of("input.number", slips.quote(span), right.text()), right);
      }
      case Expr.Items items
          when items.elements().size() == 1
              && items.elements().getFirst() instanceof Expr.Num num
              && num.whole() -> {
        int given = (int) num.value();
        if (given != features) {
          slips.repaired(
              span,
              Phrase.of("input.shape", features, given),
              num.span().with(Integer.toString(features)));
        }
      }
      case Expr.Name _ -> {
        // A name whose value the code does not give: the data decide.
      }
      case Expr.Other _ -> {
        // Such as x.shape[1:], which is right whatever the data are.
      }
      default ->
          slips.repaired(
              span, Phrase.of("input.dimensions", slips.quote(span), right.text()), right);
    }
  }

  /**
   * The output layer stands last; a softmax before the end is one that was put there by mistake.
   */
  private void outputLast() {
    int last = lastDense();
    if (draft.network.isEmpty() || last == 0) {
      return;
    }
    List<Integer> early = new ArrayList<>();
    for (int i = 0; i < last; i++) {
      if (!all.get(i).isInput() && all.get(i).activation() instanceof Softmax) {
        early.add(i);
      }
    }
    boolean one = early.size() == 1 && !(all.get(last).activation() instanceof Softmax);
    int misplaced = one ? early.getFirst() : early.isEmpty() ? onlyOutput(last) : -1;
    if (misplaced >= 0) {
      LayerCode layer = all.get(misplaced);
      slips.repaired(
          layer.span().orElseThrow(),
          Phrase.of("layers.order", slips.quote(layer.span().orElseThrow())),
          moved(misplaced, last));
      all.add(last, all.remove(misplaced));
    } else if (!early.isEmpty()) {
      LayerCode layer = all.get(early.getFirst());
      slips.blocking(
          layer.activationSpan().or(layer::span).orElseThrow(), Phrase.of("layers.softmax"));
    }
  }

  /** Returns the one layer that fits loss and target where the last does not; -1 for none. */
  private int onlyOutput(int last) {
    if (Output.fits(all.get(last), compile, current)) {
      return -1;
    }
    int found = -1;
    for (int i = 0; i < last; i++) {
      if (!all.get(i).isInput() && Output.recipe(all.get(i), compile, current)) {
        found = i;
      }
    }
    return found;
  }

  private void encodings() {
    int classes = layers().getLast().units();
    for (Expr.Call call : draft.encodings) {
      boolean sparse = compile.compile().loss() instanceof SparseCategoricalCrossentropy;
      if (sparse && draft.oneHot) {
        var categorical = new CategoricalCrossentropy();
        slips.repaired(
            compile.lossSpan().orElse(call.span()),
            Phrase.of("categorical.sparse"),
            compile.lost(categorical));
        compile = compile.withLoss(categorical);
      }
      if (call.arguments().size() > 1
          && call.arguments().get(1).value() instanceof Expr.Num num
          && classes > 1
          && num.value() != classes) {
        slips.repaired(
            num.span(),
            Phrase.of("categorical.classes", slips.quote(num.span()), classes),
            num.span().with(Integer.toString(classes)));
      }
    }
  }
}
