package downhill.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import downhill.data.CancelledException;
import downhill.data.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A long writing says how far it is, and one that is stopped leaves nothing behind. */
final class ExporterTest {
  private static final int ROWS = 30_000;

  @TempDir Path folder;

  /** Hears all, and ends the work from a share of it on. */
  private record Listening(double end, List<Double> heard) implements Progress {
    @Override
    public void at(long done, long total) {
      heard.add((double) done / total);
    }

    @Override
    public boolean cancelled() {
      return !heard.isEmpty() && heard.getLast() >= end;
    }
  }

  private static ExportSource large() {
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < ROWS; row++) {
      rows.append(row == 0 ? "" : ",").append("[").append(row).append(", 2, 0.5]");
    }
    return ExportSamples.of(
        """
        {"format": "downhill-scenario", "version": 1,
         "data": {"source": "inline", "features": ["a", "b"], "target": "y", "rows": [%s]},
         "model": {"layers": [{"type": "dense", "units": 1}]},
         "compile": {"loss": "mse"}}
        """
            .formatted(rows),
        "Large",
        downhill.words.Language.EN);
  }

  @ParameterizedTest
  @EnumSource(names = {"DATA", "PYTORCH_SCRIPT", "KERAS_NOTEBOOK"})
  void saysHowFarItIs(ExportKind kind) throws Exception {
    var progress = new Listening(2, new ArrayList<>());
    Path file = folder.resolve("run");
    Exporter.write(kind, large(), file, progress);
    assertThat(progress.heard()).hasSizeGreaterThan(4).isSorted();
    assertThat(progress.heard().getFirst()).isBetween(0.0, 0.5);
    assertThat(progress.heard().getLast()).isEqualTo(1);
    assertThat(Files.size(file)).isPositive();
  }

  @ParameterizedTest
  @EnumSource(names = {"DATA", "PYTORCH_SCRIPT", "KERAS_NOTEBOOK"})
  void whatIsStoppedLeavesTheFileThereWas(ExportKind kind) throws Exception {
    Path file = Files.writeString(folder.resolve("run"), "before");
    for (double end : new double[] {0.1, 0.5, 1}) {
      var progress = new Listening(end, new ArrayList<>());
      assertThatThrownBy(() -> Exporter.write(kind, large(), file, progress))
          .isInstanceOf(CancelledException.class);
    }
    assertThat(Files.readString(file)).isEqualTo("before");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
