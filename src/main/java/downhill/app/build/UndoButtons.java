package downhill.app.build;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.document.Revisions;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.naming.PartNames;
import downhill.app.theme.BuildStyle;
import downhill.app.view.Panel;
import downhill.app.view.ViewSettings;
import downhill.lab.explain.Parameter;
import downhill.lab.session.SessionState;
import downhill.lab.timeline.HandChange;
import downhill.picture.network.SelectionTarget;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Takes back and makes again what was done to the run or to the document; says what that is. */
public final class UndoButtons implements Panel {
  private final Localization localization;
  private final LocalWords words;
  private final ObjectProperty<@Nullable SessionState> state = new SimpleObjectProperty<>();
  private final HBox both;

  /**
   * Two buttons.
   *
   * @param revisions what was done to the document
   * @param undo takes back what was done last
   * @param redo makes it again
   */
  public UndoButtons(Localization localization, Revisions revisions, Runnable undo, Runnable redo) {
    this.localization = localization;
    this.words = localization.beside(UndoButtons.class);
    var undoWord =
        words.computed(
            () ->
                word("build.undo", "build.undo.of", undoable(), revisions.undoableProperty().get()),
            state,
            revisions.undoableProperty());
    var redoWord =
        words.computed(
            () ->
                word("build.redo", "build.redo.of", redoable(), revisions.redoableProperty().get()),
            state,
            revisions.redoableProperty());
    Button back = Buttons.iconOnly(Icon.UNDO, undoWord, undo);
    Button again = Buttons.iconOnly(Icon.REDO, redoWord, redo);
    back.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> undoable().isEmpty() && !revisions.undoableProperty().get(),
                state,
                revisions.undoableProperty()));
    again
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> redoable().isEmpty() && !revisions.redoableProperty().get(),
                state,
                revisions.redoableProperty()));
    both = BuildStyle.UNDO_BUTTONS.on(new HBox(back, again));
    both.setAlignment(Pos.CENTER);
  }

  private Optional<HandChange> undoable() {
    return Optional.ofNullable(state.get()).flatMap(SessionState::undoable);
  }

  private Optional<HandChange> redoable() {
    return Optional.ofNullable(state.get()).flatMap(SessionState::redoable);
  }

  /** What was done to a run was done after the document became what it is. */
  private String word(String key, String of, Optional<HandChange> ofRun, boolean ofDocument) {
    if (ofRun.isPresent()) {
      return words.text(of, name(ofRun.get()));
    }
    return ofDocument ? words.text(of, words.text("build.changed.document")) : words.text(key);
  }

  private String name(HandChange change) {
    return switch (change) {
      case HandChange.LearningRate _ -> words.text("build.changed.rate");
      case HandChange.Weight(int index) -> words.text("build.changed.weight", weight(index));
      case HandChange.Freeze(int index, boolean frozen) ->
          words.text(frozen ? "build.changed.freeze" : "build.changed.unfreeze", weight(index));
    };
  }

  private String weight(int index) {
    SessionState now = state.get();
    if (now == null) {
      return "";
    }
    Parameter weight = Parameter.at(now.experiment().model(), index);
    return new PartNames(now.experiment(), localization).of(SelectionTarget.of(weight));
  }

  @Override
  public Region view() {
    return both;
  }

  @Override
  public void show(SessionState now, ViewSettings settings) {
    SessionState last = state.get();
    boolean same =
        last != null
            && last.undoable().equals(now.undoable())
            && last.redoable().equals(now.redoable())
            && last.experiment().model().equals(now.experiment().model());
    if (!same) {
      state.set(now);
    }
  }
}
