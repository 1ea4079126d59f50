package downhill.picture.scene;

import downhill.data.Dataset;
import downhill.picture.Palette;
import downhill.scenario.Data;
import downhill.scenario.Experiment;
import downhill.words.Language;
import downhill.words.Words;

/**
 * What the columns of a data set are called: those of sets that come with the program in the
 * reader's language, those of somebody's own file as they stand there.
 */
public final class Columns {
  private static final Words ENGLISH = new Words(Palette.class, Language.EN);
  private static final Words KOREAN = new Words(Palette.class, Language.KO);

  private final Dataset dataset;
  private final boolean builtin;
  private final Words words;

  private Columns(Experiment experiment, Language language) {
    this.dataset = experiment.dataset();
    this.builtin = experiment.scenario().data() instanceof Data.Builtin;
    this.words =
        switch (language) {
          case EN -> ENGLISH;
          case KO -> KOREAN;
        };
  }

  /** Names the columns of an experiment's data for readers of a language. */
  public static Columns of(Experiment experiment, Language language) {
    return new Columns(experiment, language);
  }

  /** Returns the name of a feature. */
  public String feature(int index) {
    return name(dataset.features().get(index));
  }

  /** Returns the unit of a feature; empty where it has none. */
  public String unitOfFeature(int index) {
    return unit(dataset.unitOf(dataset.features().get(index)));
  }

  /** Returns the name of the target. */
  public String target() {
    return name(dataset.target());
  }

  /** Returns the unit of the target; empty where it has none. */
  public String unitOfTarget() {
    return unit(dataset.unitOf(dataset.target()));
  }

  private String name(String own) {
    if (!builtin) {
      return own;
    }
    return switch (own) {
      case "temperature",
          "humidity",
          "discount",
          "sales",
          "class",
          "sepal_length",
          "sepal_width",
          "petal_length",
          "petal_width",
          "species",
          "flipper_length_mm",
          "bill_length_mm",
          "bill_depth_mm",
          "body_mass_g" ->
          words.text("column.name." + own);
      default -> own;
    };
  }

  private String unit(String own) {
    return builtin && own.equals("cones") ? words.text("column.cones") : own;
  }
}
