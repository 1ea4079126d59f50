package downhill.app.view;

import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.theme.ThemeSwitch;
import downhill.engine.model.Sequential;
import downhill.lab.code.CodePart;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** The settings of the view, each of which the user can change. */
public final class Viewing {
  private static final Sample FIRST = new Sample.Row(0);

  private final BooleanProperty values = new SimpleBooleanProperty(this, "values", true);
  private final ObjectProperty<Sample> sample = new SimpleObjectProperty<>(this, "sample", FIRST);
  private final ObjectProperty<Optional<SelectionTarget>> selection =
      new SimpleObjectProperty<>(this, "selection", Optional.empty());
  private final ObjectProperty<Optional<Topic>> asked =
      new SimpleObjectProperty<>(this, "asked", Optional.empty());
  private final ObjectProperty<Optional<SelectionTarget>> hovered =
      new SimpleObjectProperty<>(this, "hovered", Optional.empty());
  private final ObjectProperty<Optional<CodePart>> pointed =
      new SimpleObjectProperty<>(this, "pointed", Optional.empty());
  private final ObjectProperty<Optional<CodePart>> pinned =
      new SimpleObjectProperty<>(this, "pinned", Optional.empty());
  private final ObjectProperty<Optional<CodePart>> seen =
      new SimpleObjectProperty<>(this, "seen", Optional.empty());
  private final ObjectBinding<Optional<CodePart>> lit =
      Bindings.createObjectBinding(
          () -> pointed.get().isPresent() ? pointed.get() : pinned.get(), pointed, pinned);
  private final ObjectBinding<ViewSettings> settings;

  /** The settings in the language of {@code localization} and the theme of {@code themes}. */
  public Viewing(Localization localization, ThemeSwitch themes) {
    settings =
        Bindings.createObjectBinding(
            () ->
                new ViewSettings(
                    localization.language(),
                    themes.theme(),
                    values.get(),
                    selection.get(),
                    asked.get(),
                    sample.get()),
            localization.languageProperty(),
            themes.themeProperty(),
            values,
            selection,
            asked,
            sample);
  }

  /** Everything at once, as pictures take it. */
  public ViewSettings settings() {
    return settings.get();
  }

  /** Whether numbers are written on edges. */
  public BooleanProperty valuesProperty() {
    return values;
  }

  /** What goes through the network. */
  public ObjectProperty<Sample> sampleProperty() {
    return sample;
  }

  /** What the inspector is about. */
  public ObjectProperty<Optional<SelectionTarget>> selectionProperty() {
    return selection;
  }

  /**
   * What the mouse is on, in the network or in a formula: it lights up in both. No part of the
   * settings, since it changes with every movement.
   */
  public ObjectProperty<Optional<SelectionTarget>> hoveredProperty() {
    return hovered;
  }

  /** What piece of the code the mouse or the focus is on. */
  public ObjectProperty<Optional<CodePart>> pointedProperty() {
    return pointed;
  }

  /** What part of the picture the mouse is on, as the code names it: its piece lights up. */
  public ObjectProperty<Optional<CodePart>> seenProperty() {
    return seen;
  }

  /** What lights up in the picture: what is pointed at in the code, or else what is pinned. */
  public ObservableValue<Optional<CodePart>> litProperty() {
    return lit;
  }

  /** Keeps {@code part} lit when nothing is pointed at; lets go of it where it was kept. */
  public void pin(CodePart part) {
    pinned.set(
        pinned.get().filter(part::equals).isPresent() ? Optional.empty() : Optional.of(part));
  }

  /** Keeps nothing lit; returns whether something was. */
  public boolean unpin() {
    boolean was = pinned.get().isPresent();
    pinned.set(Optional.empty());
    return was;
  }

  /** The number whose card the inspector shows. */
  public ObjectProperty<Optional<Topic>> askedProperty() {
    return asked;
  }

  /** Asks why a number is what it is. */
  public void ask(Topic topic) {
    asked.set(Optional.of(topic));
  }

  /** Selects {@code target} for the inspector. */
  public void select(SelectionTarget target) {
    asked.set(Optional.empty());
    selection.set(Optional.of(target));
  }

  /** Selects nothing. */
  public void clearSelection() {
    asked.set(Optional.empty());
    selection.set(Optional.empty());
  }

  /** Lets go of what a changed document has not: parts of its network, rows, or its features. */
  public void keepWhatFits(Experiment experiment) {
    pointed.set(Optional.empty());
    unpin();
    hovered.set(hovered.get().filter(target -> isIn(experiment, target)));
    selection.set(selection.get().filter(target -> isIn(experiment, target)));
    boolean there =
        switch (sample.get()) {
          case Sample.Row(int row) -> row < experiment.training().size();
          case Sample.Typed(var features) -> features.size() == experiment.model().inputs();
        };
    if (!there) {
      sample.set(FIRST);
    }
  }

  private static boolean isIn(Experiment experiment, SelectionTarget target) {
    Sequential model = experiment.model();
    return switch (target) {
      case SelectionTarget.Input(int feature) -> feature < model.inputs();
      case SelectionTarget.Node(int layer, int unit) -> has(model, layer, unit);
      case SelectionTarget.BiasEdge(int layer, int unit) -> has(model, layer, unit);
      case SelectionTarget.Edge(int layer, int input, int unit) ->
          has(model, layer, unit) && input < model.inputsOf(layer);
    };
  }

  private static boolean has(Sequential model, int layer, int unit) {
    return layer < model.layerCount() && unit < model.layers().get(layer).units();
  }

  /** Begins anew for another scenario: nothing selected, the first row goes through. */
  public void startOver() {
    clearSelection();
    hovered.set(Optional.empty());
    pointed.set(Optional.empty());
    unpin();
    sample.set(FIRST);
  }
}
