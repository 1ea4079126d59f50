package downhill.jmh;

import downhill.engine.activation.Elementwise;
import downhill.engine.activation.Elu;
import downhill.engine.activation.Relu;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Softplus;
import downhill.engine.activation.Tanh;
import downhill.engine.matrix.BatchProducts;
import downhill.engine.matrix.Exponentials;
import downhill.engine.matrix.Lanes;
import downhill.engine.matrix.SampleSums;
import downhill.engine.random.SeededGenerator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The sums and the functions of which a step is made, on one layer of equally many inputs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KernelBenchmark {
  private static final int BATCH = 32;

  /** Units of the layer. */
  @Param({"4", "16", "128"})
  public int units;

  private double[] kernel;
  private double[][] x;
  private double[][] z;
  private double[][] a;
  private double[] gradients;
  private SampleSums sums;
  private final Exponentials exponentials = new Exponentials(BATCH);
  private final double[] row = new double[BATCH];

  /** Draws the numbers. */
  @Setup
  public void draw() {
    SeededGenerator random = new SeededGenerator(1);
    kernel = new double[units * units];
    gradients = new double[units * units];
    x = new double[units][Lanes.of(BATCH)];
    z = new double[units][Lanes.of(BATCH)];
    a = new double[units][Lanes.of(BATCH)];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = random.nextUniform(-0.1, 0.1);
    }
    for (int u = 0; u < units; u++) {
      for (int s = 0; s < BATCH; s++) {
        x[u][s] = random.nextNormal();
        z[u][s] = random.nextNormal();
      }
    }
    sums = new SampleSums(units, BATCH);
  }

  /** Weighted sums of a layer, as forward and backward form them. */
  @Benchmark
  public double[][] weightedSums() {
    BatchProducts.addWeighted(kernel, 0, 1, units, x, a, Lanes.of(BATCH));
    return a;
  }

  /** The gradient of a kernel. */
  @Benchmark
  public double[] gradientSums() {
    sums.add(x, z, BATCH, gradients, 0);
    return gradients;
  }

  private double[][] apply(Elementwise f) {
    for (int u = 0; u < units; u++) {
      f.apply(z[u], a[u], BATCH);
    }
    return a;
  }

  /** tanh. */
  @Benchmark
  public double[][] tanh() {
    return apply(new Tanh());
  }

  /** Sigmoid. */
  @Benchmark
  public double[][] sigmoid() {
    return apply(new Sigmoid());
  }

  /** ReLU. */
  @Benchmark
  public double[][] relu() {
    return apply(new Relu());
  }

  /** ELU. */
  @Benchmark
  public double[][] elu() {
    return apply(new Elu());
  }

  /** Softplus. */
  @Benchmark
  public double[][] softplus() {
    return apply(new Softplus());
  }

  /** Softmax. */
  @Benchmark
  public double[][] softmax() {
    new Softmax().apply(z, a, exponentials, row, BATCH);
    return a;
  }
}
