package downhill.app.naming;

import downhill.app.control.ChoiceNames;
import downhill.app.i18n.Localization;
import downhill.app.picture.PictureWords;
import downhill.app.work.Identity;
import downhill.app.work.IndexList;
import downhill.picture.scene.WeightNames;
import downhill.scenario.Experiment;
import java.util.function.IntConsumer;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** The list of all weights by their names. A network may have millions: only those seen cost. */
public final class WeightChoice extends ComboBox<Integer> {
  private static final double WIDEST = 280;

  private final Localization localization;
  private final Property<Number> weight;
  private IntConsumer listener = index -> {};
  private @Nullable Experiment experiment;

  /** A list that shows and sets {@code weight}, a place in the flat order. */
  public WeightChoice(Property<Number> weight, Localization localization) {
    this.localization = localization;
    this.weight = weight;
    setVisibleRowCount(12);
    setMinWidth(0);
    setMaxWidth(WIDEST);
    localization.languageProperty().subscribe(this::rename);
    valueProperty()
        .subscribe(chosen -> {
          if (chosen != null && chosen != weight.getValue().intValue()) {
            weight.setValue(chosen);
            listener.accept(chosen);
          }
        });
    weight.subscribe(wanted -> setValue(wanted.intValue()));
  }

  /** Tells {@code heard} of each weight that the user picks. */
  public void onPick(IntConsumer heard) {
    listener = heard;
  }

  /** Lists the weights of an experiment. */
  public void show(Experiment shown) {
    if (!Identity.same(shown, experiment)) {
      experiment = shown;
      setItems(new IndexList(shown.model().parameterCount()));
      rename();
      setValue(weight.getValue().intValue());
    }
  }

  /** Returns the name of a weight. */
  public String nameOf(int index) {
    Experiment shown = experiment;
    if (shown == null || index >= shown.model().parameterCount()) {
      return "";
    }
    return WeightNames.of(shown, index, PictureWords.in(localization.language()));
  }

  private void rename() {
    ChoiceNames.put(this, this::nameOf);
  }
}
