package downhill.picture.softmax;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.lab.explain.softmax.LabelTable;
import downhill.lab.explain.softmax.LabelTable.Way;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.TextOverlap;
import downhill.words.Language;
import downhill.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The picture of labels and of what a last layer does. */
final class LabelPainterTest {
  private static final Palette PALETTE = Palette.of(Theme.DARK);
  private static final List<LabelTable> TABLES =
      List.of(
          LabelTable.FIRST,
          LabelTable.FIRST.withLabels(List.of(), List.of(9, 0, 9, 1, 2, 3, 4, 5, 6, 7, 8, 0)),
          LabelTable.FIRST.withLabels(
              List.of("setosa", "versicolor", "virginica"), List.of(2, 1, 0)),
          LabelTable.FIRST.withLabels(List.of(), List.of(1, 2, 3)));

  @ParameterizedTest
  @EnumSource(Way.class)
  void noTableTouchesItself(Way way) {
    for (LabelTable table : TABLES) {
      for (boolean told : new boolean[] {false, true}) {
        for (Language language : Language.values()) {
          for (double width : new double[] {430, 650, 1060}) {
            var surface = new RecordingSurface();
            LabelTable shown = table.withWay(way).withTold(told);
            LabelPainter.paint(
                surface, width, 320, shown, PALETTE, new Words(Palette.class, language));
            assertThat(TextOverlap.faults(surface, width, 320))
                .as("%s %s %s", shown, language, width)
                .isEmpty();
          }
        }
      }
    }
  }

  @Test
  void aNumberWithoutColumnIsAnError() {
    var surface = new RecordingSurface();
    LabelTable table =
        LabelTable.FIRST
            .withLabels(List.of(), List.of(0, 2, 1))
            .withWay(Way.FROM_ONE)
            .withTold(true);
    LabelPainter.paint(surface, 600, 300, table, PALETTE, new Words(Palette.class, Language.EN));
    assertThat(surface.texts()).containsOnlyOnce("IndexError");
  }

  @ParameterizedTest
  @EnumSource(OutputShape.class)
  void noShapeTouchesItself(OutputShape shape) {
    for (double width : new double[] {200, 400}) {
      for (double height : new double[] {70, 260}) {
        var surface = new RecordingSurface();
        OutputShapePainter.paint(surface, width, height, shape, PALETTE);
        assertThat(TextOverlap.faults(surface, width, height)).isEmpty();
      }
    }
  }
}
