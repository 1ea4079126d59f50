package downhill.picture.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SvgSurfaceTest {

  @Test
  void isWellFormedWithEveryKindOfMark() throws Exception {
    SvgSurface surface = new SvgSurface(120, 80);
    Stroke stroke = new Stroke(0x2F6FDE, 0.5, 2, Dash.NEGATIVE);
    surface.line(1, 2, 3, 4, stroke);
    surface.polyline(new double[] {1, 2, 9}, new double[] {3, 4, 9}, 2, stroke);
    surface.curve(Cubic.straight(0, 0, 9, 9), stroke);
    surface.fillPolygon(new double[] {1, 2, 3}, new double[] {1, 5, 1}, 3, Fill.of(0));
    surface.strokeRect(1, 1, 5, 5, 2, stroke);
    surface.strokeCircle(4, 4, 2, stroke);
    surface.pushClip(0, 0, 10, 10);
    surface.image(new Raster(1, 1, new int[] {0xff00ff00}), 0, 0, 10, 10);
    surface.popClip();
    surface.text("a < b & c", 5, 5, TextStyle.NAME, Anchor.END, Fill.of(0x1F2937));

    Document document = parse(surface.document());
    Element root = document.getDocumentElement();
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 120 80");
    Element line = (Element) root.getElementsByTagName("line").item(0);
    assertThat(line.getAttribute("stroke")).isEqualTo("#2F6FDE");
    assertThat(line.getAttribute("stroke-dasharray")).isEqualTo("10,6");
    assertThat(line.getAttribute("stroke-opacity")).isEqualTo("0.5");
    Element polyline = (Element) root.getElementsByTagName("polyline").item(0);
    assertThat(polyline.getAttribute("points")).isEqualTo("1,3 2,4");
    Element text = (Element) root.getElementsByTagName("text").item(0);
    assertThat(text.getTextContent()).isEqualTo("a < b & c");
    assertThat(text.getAttribute("font-family")).contains("Pretendard SemiBold", "sans-serif");
    assertThat(text.getAttribute("text-anchor")).isEqualTo("end");
  }

  @Test
  void refusesPlacesThatAreNotFinite() {
    SvgSurface surface = new SvgSurface(10, 10);
    assertThatThrownBy(() -> surface.fillCircle(Double.NaN, 0, 1, Fill.of(0)))
        .hasMessage("A place must be finite. Received: NaN");
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
