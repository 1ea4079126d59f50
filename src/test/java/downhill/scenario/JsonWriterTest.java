package downhill.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written is laid out as people read it, and is JSON to another reader. */
final class JsonWriterTest {
  private static void document(JsonWriter json) throws IOException {
    json.beginObject();
    json.name("list").beginList();
    json.element().numbers(new double[] {1, -0.5}).element().wholes(List.of(3, 4));
    json.endList();
    json.name("rows").rows(new double[][] {{1, 2}, {3, 4}});
    json.name("row").labelled(new double[] {1.5}, "a\tb");
    json.name("texts").texts(List.of("가", "\"\\\n\r"));
    json.name("inner").beginObject().name("yes").truth(true).name("no").nothing().endObject();
    json.name("long").number(7L).name("more").numbers(List.of(0.1, 0.2)).name("empty");
    json.beginObject().endObject().name("none").beginList().endList();
    json.endObject();
  }

  @Test
  void fieldsStandOnLinesOfTheirOwn() throws IOException {
    StringBuilder out = new StringBuilder();
    document(new JsonWriter(out));
    assertThat(out)
        .hasToString(
            """
            {
              "list": [
                [1.0, -0.5],
                [3, 4]
              ],
              "rows": [
                [1.0, 2.0],
                [3.0, 4.0]
              ],
              "row": [1.5, "a\\tb"],
              "texts": ["가", "\\"\\\\\\n\\r"],
              "inner": {
                "yes": true,
                "no": null
              },
              "long": 7,
              "more": [0.1, 0.2],
              "empty": {},
              "none": []
            }\
            """
                .indent(0)
                .strip());
  }

  @Test
  void onOneLineItIsTheSameDocument() throws IOException {
    StringBuilder one = new StringBuilder();
    document(JsonWriter.onOneLine(one));
    StringBuilder many = new StringBuilder();
    document(new JsonWriter(many));
    assertThat(one).doesNotContain("\n");
    JsonNode read = new JsonMapper().readTree(one.toString());
    assertThat(read).isEqualTo(new JsonMapper().readTree(many.toString()));
    assertThat(read.get("texts").get(1).asString()).isEqualTo("\"\\\n\r");
  }

  @Test
  void whatJsonCannotHoldIsText() throws IOException {
    StringBuilder out = new StringBuilder();
    double[] odd = {
      Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE
    };
    new JsonWriter(out).numbers(odd);
    assertThat(out).hasToString("[\"NaN\", \"Infinity\", \"-Infinity\", 4.9E-324]");
    out.setLength(0);
    new JsonWriter(out).text("\u0001\u001f \ud83d");
    assertThat(out).hasToString("\"\\u0001\\u001f \\ud83d\"");
  }
}
