package downhill.engine;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Softmax;
import downhill.engine.initializer.GlorotUniform;
import downhill.engine.initializer.RandomUniform;
import downhill.engine.layer.Dense;
import downhill.engine.loss.Loss;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.random.SeededGenerator;
import downhill.engine.training.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A network with weights and samples, drawn by a seed, to try derivatives on. */
public record RandomNetwork(Sequential model, Loss loss, Weights weights, Samples samples) {

  /** A last activation and a loss that may follow it. */
  public record Pair(Activation last, Loss loss) {
    @Override
    public String toString() {
      return last.kerasName() + " with " + loss.kerasName();
    }
  }

  /** Returns every pair the contract of Keras' losses allows. */
  public static Stream<Pair> allowedPairs() {
    return Activation.all().stream()
        .flatMap(last -> Loss.all().stream().map(loss -> new Pair(last, loss)))
        .filter(pair -> pair.loss().refusal(pair.last()).isEmpty());
  }

  /** Draws a network that ends in the pair: 1 to 5 layers, 1 to 12 units, smooth or kinked. */
  public static RandomNetwork draw(Pair pair, long seed) {
    SeededGenerator generator = new SeededGenerator(seed);
    List<Activation> hidden = new ArrayList<>(Activation.all());
    hidden.remove(new Softmax());
    List<Dense> layers = new ArrayList<>();
    int depth = generator.nextIndex(5);
    for (int layer = 0; layer < depth; layer++) {
      Activation activation = hidden.get(generator.nextIndex(hidden.size()));
      layers.add(dense(1 + generator.nextIndex(12), activation));
    }
    layers.add(dense(1 + generator.nextIndex(4), pair.last()));
    Sequential model = new Sequential(1 + generator.nextIndex(4), layers);
    return new RandomNetwork(
        model, pair.loss(), Weights.initialized(model, seed), samples(model, pair, generator));
  }

  private static Dense dense(int units, Activation activation) {
    return new Dense(units, activation, new GlorotUniform(), new RandomUniform());
  }

  private static Samples samples(Sequential model, Pair pair, SeededGenerator generator) {
    int rows = 1 + generator.nextIndex(9);
    double[][] features = new double[rows][model.inputs()];
    double[][] targets = new double[rows][model.outputs()];
    boolean classes = pair.loss().kerasName().contains("categorical");
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < model.inputs(); i++) {
        features[r][i] = generator.nextUniform(-2, 2);
      }
      for (int k = 0; k < model.outputs(); k++) {
        boolean binary = pair.loss().kerasName().startsWith("binary");
        double number = generator.nextUniform(-2, 2);
        targets[r][k] = classes ? 0 : binary ? (number > 0 ? 1 : 0) : number;
      }
      if (classes) {
        targets[r][generator.nextIndex(model.outputs())] = 1;
      }
    }
    return new Samples(features, targets);
  }
}
