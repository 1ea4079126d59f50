package downhill.app.picture;

import downhill.picture.*;
import downhill.picture.network.*;
import downhill.words.*;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class PreviewTest {
  @Test
  void preview() throws Exception {
    Path dir = Path.of("/tmp/pic");
    Files.createDirectories(dir);
    Map<String, NetworkPicture> all = new LinkedHashMap<>();
    all.put(
        "ice",
        NetworkSamples.iceCream()
            .with(
                new NetworkView(
                    true,
                    Optional.of(new SelectionTarget.Edge(0, 0, 0)),
                    Optional.empty(),
                    Optional.of(
                        new ChangeMark(
                            downhill.engine.model.Weights.zeros(NetworkSamples.iceCream().model()),
                            0.6,
                            false)))));
    all.put("line", NetworkSamples.line());
    all.put(
        "deep3",
        NetworkSamples.plane(3, 4, 3)
            .with(
                new NetworkView(
                    true,
                    Optional.of(new SelectionTarget.Node(2, 1)),
                    Optional.empty(),
                    Optional.empty())));
    all.put("deep888", NetworkSamples.plane(2, 8, 8, 8));
    all.put("xor", NetworkSamples.plane(2, 4, 2));
    all.put("digits", NetworkSamples.digits());
    all.put("deepest", NetworkSamples.deepest());
    int[][] sizes = {{552, 340}, {584, 430}, {832, 600}, {1280, 720}};
    for (var e : all.entrySet()) {
      for (int i = 0; i < sizes.length; i++) {
        int w = sizes[i][0], h = sizes[i][1];
        Language lang = i % 2 == 0 ? Language.EN : Language.KO;
        Theme theme = i == 2 ? Theme.DARK : Theme.LIGHT;
        Palette p = Palette.of(theme);
        Words words = new Words(Palette.class, lang);
        new CanvasPngWriter()
            .write(
                dir.resolve("net-" + e.getKey() + "-" + w + ".png"),
                w,
                h,
                p.surface(),
                s -> NetworkPainter.paint(s, w, h, e.getValue(), p, words));
      }
    }
  }
}
