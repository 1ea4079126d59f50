package downhill.app.batches;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.picture.surface.Box;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchStripLayoutTest {

  @Test
  void allBatchesHaveABoxWhereThereIsRoom() {
    BatchStripLayout layout = layOut(picture(16, 5, 8), BatchWindow.START, 584, 120);
    assertThat(layout.folded()).isFalse();
    assertThat(layout.boxes()).hasSize(16);
    assertThat(layout.labels()).hasSize(8);
    assertThat(layout.hiddenRows()).isZero();
    assertThat(layout.boxes()).allMatch(box -> box.right() <= 584 - 16 && box.x() >= 16);
  }

  @Test
  void aClickFindsItsBatchAndItsRow() {
    BatchStripLayout layout = layOut(picture(16, 5, 8), BatchWindow.START, 584, 120);
    Box seventh = layout.boxes().get(6);
    assertThat(layout.batchAt(seventh.centerX(), seventh.centerY())).hasValue(7);
    Box third = layout.labels().get(2).box();
    assertThat(layout.rowAt(third.centerX(), third.centerY())).hasValue(102);
    assertThat(layout.batchAt(3, 3)).isEmpty();
    assertThat(layout.rowAt(3, 3)).isEmpty();
  }

  @Test
  void lowWindowsKeepOneLineOfBoxes() {
    BatchStripLayout layout = layOut(picture(16, 5, 8), BatchWindow.START, 584, 44);
    assertThat(layout.folded()).isTrue();
    assertThat(layout.labels()).isEmpty();
    assertThat(layout.boxes()).allMatch(box -> box.y() >= 0 && box.bottom() <= 44);
    assertThat(layout.boxes().getFirst().x()).isGreaterThan(116);
  }

  @Test
  void manyBatchesAreShownInPages() {
    BatchStripLayout layout = layOut(picture(3_125, 1_000, 32), BatchWindow.START, 584, 120);
    int room = layout.window().count();
    assertThat(room).isBetween(8, 16);
    BatchWindow page = layout.window().showing(1_000, 3_125);
    assertThat(page.first()).isLessThanOrEqualTo(1_000);
    assertThat(page.last()).isGreaterThanOrEqualTo(1_000);
    assertThat(page.showing(1_000, 3_125)).isEqualTo(page);
    assertThat(page.showing(3_125, 3_125).last()).isEqualTo(3_125);
    assertThat(page.moved(-5_000, 3_125).first()).isEqualTo(1);
    assertThat(page.moved(5_000, 3_125).last()).isEqualTo(3_125);
  }

  @Test
  void rowsThatHaveNoPlaceAreCounted() {
    BatchStripLayout layout = layOut(picture(2, 1, 1_000), BatchWindow.START, 584, 120);
    assertThat(layout.labels()).isNotEmpty();
    assertThat(layout.hiddenRows()).isEqualTo(1_000 - layout.labels().size());
    assertThat(layout.labels()).allMatch(label -> label.box().right() <= 568);
  }

  @Test
  void aBatchOfThisEpochIsAStepOfTheRun() {
    assertThat(picture(16, 5, 8).stepOf(5)).isEqualTo(85);
    assertThat(picture(16, 5, 8).stepOf(1)).isEqualTo(81);
  }

  private static BatchStripPicture picture(int batches, int current, int rows) {
    int[] numbers = IntStream.range(100, 100 + rows).toArray();
    return new BatchStripPicture(6, batches * rows, rows, true, batches, current, numbers, -1);
  }

  private static BatchStripLayout layOut(
      BatchStripPicture picture, BatchWindow window, double width, double height) {
    return BatchStripLayout.of(picture, window, width, height, 100, 90, 60);
  }
}
