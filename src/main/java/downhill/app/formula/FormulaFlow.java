package downhill.app.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/**
 * A line of spans, which wraps at its spaces. What has no room in one line is broken between two
 * spans, so that a number always stays whole.
 */
public final class FormulaFlow extends Region {
  private static final Pattern PIECE = Pattern.compile("\\s+|\\S+");

  private final List<SpanText> pieces = new ArrayList<>();
  private final Follow follow;
  private TextAlignment alignment = TextAlignment.LEFT;

  /** An empty line whose numbers lead nowhere. */
  public FormulaFlow() {
    this(Follow.NOWHERE);
  }

  /** An empty line whose numbers lead where {@code follow} goes. */
  public FormulaFlow(Follow follow) {
    this.follow = follow;
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /** Sets where lines that are shorter than the room begin. */
  public void setTextAlignment(TextAlignment wanted) {
    if (wanted != alignment) {
      alignment = wanted;
      requestLayout();
    }
  }

  /** Shows {@code spans} in the place of those before. */
  public void show(List<Span> spans) {
    int count = 0;
    for (Span span : spans) {
      var matcher = PIECE.matcher(span.text());
      while (matcher.find()) {
        if (count == pieces.size()) {
          pieces.add(new SpanText(follow));
          getChildren().add(pieces.getLast());
        }
        pieces
            .get(count++)
            .show(new Span(matcher.group(), span.tone(), span.number(), span.exact(), span.link()));
      }
    }
    pieces.subList(count, pieces.size()).clear();
    getChildren().remove(count, getChildren().size());
    setAccessibleText(String.join("", spans.stream().map(Span::text).toList()));
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    double sum = 0;
    for (SpanText piece : pieces) {
      sum += piece.getLayoutBounds().getWidth();
    }
    return Math.ceil(sum) + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
    double height = snappedTopInset() + snappedBottomInset();
    for (FormulaLine line : FormulaLine.broken(pieces, room)) {
      height += line.height();
    }
    return Math.ceil(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    double top = snappedTopInset();
    for (FormulaLine line : FormulaLine.broken(pieces, room)) {
      double free = Math.max(0, room - line.width());
      double x =
          snappedLeftInset()
              + switch (alignment) {
                case CENTER -> free / 2;
                case RIGHT -> free;
                case LEFT, JUSTIFY -> 0;
              };
      double baseline = snapPositionY(top + line.ascent());
      for (SpanText piece : line.pieces()) {
        Bounds bounds = piece.getLayoutBounds();
        piece.setLayoutX(snapPositionX(x - bounds.getMinX()));
        piece.setLayoutY(baseline);
        x += bounds.getWidth();
      }
      top += line.height();
    }
  }
}
