package downhill.picture.data;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.data.DataPicture.Column;
import downhill.picture.surface.Raster;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.RecordingSurface.Mark;
import downhill.words.Language;
import downhill.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataPainterTest {
  private static final Palette LIGHT = Palette.of(Theme.LIGHT);
  private static final Words ENGLISH = new Words(Palette.class, Language.EN);

  private static RecordingSurface paint(DataPicture picture) {
    RecordingSurface surface = new RecordingSurface();
    DataPainter.paint(surface, 584, 430, picture, LIGHT, ENGLISH);
    return surface;
  }

  private static DataPicture.Regions regions() {
    return new DataPicture.Regions(
        Points.of(3, new int[] {2}, 0),
        new Column("x", ""),
        new Column("y", "cm"),
        new double[] {0, 2, 0, 2},
        2,
        new int[] {0, 0, 1, 2},
        new float[] {1, 0.5f, 0, 0.25f},
        new double[] {0.5, 1.5, 1.5},
        new double[] {0.5, 0.5, 1.5},
        new int[] {0, 1, 2},
        new int[] {0, 0, 2},
        List.of("A", "B", "C"));
  }

  @Test
  void regionsAreAsStrongAsTheDecisionIsClear() {
    Raster raster = paint(regions()).all(Mark.Picture.class).getFirst().raster();
    // The cell at the lower left: class A for sure, 34 % of #2F6FDE on white.
    assertThat(raster.argb()[2 * raster.width() + 1]).isEqualTo(0xffB8CEF4);
    // The upper left: class B by nothing, 8 % of #D9730D on white.
    assertThat(raster.argb()[raster.width() + 1]).isEqualTo(0xffFCF4EC);
  }

  @Test
  void theLegendCountsRightAndWrongRows() {
    assertThat(paint(regions()).texts())
        .contains("A", "1/1", "B", "0/1", "C", "misclassified", "1", "66.7%", "sample 1", "y (cm)");
  }

  @Test
  void aLowLegendStillNamesEveryClass() {
    RecordingSurface surface = new RecordingSurface();
    DataPainter.paint(surface, 320, 210, regions(), LIGHT, ENGLISH);
    assertThat(surface.texts()).contains("A", "B", "C", "misclassified", "66.7%");
    assertThat(surface.texts()).contains("0/1");
  }

  @Test
  void wrongRowsHaveARing() {
    assertThat(
            paint(regions()).all(Mark.Outlined.class).stream()
                .filter(mark -> mark.stroke().rgb() == LIGHT.danger())
                .filter(mark -> mark.box().width() == 13))
        .hasSize(1);
  }

  @Test
  void residualsOfTheBatchAreInTheColourOfTheGradient() {
    Points points = Points.of(3, new int[] {1}, -1);
    double[] truths = {50, 100, 200};
    double[] predictions = {60, 80, 210};
    DataPicture picture =
        new DataPicture.AgainstTrue(points, new Column("sales", ""), truths, predictions, true);
    RecordingSurface surface = paint(picture);
    List<Mark.Drawn> lit =
        surface.all(Mark.Drawn.class).stream()
            .filter(line -> line.stroke().rgb() == LIGHT.gradient())
            .toList();
    assertThat(lit).hasSize(1);
    assertThat(lit.getFirst().x1()).isEqualTo(lit.getFirst().x2());
    // Predicted less than true: the point lies below the diagonal.
    assertThat(lit.getFirst().y2()).isGreaterThan(lit.getFirst().y1());
    assertThat(surface.texts()).contains("predicted = true", "true sales", "predicted sales");
  }

  @Test
  void findsTheRowUnderTheMouse() {
    DataPicture picture = regions();
    PointPlaces places = PointPlaces.of(picture, 584, 430, ENGLISH);
    assertThat(
            DataPainter.rowAt(picture, 584, 430, ENGLISH, places.xs()[1] + 3, places.ys()[1] - 2))
        .hasValue(1);
    assertThat(DataPainter.rowAt(picture, 584, 430, ENGLISH, 0, 0)).isEmpty();
  }

  @Test
  void predictionsThatAreNotFiniteAreLeftOut() {
    Points points = Points.of(2, new int[] {0, 1}, 0);
    double[] truths = {1, 2};
    double[] predictions = {Double.NaN, Double.POSITIVE_INFINITY};
    Column y = new Column("y", "");
    assertThat(paint(new DataPicture.AgainstTrue(points, y, truths, predictions, true)).texts())
        .contains("true y");
  }
}
