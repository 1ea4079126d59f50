package downhill;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.picture.CanvasPngWriter;
import downhill.cli.Commands;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class ScenePicturesTest {
  private static final String SCENARIO =
      """
      {"format": "downhill-scenario", "version": 1, "title": {"en": "Three rows", "ko": "세 행"},
       "data": {"source": "inline", "features": ["x"], "target": "y",
                "rows": [[1, 2], [2, 3], [4, 1]]},
       "model": {"layers": [{"type": "dense", "units": 1}]},
       "compile": {"optimizer": {"name": "sgd", "learning_rate": 0.01}, "loss": "mse"},
       "fit": {"epochs": 4, "batch_size": 2}}
      """;

  @TempDir private Path folder;
  private String scenario = "";
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  @BeforeEach
  void writeScenario() throws Exception {
    Path file = folder.resolve("three.downhill");
    Files.writeString(file, SCENARIO);
    scenario = file.toString();
  }

  private int render(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "render";
    words[1] = scenario;
    System.arraycopy(more, 0, words, 2, more.length);
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(complaints, true, StandardCharsets.UTF_8);
    var canvas = new CanvasPngWriter();
    var pictures = new ScenePictures(canvas, canvas);
    return new Commands(
            (file, language) -> 1, Optional.of(pictures), Optional.empty(), out, err, false)
        .run(words);
  }

  @Test
  void drawsEveryViewAsPngOfTheSizeAskedFor() throws Exception {
    for (String view :
        List.of(
            "network", "descent", "contour", "surface", "loss", "data", "matrix", "samples", "code",
            "fit")) {
      Path out = folder.resolve(view + ".png");
      int status =
          render("--view", view, "--out", out.toString(), "--size", "400x300", "--step", "3");
      assertThat(status).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
      assertThat(ImageIO.read(out.toFile()).getWidth()).isEqualTo(400);
      assertThat(ImageIO.read(out.toFile()).getHeight()).isEqualTo(300);
    }
  }

  @Test
  void drawsSvgInTheLanguageAndThemeAskedFor() throws Exception {
    Path out = folder.resolve("loss.svg");
    int status =
        render("--view", "loss", "--out", out.toString(), "--lang", "ko", "--theme", "dark");
    assertThat(status).isZero();
    assertThat(Files.readString(out))
        .contains("세 행", "손실 (Keras 출력)", "스텝 8 / 8", "#171C23")
        .contains("width=\"1280\" height=\"720\"");
  }

  @Test
  void drawsCodeProgressAndSamplesAsSvg() throws Exception {
    assertThat(svg("code"))
        .contains("model = Sequential()", "Dense(", "mse", "batch_size=", "model.predict(x)");
    // Batches of 2 and 1 rows in 4 epochs.
    assertThat(svg("fit")).contains("Epoch 4/4", ">2/2<");
    assertThat(svg("samples")).contains(">sample<", ">x<", ">prediction<", ">4<");
    assertThat(svg("matrix")).contains("y is a number: there are no classes to confuse.");
  }

  private String svg(String view) throws Exception {
    Path out = folder.resolve(view + ".svg");
    int status = render("--view", view, "--out", out.toString(), "--lang", "en");
    assertThat(status).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
    return Files.readString(out);
  }

  @Test
  void animatesEachStepOfARange() throws Exception {
    Path out = folder.resolve("descent.gif");
    int status =
        render("--view", "contour", "--out", out.toString(), "--size", "320x240", "--step", "2..5");
    assertThat(status).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (var in = ImageIO.createImageInputStream(out.toFile())) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(4);
      List<String> delays = new ArrayList<>();
      for (int frame = 0; frame < 4; frame++) {
        assertThat(reader.getWidth(frame)).isEqualTo(320);
        var root =
            (Element) reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
        delays.add(
            ((Element) root.getElementsByTagName("GraphicControlExtension").item(0))
                .getAttribute("delayTime"));
      }
      assertThat(delays).containsExactly("10", "10", "10", "200");
      // The run moves, and so does the picture.
      assertThat(difference(reader.read(0), reader.read(3))).isPositive();
    } finally {
      reader.dispose();
    }
    assertThat(new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1))
        .contains("NETSCAPE2.0");
  }

  private static long difference(BufferedImage one, BufferedImage other) {
    long pixels = 0;
    for (int x = 0; x < one.getWidth(); x++) {
      for (int y = 0; y < one.getHeight(); y++) {
        pixels += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
      }
    }
    return pixels;
  }

  @Test
  void refusesAStepBeyondThePlan() {
    int status =
        render("--view", "loss", "--out", folder.resolve("a.svg").toString(), "--step", "9");
    assertThat(status).isEqualTo(1);
    assertThat(complaints.toString(StandardCharsets.UTF_8))
        .contains("expected a step up to 8")
        .contains("found 9");
  }

  @Test
  void refusesARangeOfStepsForAPictureThatStandsStill() {
    int status =
        render("--view", "loss", "--out", folder.resolve("a.svg").toString(), "--step", "1..3");
    assertThat(status).isEqualTo(2);
    assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("1..3");
  }
}
