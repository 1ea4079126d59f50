package downhill.scenario.edit;

import downhill.engine.layer.Dense;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.scenario.LayerWeights;
import downhill.scenario.Model;
import downhill.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The layers of a scenario on their way to other ones, each with the layer it was before.
 *
 * @param layers as they shall be
 * @param from the place that each had; -1 for a new one
 */
record Layers(List<Dense> layers, List<Integer> from) {
  private static final int NEW = -1;

  static Layers of(Model model) {
    return new Layers(model.layers(), IntStream.range(0, model.layers().size()).boxed().toList());
  }

  Layers with(int place, Dense layer) {
    List<Dense> changed = new ArrayList<>(layers);
    changed.set(place, layer);
    return new Layers(changed, from);
  }

  Layers inserted(int place, Dense layer) {
    List<Dense> changed = new ArrayList<>(layers);
    List<Integer> places = new ArrayList<>(from);
    changed.add(place, layer);
    places.add(place, NEW);
    return new Layers(changed, places);
  }

  Layers removed(int place) {
    List<Dense> changed = new ArrayList<>(layers);
    List<Integer> places = new ArrayList<>(from);
    changed.remove(place);
    places.subList(place, place + 1).clear();
    return new Layers(changed, places);
  }

  /** Returns the network without weights, to see whether it fits. */
  Model bare() {
    return new Model(layers, Optional.empty());
  }

  /**
   * Returns the network with the weights that the document gives to layers whose shape stayed; the
   * other layers are drawn.
   *
   * @param before the network before
   * @param inputs features of a sample
   * @param seed of the drawing
   * @param notes hears what happened to given weights
   */
  Model carried(Model before, int inputs, long seed, List<Phrase> notes) {
    if (before.weights().isEmpty()) {
      return bare();
    }
    List<LayerWeights> given = before.weights().get();
    List<LayerWeights> drawn =
        LayerWeights.of(Weights.initialized(new Sequential(inputs, layers), seed));
    List<LayerWeights> weights = new ArrayList<>();
    int kept = 0;
    boolean redrawn = false;
    for (int layer = 0; layer < layers.size(); layer++) {
      LayerWeights fresh = drawn.get(layer);
      LayerWeights last = from.get(layer) == NEW ? fresh : given.get(from.get(layer));
      boolean stays = from.get(layer) != NEW && sameShape(last, fresh);
      if (!stays) {
        weights.add(fresh);
        redrawn = true;
        continue;
      }
      kept++;
      Dense now = layers.get(layer);
      Dense then = before.layers().get(from.get(layer));
      boolean kernel = now.kernelInitializer().equals(then.kernelInitializer());
      boolean bias = now.biasInitializer().equals(then.biasInitializer());
      redrawn |= !kernel || !bias;
      weights.add(
          new LayerWeights(
              kernel ? last.kernel() : fresh.kernel(), bias ? last.bias() : fresh.bias()));
    }
    if (redrawn) {
      notes.add(kept == 0 ? Phrase.of("note.allDrawn") : Phrase.of("note.someDrawn"));
    }
    return new Model(layers, kept == 0 ? Optional.empty() : Optional.of(weights));
  }

  private static boolean sameShape(LayerWeights a, LayerWeights b) {
    return a.kernel().length == b.kernel().length && a.bias().length == b.bias().length;
  }
}
