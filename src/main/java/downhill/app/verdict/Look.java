package downhill.app.verdict;

import downhill.app.control.Icon;
import downhill.app.theme.DescentStyle;
import downhill.app.theme.StyleClass;
import downhill.lab.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/**
 * How a verdict looks.
 *
 * @param style its colours
 * @param icon its picture; empty for silence
 */
record Look(Optional<StyleClass> style, Optional<Icon> icon) {
  private static final List<StyleClass> STYLES =
      List.of(
          DescentStyle.VERDICT_WELL,
          DescentStyle.VERDICT_SWINGS,
          DescentStyle.VERDICT_STANDS,
          DescentStyle.VERDICT_LOST,
          DescentStyle.VERDICT_SILENT);

  static Look of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Starting _ -> new Look(DescentStyle.VERDICT_STANDS, Icon.START);
      case Verdict.Gliding _ -> new Look(DescentStyle.VERDICT_WELL, Icon.GLIDE);
      case Verdict.Overshooting _ -> new Look(DescentStyle.VERDICT_SWINGS, Icon.OVERSHOOT);
      case Verdict.Bouncing _ -> new Look(DescentStyle.VERDICT_SWINGS, Icon.BOUNCE);
      case Verdict.Stalled _ -> new Look(DescentStyle.VERDICT_STANDS, Icon.STALL);
      case Verdict.Diverging _, Verdict.Diverged _ ->
          new Look(DescentStyle.VERDICT_LOST, Icon.DIVERGE);
      case Verdict.Converged _ -> new Look(DescentStyle.VERDICT_WELL, Icon.CONVERGE);
      case Verdict.NoiseFloor _ -> new Look(DescentStyle.VERDICT_SWINGS, Icon.NOISE);
      case Verdict.Unknown _ ->
          new Look(Optional.of(DescentStyle.VERDICT_SILENT), Optional.empty());
    };
  }

  private Look(StyleClass style, Icon icon) {
    this(Optional.of(style), Optional.of(icon));
  }

  /** Puts the colours of a look on a node, in the place of any other. */
  static void dress(Node node, Look look) {
    node.getStyleClass().removeAll(STYLES.stream().map(StyleClass::css).toList());
    look.style.ifPresent(style -> style.on(node));
  }
}
