package downhill.app.batches;

import downhill.app.control.ArrowKeys;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.picture.PicturePane;
import downhill.app.theme.Style;
import downhill.app.view.Panel;
import downhill.app.view.Sample;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.session.Activity;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.surface.Surface;
import downhill.words.Language;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The strip of mini-batches. It is there from the first step on; a click on a box goes to that
 * batch, a click on a number selects that row. Low windows leave it one line of 44 px.
 */
public final class BatchStrip extends StackPane implements Panel {
  /** While training runs, the strip changes this often: faster could not be read. */
  private static final long REST_NANOS = 100_000_000;

  private final LocalWords words;
  private final Viewing viewing;
  private final Consumer<Intent> session;
  private final PicturePane<Shown> pane = new PicturePane<>(this::paint);
  private BatchWindow window = BatchWindow.START;
  private @Nullable Shown shown;
  private @Nullable BatchStripLayout layout;
  private long shownAt;

  private record Shown(
      BatchStripPicture picture,
      BatchWindow window,
      boolean follow,
      Theme theme,
      Language language) {}

  /** A strip that hands what is clicked to {@code session} and {@code viewing}. */
  public BatchStrip(Localization localization, Viewing viewing, Consumer<Intent> session) {
    this.words = localization.beside(BatchStrip.class);
    this.viewing = viewing;
    this.session = session;
    Style.CARD.on(this);
    getChildren().add(pane);
    setMinHeight(BatchStripLayout.FOLDED_HEIGHT);
    setPrefHeight(BatchStripLayout.FULL_HEIGHT);
    setVisible(false);
    setManaged(false);
    setFocusTraversable(true);
    ArrowKeys.keepFor(this);
    setAccessibleRole(AccessibleRole.SLIDER);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
    addEventHandler(ScrollEvent.SCROLL, this::onScroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  @Override
  public Region view() {
    return this;
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    boolean begun = state.snapshot().step() > 0;
    if (isManaged() != begun) {
      setVisible(begun);
      setManaged(begun);
    }
    long now = System.nanoTime();
    if (!begun || (state.activity() == Activity.PLAYING && now - shownAt < restOf(state))) {
      return;
    }
    shownAt = now;
    var picture = BatchStripPicture.of(state, rowOf(settings.sample()));
    show(new Shown(picture, window, true, settings.theme(), settings.language()));
    setAccessibleText(
        words.text(
            "batches.accessible",
            picture.current(),
            picture.batches(),
            picture.epoch(),
            picture.rows().length));
  }

  private static int rowOf(Sample sample) {
    return switch (sample) {
      case Sample.Row(int row) -> row;
      case Sample.Typed typed -> -1;
    };
  }

  /** Slow steps are shown one by one. */
  private static long restOf(SessionState state) {
    return state.speed().stepsPerSecond() > 20 ? REST_NANOS : 0;
  }

  private void show(Shown next) {
    shown = next;
    pane.show(next);
  }

  private void paint(Surface surface, double width, double height, Shown next) {
    BatchStripPicture picture = next.picture();
    var texts = BatchStripPainter.Texts.of(picture, words);
    BatchStripLayout laidOut = texts.layOut(picture, next.window(), width, height);
    BatchWindow follows = laidOut.window().showing(picture.current(), picture.batches());
    if (next.follow() && !follows.equals(laidOut.window())) {
      laidOut = texts.layOut(picture, follows, width, height);
    }
    layout = laidOut;
    window = laidOut.window();
    BatchStripPainter.paint(
        surface, width, picture, laidOut, texts, words, Palette.of(next.theme()));
  }

  private void onClick(MouseEvent event) {
    BatchStripLayout where = layout;
    Shown what = shown;
    if (where != null && what != null) {
      requestFocus();
      where
          .batchAt(event.getX(), event.getY())
          .ifPresent(batch -> session.accept(new Intent.Seek(what.picture().stepOf(batch))));
      where
          .rowAt(event.getX(), event.getY())
          .ifPresent(row -> {
            viewing.sampleProperty().set(new Sample.Row(row));
            viewing.ask(new Topic.Sample(row));
          });
    }
  }

  private void onScroll(ScrollEvent event) {
    Shown what = shown;
    if (what != null) {
      double delta = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
      window = window.moved(delta < 0 ? 4 : -4, what.picture().batches());
      show(new Shown(what.picture(), window, false, what.theme(), what.language()));
      event.consume();
    }
  }

  private void onKey(KeyEvent event) {
    Shown what = shown;
    if (what == null) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      viewing.ask(new Topic.BatchLoss());
      event.consume();
      return;
    }
    BatchStripPicture picture = what.picture();
    long step = picture.stepOf(picture.current());
    long wanted =
        switch (event.getCode()) {
          case LEFT -> step - 1;
          case RIGHT -> step + 1;
          case HOME -> picture.stepOf(1);
          case END -> picture.stepOf(picture.batches());
          default -> -1;
        };
    if (wanted >= 0) {
      session.accept(new Intent.Seek(wanted));
      event.consume();
    }
  }
}
