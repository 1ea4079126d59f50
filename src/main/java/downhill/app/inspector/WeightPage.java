package downhill.app.inspector;

import downhill.app.arithmetic.StepBlocks;
import downhill.app.formula.Figures;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.InspectorPage.Section;
import downhill.engine.model.Weights;
import downhill.lab.explain.Parameter;
import downhill.lab.explain.WeightUpdateExplanation;
import downhill.lab.timeline.Trail;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of a weight or a bias: its value, how the last step moved it, and why. */
final class WeightPage {
  private static final int MORE_DIGITS = 2;
  private static final String NO_BREAK = "\u00a0";

  /** Fewer moments make no line. */
  private static final int LEAST_STEPS = 3;

  private final Explained.Weight explained;
  private final Experiment experiment;
  private final Parameter parameter;
  private final PartNames names;
  private final LocalWords words;

  private WeightPage(Explained.Weight explained, PartNames names, LocalWords words) {
    this.explained = explained;
    this.experiment = explained.question().experiment();
    this.parameter = Parameter.at(experiment.model(), explained.index());
    this.names = names;
    this.words = words;
  }

  /** Writes the page. */
  static InspectorPage of(Explained.Weight explained, PartNames names, LocalWords words) {
    return new WeightPage(explained, names, words).page();
  }

  private InspectorPage page() {
    double value = explained.value();
    long step = explained.question().moment().step();
    int digits = Figures.of(value).decimals();
    Figures figures = new Figures(digits < 0 ? digits : Math.min(8, digits + MORE_DIGITS));
    List<Block> head = new ArrayList<>();
    head.add(
        new Block.Headline(
            Span.number(figures.signed(value), value, Tone.ofSign(value)),
            words.text("inspector.atStep", step)));
    if (experiment.linearRegression()) {
      head.add(originalUnits());
    }
    if (explained.question().moment().isFrozen(explained.index())) {
      head.add(new Block.Note(words.text("inspector.frozen")));
    }
    List<Section> sections = new ArrayList<>();
    explained
        .update()
        .ifPresentOrElse(
            update -> {
              sections.add(Section.of(words.text("inspector.moved", update.step()), moved(update)));
              sections.add(
                  GradientSection.of(experiment, update, explained.question().sample(), words));
            },
            () ->
                sections.add(
                    Section.of(
                        words.text("inspector.notMoved.title"),
                        new Block.Note(words.text("inspector.notMoved")))));
    overTime().ifPresent(sections::add);
    return new InspectorPage(caption(), names.of(explained.question().target()), head, sections);
  }

  private Block[] moved(WeightUpdateExplanation update) {
    return StepBlocks.of(
            update.weightStep(), update.step(), explained.question().target(), names.localization())
        .toArray(Block[]::new);
  }

  /** Draws the weight over the steps that are remembered. */
  private Optional<Section> overTime() {
    Trail trail = explained.question().moment().trail();
    if (trail.size() < LEAST_STEPS) {
      return Optional.empty();
    }
    List<Double> values = new ArrayList<>();
    for (int moment = 0; moment < trail.size(); moment++) {
      values.add(trail.weight(moment, explained.index()));
    }
    long last = trail.firstStep() + trail.size() - 1;
    return Optional.of(
        Section.of(
            words.text("inspector.trail.title"),
            new Block.Sparkline(
                values,
                words.text("inspector.step", trail.firstStep()),
                words.text("inspector.step", last),
                Tone.ofSign(explained.value()))));
  }

  private String caption() {
    return caption(parameter, words);
  }

  /** Says what kind of weight it is, as Keras counts. */
  static String caption(Parameter parameter, LocalWords words) {
    String layer = PartNames.kerasLayer(parameter.layer());
    return parameter.isBias()
        ? words.text("inspector.caption.bias", layer, parameter.unit())
        : words.text("inspector.caption.weight", layer, parameter.input(), parameter.unit());
  }

  /** Says what the weight means for features as they were measured. */
  private Block originalUnits() {
    Weights weights = explained.question().moment().weights();
    double original = experiment.originalUnits(weights).get(explained.index());
    boolean scaled = experiment.scenario().data().standardize();
    String unit = names.unitOfTarget();
    String target = unit.isEmpty() ? names.target() : unit;
    var line = new Formula().text(scaled ? "≈ " : "");
    Figures figures = Figures.of(original);
    Span number = Span.number(figures.signed(original), original, Tone.PLAIN);
    line.span(scaled ? number.to(new Link.Card(new Topic.Original(explained.index()))) : number);
    if (parameter.isBias()) {
      return Block.Line.of(
          line.words(" " + words.text("inspector.original.bias", target), Tone.QUIET));
    }
    String featureUnit = names.unitOfFeature(parameter.input());
    String each = featureUnit.isEmpty() ? names.feature(parameter.input()) : featureUnit;
    line.words(" " + words.text("inspector.original.weight", target, each), Tone.QUIET);
    if (scaled) {
      double weight = explained.value();
      double deviation = experiment.standardization().deviation()[parameter.input()];
      line.text(
              " (" + Figures.atMostTwo(weight).plain(weight) + NO_BREAK + "/" + NO_BREAK,
              Tone.QUIET)
          .shortNumber(deviation, Tone.QUIET)
          .to(new Link.Card(new Topic.Deviation(parameter.input())))
          .text(")", Tone.QUIET);
    }
    return Block.Line.of(line);
  }
}
