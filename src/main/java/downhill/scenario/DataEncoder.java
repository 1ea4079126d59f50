package downhill.scenario;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the {@code data} section. */
final class DataEncoder {
  private final JsonWriter json;

  DataEncoder(JsonWriter json) {
    this.json = json;
  }

  void write(Data data) throws IOException {
    json.beginObject();
    switch (data) {
      case Data.Inline inline -> {
        json.name("source").text("inline");
        json.name("features").texts(inline.features());
        json.name("target").text(inline.target());
        classes(inline.classes());
        json.name("rows");
        rows(inline);
      }
      case Data.Csv csv -> {
        json.name("source").text("csv");
        json.name("file").text(csv.file());
        if (csv.sha256().isPresent()) {
          json.name("sha256").text(csv.sha256().get());
        }
        features(csv.features());
        if (csv.target().isPresent()) {
          json.name("target").text(csv.target().get());
        }
        classes(csv.classes());
      }
      case Data.Builtin builtin -> {
        json.name("source").text("builtin");
        json.name("name").text(builtin.name().id());
        json.name("rows").number(builtin.rows());
        json.name("noise").number(builtin.noise());
        json.name("seed").number(builtin.seed());
        if (builtin.name().choosesClasses()) {
          json.name("classes").number(builtin.classes());
        }
        features(builtin.features());
      }
    }
    units(data.units());
    json.name("standardize").truth(data.standardize());
    json.endObject();
  }

  private void features(List<String> features) throws IOException {
    if (!features.isEmpty()) {
      json.name("features").texts(features);
    }
  }

  private void classes(List<String> classes) throws IOException {
    if (!classes.isEmpty()) {
      json.name("classes").texts(classes);
    }
  }

  private void units(Map<String, String> units) throws IOException {
    if (!units.isEmpty()) {
      json.name("units").beginObject();
      for (var unit : new TreeMap<>(units).entrySet()) {
        json.name(unit.getKey()).text(unit.getValue());
      }
      json.endObject();
    }
  }

  private void rows(Data.Inline inline) throws IOException {
    if (inline.labels().isEmpty()) {
      json.rows(inline.rows());
      return;
    }
    json.beginList();
    for (int r = 0; r < inline.rows().length; r++) {
      json.element().labelled(inline.rows()[r], inline.labels().get(r));
    }
    json.endList();
  }
}
