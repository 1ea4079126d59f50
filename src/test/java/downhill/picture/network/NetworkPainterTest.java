package downhill.picture.network;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.model.Weights;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.surface.Dash;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.RecordingSurface.Mark;
import downhill.picture.surface.Stroke;
import downhill.words.Language;
import downhill.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkPainterTest {
  private static final Palette LIGHT = Palette.of(Theme.LIGHT);

  private static RecordingSurface paint(NetworkPicture picture) {
    RecordingSurface surface = new RecordingSurface();
    Words words = new Words(Palette.class, Language.EN);
    NetworkPainter.paint(surface, 584, 430, picture, LIGHT, words);
    return surface;
  }

  private static List<Stroke> edges(RecordingSurface surface) {
    return surface.all(Mark.Drawn.class).stream()
        .map(Mark.Drawn::stroke)
        .filter(stroke -> stroke.rgb() == LIGHT.pos() || stroke.rgb() == LIGHT.neg())
        .toList();
  }

  @Test
  void signIsHueAndDashAndSizeIsWidth() {
    EdgeScale scale = new EdgeScale(14.07, 3);
    assertThat(edges(paint(NetworkSamples.iceCream())))
        .containsExactly(
            Stroke.of(LIGHT.pos(), scale.width(19.5014)),
            Stroke.dashed(LIGHT.neg(), scale.width(10.94), Dash.NEGATIVE),
            Stroke.of(LIGHT.pos(), scale.width(14.07)),
            Stroke.of(LIGHT.pos(), scale.width(138.86)));
  }

  @Test
  void saysNamesValuesShapesAndErrorThatAddsUp() {
    // 19.5014·0.81 + 10.94·1.13 - 14.07·0.34 + 138.86 = 162.23
    assertThat(paint(NetworkSamples.iceCream()).texts())
        .contains(
            "temperature",
            "31 °C",
            "+0.81",
            "+19.50",
            "−10.94",
            "+138.86",
            "162.23",
            "162.2",
            "204.0",
            "−41.8",
            "1 unit · linear",
            "(None, 3) → (None, 1)",
            "3·1 + 1 = 4 parameters");
  }

  @Test
  void valuesOffLeavesTheNumbersToWhatIsPointedAt() {
    NetworkView view =
        new NetworkView(
            false,
            Optional.empty(),
            Optional.of(new SelectionTarget.Edge(0, 1, 0)),
            Optional.empty());
    assertThat(paint(NetworkSamples.iceCream().with(view)).texts())
        .contains("−10.94")
        .doesNotContain("+19.50", "+14.07");
  }

  @Test
  void backwardEdgesCarryTheirGradientsAsFarAsTheWalkHasCome() {
    double none = Double.NaN;
    var slopes =
        new Slopes(
            "dL/dz",
            new double[][] {{-83.54}},
            new double[] {-27.96, 3.25, none, none},
            new double[] {none, -11.02, none, none});
    List<String> written = paint(NetworkSamples.iceCream().with(slopes)).texts();
    assertThat(written)
        .contains("dL/dz", "−83.54", "−27.96", "−11.02", "+0.81", "162.2")
        .doesNotContain("ŷ", "162.23", "+3.25", "+19.50", "−10.94", "+14.07", "+138.86");
  }

  @Test
  void aSelectedNodeHasTheNumbersOfAllItsEdgesOrOfNone() {
    NetworkView view =
        new NetworkView(
            false, Optional.of(new SelectionTarget.Node(1, 1)), Optional.empty(), Optional.empty());
    for (int hidden : new int[] {2, 4, 8, 12}) {
      NetworkPicture picture = NetworkSamples.plane(3, hidden);
      List<String> written = paint(picture.with(view)).texts();
      long numbers =
          IntStream.range(0, hidden)
              .mapToObj(input -> Numbers.weight(picture.weights().kernel(1, input, 1)))
              .filter(written::contains)
              .count();
      assertThat(numbers).as("%d units", hidden).isIn(0L, (long) hidden);
      assertThat(numbers == hidden).as("%d units", hidden).isEqualTo(hidden <= 8);
    }
  }

  @Test
  void otherUnitsOfTheLayerStandBackWhenANodeIsSelected() {
    NetworkView view =
        new NetworkView(
            true, Optional.of(new SelectionTarget.Node(0, 0)), Optional.empty(), Optional.empty());
    NetworkPicture picture = NetworkSamples.plane(3, 2);
    List<Stroke> plain = edges(paint(picture));
    List<Stroke> dimmed = edges(paint(picture.with(view)));
    double before = plain.stream().mapToDouble(Stroke::opacity).sum();
    double after = dimmed.stream().mapToDouble(Stroke::opacity).sum();
    assertThat(dimmed.stream().filter(stroke -> stroke.opacity() == 0.35)).hasSize(3);
    assertThat(after).isLessThan(before);
  }

  @Test
  void theChangeRunsForwardWhereTheWeightGrewAndBackWhereItShrank() {
    NetworkPicture picture = NetworkSamples.iceCream();
    Weights before = picture.weights().copy();
    before.set(0, before.get(0) - 1);
    before.set(2, before.get(2) + 1);
    NetworkView view =
        new NetworkView(
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new ChangeMark(before, 1, false)));
    RecordingSurface surface = paint(picture.with(view));
    List<Mark.Outlined> pulses =
        surface.all(Mark.Outlined.class).stream()
            .filter(mark -> mark.box().width() == 10 && mark.stroke().rgb() == LIGHT.pos())
            .toList();
    assertThat(pulses).hasSize(2);
    assertThat(pulses.get(0).box().centerX()).isGreaterThan(pulses.get(1).box().centerX());
  }

  @Test
  void drawsEveryEdgeUpToThreeHundredAndOfMoreTheStrongestAndSaysSo() {
    // 2·12+12 + 12·12+12 + 12·3+3 = 231 and 2·16+16 + 16·16+16 + 16·5+5 = 405 parameters.
    assertThat(edges(paint(NetworkSamples.plane(3, 12, 12)))).hasSize(231);
    assertThat(edges(paint(NetworkSamples.plane(5, 16, 16)))).hasSize(120);
    RecordingSurface digits = paint(NetworkSamples.digits());
    assertThat(digits.texts())
        .contains(
            "Drawn: the strongest connections between the nodes shown, at most 120 of 50,890.",
            "784·64 + 64 = 50,240");
    assertThat(edges(digits)).hasSize(120);
  }

  @Test
  void theWeakestEdgesDrawnAreFaintSoThatNoneComesOrGoesWithAJump() {
    List<Stroke> drawn = edges(paint(NetworkSamples.digits()));
    Stroke thinnest = drawn.stream().min(Comparator.comparingDouble(Stroke::width)).orElseThrow();
    Stroke thickest = drawn.stream().max(Comparator.comparingDouble(Stroke::width)).orElseThrow();
    assertThat(thinnest.opacity()).isLessThan(0.15);
    assertThat(thickest.opacity()).isGreaterThan(0.9);
  }

  @Test
  void longColumnsShowTheFirstNodesAndTheLast() {
    NetworkPicture picture = NetworkSamples.digits();
    List<String> written = paint(picture).texts();
    int first = (int) written.stream().filter(text -> text.startsWith("pixel ")).count() - 1;
    assertThat(written)
        .contains("pixel 0", "pixel " + (first - 1), "pixel 783", "+ " + (783 - first) + " more")
        .doesNotContain("pixel " + first, "pixel 782");
  }

  @Test
  void weightsThatAreNotFiniteAreDrawnToo() {
    NetworkPicture picture = NetworkSamples.iceCream();
    picture.weights().set(0, Double.NaN);
    picture.weights().set(1, Double.POSITIVE_INFINITY);
    assertThat(paint(picture).texts()).contains("NaN", "+∞");
  }
}
