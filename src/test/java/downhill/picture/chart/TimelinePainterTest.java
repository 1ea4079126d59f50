package downhill.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.lab.timeline.BucketSeries;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.TextOverlap;
import downhill.words.Language;
import downhill.words.Words;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TimelinePainterTest {
  private static final double HEIGHT = 44;

  /** Wherever the run has come to, and wherever it should have stopped. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void theWordsOfTheTrackNeverTouch(Language language) {
    var words = new Words(Palette.class, language);
    for (double width : new double[] {150, 180, 290, 600}) {
      for (long recorded = 20; recorded <= 600; recorded += 20) {
        for (long stop = 10; stop < recorded; stop += 10) {
          var picture =
              new TimelinePicture(
                  BucketSeries.of(1, 0.5), 3, recorded, recorded, 600, OptionalLong.of(stop));
          var surface = new RecordingSurface();
          TimelinePainter.paint(surface, width, HEIGHT, picture, Palette.of(Theme.LIGHT), words);
          assertThat(TextOverlap.faults(surface, width, HEIGHT))
              .as("width %s, at step %d, stop at %d", width, recorded, stop)
              .isEmpty();
        }
      }
    }
  }
}
