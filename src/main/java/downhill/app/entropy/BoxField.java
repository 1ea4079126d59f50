package downhill.app.entropy;

import downhill.app.control.Buttons;
import downhill.app.control.TypedLine;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.DeskStyle;
import downhill.app.theme.Style;
import downhill.lab.explain.entropy.Contents;
import downhill.lab.explain.entropy.Side;
import downhill.picture.Numbers;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/** A line in which all balls of a box, or their shares, are typed at once. */
final class BoxField extends TextField {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final EntropyViewModel model;
  private final Side side;

  BoxField(EntropyViewModel model, Side side, LocalWords words) {
    this.model = model;
    this.side = side;
    Style.NUMBER.on(this);
    DeskStyle.BOX_FIELD.on(this);
    setManaged(false);
    var about = words.bound(side == Side.TRUTH ? "entropy.type.truth" : "entropy.type.prediction");
    accessibleTextProperty().bind(about);
    setTooltip(Buttons.tooltip(about));
    TypedLine.listen(
        this,
        this::enter,
        () -> {
          model.forgetRefusal();
          rewrite();
        });
    model
        .boxesProperty()
        .subscribe(now -> {
          if (!isFocused()) {
            rewrite();
          }
        });
    model
        .refusedProperty()
        .subscribe(refused ->
            pseudoClassStateChanged(
                REFUSED, refused.filter(entry -> entry.side() == side).isPresent()));
  }

  /** What was only looked at is not taken: it stands there with fewer digits than in the box. */
  private void enter() {
    if (getText().equals(written())) {
      model.forgetRefusal();
    } else if (model.enter(side, getText())) {
      rewrite();
    }
  }

  private void rewrite() {
    setText(written());
    positionCaret(getText().length());
  }

  private String written() {
    return switch (model.boxes().contents(side)) {
      case Contents.Balls balls ->
          balls.counts().stream().map(String::valueOf).collect(Collectors.joining(", "));
      case Contents.Shares shares ->
          shares.given().stream().map(Numbers::rate).collect(Collectors.joining(", "));
    };
  }
}
