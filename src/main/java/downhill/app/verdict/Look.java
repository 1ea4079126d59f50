package downhill.app.verdict;

import downhill.app.control.Icon;
import downhill.app.theme.Style;
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
record Look(Optional<Style> style, Optional<Icon> icon) {
  private static final List<Style> STYLES =
      List.of(
          Style.VERDICT_WELL,
          Style.VERDICT_SWINGS,
          Style.VERDICT_STANDS,
          Style.VERDICT_LOST,
          Style.VERDICT_SILENT);

  static Look of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Starting _ -> new Look(Style.VERDICT_STANDS, Icon.START);
      case Verdict.Gliding _ -> new Look(Style.VERDICT_WELL, Icon.GLIDE);
      case Verdict.Overshooting _ -> new Look(Style.VERDICT_SWINGS, Icon.OVERSHOOT);
      case Verdict.Bouncing _ -> new Look(Style.VERDICT_SWINGS, Icon.BOUNCE);
      case Verdict.Stalled _ -> new Look(Style.VERDICT_STANDS, Icon.STALL);
      case Verdict.Diverging _, Verdict.Diverged _ -> new Look(Style.VERDICT_LOST, Icon.DIVERGE);
      case Verdict.Converged _ -> new Look(Style.VERDICT_WELL, Icon.CONVERGE);
      case Verdict.NoiseFloor _ -> new Look(Style.VERDICT_SWINGS, Icon.NOISE);
      case Verdict.Unknown _ -> new Look(Optional.of(Style.VERDICT_SILENT), Optional.empty());
    };
  }

  private Look(Style style, Icon icon) {
    this(Optional.of(style), Optional.of(icon));
  }

  /** Puts the colours of a look on a node, in the place of any other. */
  static void dress(Node node, Look look) {
    node.getStyleClass().removeAll(STYLES.stream().map(Style::css).toList());
    look.style.ifPresent(style -> style.on(node));
  }
}
