package downhill.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import downhill.data.CsvOptions;
import downhill.data.CsvReader;
import downhill.data.Dataset;
import downhill.data.Progress;
import downhill.lab.timeline.Curves;
import downhill.lab.timeline.EpochSeries;
import downhill.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three tables. */
final class CsvTextTest {
  private static final String FLOWERS =
      """
      {"format": "downhill-scenario", "version": 1,
       "data": {"source": "inline", "features": ["a, \\"b\\"", "길이"], "target": "species",
                "standardize": true,
                "rows": [[1, 1e-9, "rose"], [0.1, 3, "iris; \\n two"], [12345678.9, -4, "aster"]]},
       "model": {"layers": [{"type": "dense", "units": 3, "activation": "softmax"}],
                 "weights": [{"kernel": [[1, 2, 3], [0.5, 1e-7, -6]], "bias": [7, 8, 9]}]},
       "compile": {"loss": "categorical_crossentropy", "metrics": ["accuracy"]}}
      """;

  @TempDir Path folder;

  @Test
  void dataReadBackTheSame() throws Exception {
    ExportSource source = ExportSamples.of(FLOWERS, "flowers", Language.EN);
    Path file = folder.resolve("data.csv");
    Exporter.write(ExportKind.DATA, source, file, Progress.NONE);
    assertThat(Files.readString(file))
        .startsWith("\"a, \"\"b\"\"\",길이,species\n1.0,1e-09,rose\n0.1,3.0,\"iris; \n two\"\n");
    Dataset given = source.experiment().dataset();
    Dataset read =
        CsvReader.read(
            file,
            new CsvOptions(List.of(), Optional.empty(), OptionalInt.of(3), List.of()),
            Progress.NONE);
    assertThat(read.features()).isEqualTo(given.features());
    assertThat(read.rows()).isDeepEqualTo(given.rows());
    assertThat(read.classes()).isEqualTo(given.classes());
    assertThat(read.targets()).isEqualTo(given.targets());
  }

  @Test
  void weightsAreCountedAsInKeras() {
    ExportSource source = ExportSamples.of(FLOWERS, "flowers", Language.EN);
    assertThat(ExportSamples.text(ExportKind.WEIGHTS, source))
        .isEqualTo(
            """
            layer,array,input,unit,value
            0,kernel,0,0,1.0
            0,kernel,0,1,2.0
            0,kernel,0,2,3.0
            0,kernel,1,0,0.5
            0,kernel,1,1,1e-07
            0,kernel,1,2,-6.0
            0,bias,,0,7.0
            0,bias,,1,8.0
            0,bias,,2,9.0
            """);
  }

  @Test
  void historyHasALineForEachEpoch() {
    ExportSource source = ExportSamples.of(FLOWERS, "flowers", Language.EN);
    EpochSeries none = EpochSeries.empty();
    Curves curves =
        new Curves(
            Curves.empty().batchLoss(),
            EpochSeries.of(1, 0.5, 0.25),
            EpochSeries.of(0, 1, 0.4, Double.POSITIVE_INFINITY),
            none,
            EpochSeries.of(1, 0.75, 1),
            none,
            none);
    var ran =
        new ExportSource(
            source.experiment(),
            "flowers",
            Language.EN,
            source.weights(),
            curves,
            Optional.empty());
    assertThat(ExportSamples.text(ExportKind.HISTORY, ran))
        .isEqualTo(
            """
            epoch,loss,accuracy,end_loss
            0,,,1.0
            1,0.5,0.75,0.4
            2,0.25,1.0,Infinity
            """);
    assertThat(ExportSamples.text(ExportKind.HISTORY, source)).isEqualTo("epoch\n");
  }

  @Test
  void aFailureLeavesTheOldFile() throws Exception {
    ExportSource source = ExportSamples.of(FLOWERS, "flowers", Language.EN);
    Path missing = folder.resolve("none").resolve("data.csv");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Exporter.write(ExportKind.DATA, source, missing, Progress.NONE));
    Path file = folder.resolve("w.csv");
    Files.writeString(file, "old");
    Exporter.write(ExportKind.WEIGHTS, source, file, Progress.NONE);
    assertThat(Files.readString(file)).startsWith("layer,");
    try (var left = Files.list(folder)) {
      assertThat(left.map(each -> each.getFileName().toString())).containsExactly("w.csv");
    }
  }
}
