package downhill.app.network;

import downhill.app.view.Sample;
import downhill.app.view.Viewing;
import downhill.app.work.Identity;
import downhill.data.BuiltinDataset;
import downhill.data.Dataset;
import downhill.picture.Numbers;
import downhill.picture.scene.Columns;
import downhill.scenario.Data;
import downhill.scenario.Experiment;
import downhill.words.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A sample of the user's own: one text for each feature, and what is wrong with it. */
final class OwnSampleViewModel {
  /** The lecture's question: how many at 33 °C, 60 % and a fifth off? */
  private static final List<String> ICE_CREAM = List.of("33", "60", "0.2");

  /** More features than this are typed in one line, with commas between them. */
  private static final int MOST_FIELDS = 24;

  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;\\s]\\s*");

  private final Viewing viewing;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final ObjectProperty<List<Field>> fields =
      new SimpleObjectProperty<>(this, "fields", List.of());
  private Sample before = new Sample.Row(0);
  private @Nullable Experiment experiment;

  /**
   * The entry for one feature, or for all of them in one line.
   *
   * @param name of the feature; how many there are where one line holds all
   * @param unit of the feature, or an empty text
   * @param text as it is typed
   * @param refusal why the text cannot be sent; empty until that was tried
   */
  record Field(
      String name,
      String unit,
      StringProperty text,
      ObjectProperty<Optional<NumberEntry.Reason>> refusal) {

    static Field of(String name, String unit, String text) {
      var field =
          new Field(
              name,
              unit,
              new SimpleStringProperty(text),
              new SimpleObjectProperty<>(Optional.empty()));
      field.text.subscribe(typed -> field.refusal.set(Optional.empty()));
      return field;
    }

    private Optional<Double> read() {
      return switch (NumberEntry.of(text.get())) {
        case NumberEntry.Accepted(double value) -> {
          refusal.set(Optional.empty());
          yield Optional.of(value);
        }
        case NumberEntry.Refused(var reason) -> {
          refusal.set(Optional.of(reason));
          yield Optional.empty();
        }
      };
    }
  }

  /** Samples are sent through the network that {@code viewing} shows. */
  OwnSampleViewModel(Viewing viewing) {
    this.viewing = viewing;
  }

  /** Whether there are so many features that they are typed in one line. */
  boolean isOneLine() {
    return experiment != null && experiment.model().inputs() > MOST_FIELDS;
  }

  /** Whether the fields are on the screen. */
  BooleanProperty openProperty() {
    return open;
  }

  /** Returns what the feature of a field is called, in a language. */
  String name(Field field, Language language) {
    int feature = fields.get().indexOf(field);
    return experiment == null || feature < 0 || isOneLine()
        ? field.name()
        : Columns.of(experiment, language).feature(feature);
  }

  /** One field a feature. */
  ObjectProperty<List<Field>> fieldsProperty() {
    return fields;
  }

  /** Takes note of what is trained; another experiment closes the fields and fills them anew. */
  void show(Experiment latest) {
    if (!Identity.same(latest, experiment)) {
      experiment = latest;
      open.set(false);
      fields.set(List.of());
    }
  }

  /** Opens the fields, filled with an example the first time. */
  void open() {
    Experiment known = experiment;
    if (known == null) {
      return;
    }
    if (viewing.sampleProperty().get() instanceof Sample.Row row) {
      before = row;
    }
    if (fields.get().isEmpty()) {
      fields.set(fields(known, before));
    }
    open.set(true);
  }

  /** Closes the fields; the row that was there before goes through the network again. */
  void close() {
    open.set(false);
    viewing.sampleProperty().set(before);
  }

  /** Returns the first refused field after {@link #send}; empty when none is. */
  Optional<Field> refused() {
    return fields.get().stream().filter(field -> field.refusal.get().isPresent()).findFirst();
  }

  /**
   * Sends the sample through the network.
   *
   * @return false when a text is no number; the field says why, and nothing else changes
   */
  boolean send() {
    List<Double> values = isOneLine() ? readLine() : readFields();
    boolean complete = refused().isEmpty();
    if (complete) {
      viewing.sampleProperty().set(new Sample.Typed(values));
    }
    return complete;
  }

  private List<Double> readFields() {
    List<Double> values = new ArrayList<>();
    for (Field field : fields.get()) {
      field.read().ifPresent(values::add);
    }
    return values;
  }

  private List<Double> readLine() {
    Field line = fields.get().getFirst();
    List<Double> values = new ArrayList<>();
    for (String text : SEPARATOR.split(line.text().get().strip(), -1)) {
      if (NumberEntry.of(text) instanceof NumberEntry.Accepted(double value)) {
        values.add(value);
      } else {
        values.clear();
        break;
      }
    }
    boolean complete = experiment != null && values.size() == experiment.model().inputs();
    line.refusal().set(complete ? Optional.empty() : Optional.of(NumberEntry.Reason.NOT_THAT_MANY));
    return values;
  }

  private static Field oneLine(double[] row) {
    String numbers =
        Arrays.stream(row).mapToObj(OwnSampleViewModel::typed).collect(Collectors.joining(", "));
    return Field.of(Integer.toString(row.length), "", numbers);
  }

  private static String typed(double value) {
    return Numbers.rate(value).replace('\u2212', '-');
  }

  private static List<Field> fields(Experiment experiment, Sample shown) {
    Dataset data = experiment.dataset();
    boolean iceCream =
        experiment.scenario().data() instanceof Data.Builtin builtin
            && builtin.name() == BuiltinDataset.ICE_CREAM
            && data.features().size() == ICE_CREAM.size();
    int row = shown instanceof Sample.Row(int at) && at < data.size() ? at : 0;
    if (data.features().size() > MOST_FIELDS) {
      return List.of(oneLine(data.rows()[row]));
    }
    List<Field> made = new ArrayList<>();
    for (int i = 0; i < data.features().size(); i++) {
      String name = data.features().get(i);
      String example = iceCream ? ICE_CREAM.get(i) : typed(data.rows()[row][i]);
      made.add(Field.of(name, data.unitOf(name), example));
    }
    return List.copyOf(made);
  }
}
