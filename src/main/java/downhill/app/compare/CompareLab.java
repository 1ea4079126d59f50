package downhill.app.compare;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.message.FailureBar;
import downhill.app.picture.PictureWords;
import downhill.app.pulse.Pulse;
import downhill.app.theme.CompareStyle;
import downhill.app.theme.Style;
import downhill.app.view.Lab;
import downhill.app.view.Panel;
import downhill.app.view.Steps;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.compare.CompareIntent;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.Difference;
import downhill.lab.session.SessionState;
import downhill.picture.compare.ComparePicture;
import downhill.scenario.Branch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** Which setting wins? Several runs of the same start side by side, at the same step. */
public final class CompareLab implements Lab {
  private static final long LOOK_NANOS = 50_000_000;
  private static final double SMALL_SHARE = 52;

  private final CompareViewModel model;
  private final CompareHeader header;
  private final FailureBar stopped;
  private final RunEditor editor;
  private final MultiplesCard each;
  private final ChartCard chart;
  private final RunsCard runs;
  private final LocalWords words;
  private final GridPane centre = CompareStyle.COMPARE_LAB.on(new GridPane());
  private final ObjectProperty<Boolean> changing = new SimpleObjectProperty<>(false);
  private final ObjectProperty<Boolean> inspected = new SimpleObjectProperty<>(false);
  private final Viewing viewing;
  private final Panel cards;
  private final Label runName = new Label();
  private final VBox page;
  private OptionalInt asked = OptionalInt.empty();
  private Optional<ViewSettings> settings = Optional.empty();
  private boolean changed = true;
  private boolean open;
  private long lookedAt;

  /**
   * A lab in the language of {@code localization}, drawn by {@code pulse}.
   *
   * @param keep hears which runs the document is to compare, whenever the user has changed them
   * @param viewing where a number of a run is asked about
   * @param cards says why a number of the run it is shown is what it is
   */
  public CompareLab(
      Localization localization,
      Pulse pulse,
      Consumer<List<Branch>> keep,
      Viewing viewing,
      Panel cards) {
    this.viewing = viewing;
    this.cards = cards;
    this.page = new VBox(Style.MUTED.on(runName), cards.view());
    CompareStyle.RUN_PAGE.on(page);
    model = new CompareViewModel(keep);
    header = new CompareHeader(model, localization);
    stopped =
        new FailureBar(
            localization,
            localization.beside(CompareLab.class),
            new FailureBar.Keys("compare.failed", "compare.failed.memory", "compare.retry"),
            () -> model.send(new CompareIntent.Play()));
    editor = new RunEditor(model, localization);
    each = new MultiplesCard(model, localization, this::ask);
    chart = new ChartCard(model, localization);
    runs = new RunsCard(model, localization, this::ask);
    words = localization.beside(CompareLab.class);
    var top = CompareStyle.COMPARE_TOP.on(new VBox(header.view(), stopped.view(), editor.view()));
    centre.add(top, 0, 0, 2, 1);
    centre.add(each.view(), 0, 1, 1, 2);
    centre.add(chart.view(), 1, 1);
    centre.add(runs.view(), 1, 2);
    centre.getColumnConstraints().addAll(column(SMALL_SHARE), column(100 - SMALL_SHARE));
    var growing = new RowConstraints();
    growing.setVgrow(Priority.ALWAYS);
    growing.setMinHeight(0);
    var table = new RowConstraints();
    table.setMinHeight(Region.USE_PREF_SIZE);
    centre.getRowConstraints().addAll(new RowConstraints(), growing, table);
    model.selectedProperty().subscribe(run -> changing.set(run.isPresent()));
    changing.subscribe(now -> {
      if (!now) {
        model.selectedProperty().set(OptionalInt.empty());
      }
      inspect();
    });
    viewing
        .askedProperty()
        .subscribe(topic -> {
          if (topic.isEmpty()) {
            asked = OptionalInt.empty();
          }
          inspect();
        });
    inspected.subscribe(now -> {
      if (!now && (changing.get() || asked.isPresent())) {
        changing.set(false);
        if (asked.isPresent()) {
          viewing.clearSelection();
        }
      }
    });
    model.pointedProperty().subscribe(this::change);
    model.selectedProperty().subscribe(this::change);
    model.faceProperty().subscribe(this::change);
    model.logarithmicProperty().subscribe(this::change);
    model.ownTargetProperty().subscribe(this::change);
    model.weightProperty().subscribe(this::change);
    pulse.onFrame(this::frame);
  }

  private void change() {
    changed = true;
  }

  private void ask(Topic topic, int run) {
    asked = OptionalInt.of(run);
    changed = true;
    viewing.ask(topic);
    inspect();
  }

  /** Something of this lab is selected while a run is changed or a number is asked about. */
  private void inspect() {
    inspected.set(changing.get() || asked.isPresent());
  }

  private void explain(ComparisonState state, ComparePicture picture, ViewSettings wanted) {
    if (asked.isPresent() && asked.getAsInt() < state.runs().size()) {
      int run = asked.getAsInt();
      runName.setText(words.text("compare.card", picture.runs().get(run).name()));
      cards.show(state.runs().get(run).session(), wanted);
    }
  }

  private static ColumnConstraints column(double share) {
    var column = new ColumnConstraints();
    column.setPercentWidth(share);
    column.setMinWidth(0);
    return column;
  }

  private void frame(long nanos) {
    boolean seen = centre.getScene() != null;
    if (!seen) {
      if (open) {
        model.send(new CompareIntent.Pause());
      }
      open = false;
      return;
    }
    open = true;
    model.open();
    boolean fresh = isTimeToLook(nanos) && model.frame();
    stopped.show(model.failure());
    model
        .state()
        .ifPresent(state -> {
          each.frame(state, nanos);
          runs.frame(state, nanos);
          settings.ifPresent(wanted -> {
            if (fresh || changed || each.isFresh() || runs.isFresh()) {
              changed = false;
              draw(state, wanted);
            }
          });
        });
  }

  /** At full speed every third frame is enough: each look costs a copy of every run. */
  private boolean isTimeToLook(long nanos) {
    boolean hurried = model.state().filter(state -> state.speed().isMaximum()).isPresent();
    if (hurried && nanos - lookedAt < LOOK_NANOS) {
      return false;
    }
    lookedAt = nanos;
    return true;
  }

  private void draw(ComparisonState state, ViewSettings wanted) {
    var picture = model.picture(PictureWords.in(wanted.language())).orElseThrow();
    header.show(state, wanted);
    each.show(state, picture, wanted);
    chart.show(picture, wanted);
    runs.show(state, picture, wanted);
    explain(state, picture, wanted);
  }

  /** Tells the comparison what the user wants. */
  public void send(CompareIntent intent) {
    model.open();
    model.send(intent);
  }

  /**
   * Lets two runs leave the session at a moment: one that goes on as it does, and one that differs,
   * which is ready to be changed.
   */
  public void fork(SessionState moment, Difference difference) {
    model.show(moment);
    model.open();
    model.editor().fork(moment, difference, words.text("compare.asItIs"));
    editor.ask(difference);
  }

  /** Returns where the comparison stands; empty until it has begun. */
  public Optional<ComparisonState> state() {
    return model.state();
  }

  @Override
  public Region view() {
    return centre;
  }

  @Override
  public Optional<Region> inspector() {
    return asked.isPresent() ? Optional.of(page) : Optional.empty();
  }

  /** Escape puts away what changes a run, and the card of a number. */
  @Override
  public Optional<Property<Boolean>> ownSelection() {
    return Optional.of(inspected);
  }

  @Override
  public Optional<Steps> steps() {
    return Optional.of(model);
  }

  @Override
  public boolean undo() {
    model.editor().undo();
    return true;
  }

  @Override
  public boolean redo() {
    model.editor().redo();
    return true;
  }

  @Override
  public void show(SessionState state, ViewSettings wanted) {
    settings = Optional.of(wanted);
    changed = true;
    model.show(state);
  }

  @Override
  public void close() {
    model.close();
    each.close();
    runs.close();
    cards.close();
  }
}
