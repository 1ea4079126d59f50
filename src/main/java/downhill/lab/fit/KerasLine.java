package downhill.lab.fit;

import downhill.engine.training.Evaluation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The pieces of the lines that Keras' {@code fit} prints (keras/src/utils/progbar.py). */
public final class KerasLine {
  /** How many cells the bar has. */
  public static final int CELLS = 20;

  private KerasLine() {}

  /** Returns for example {@code " 7/16"}: batches done, as wide as all of them. */
  public static String count(int done, int target) {
    int digits = Integer.toString(target).length();
    return String.format(Locale.ROOT, "%" + digits + "d/%d", done, target);
  }

  /** Returns the bar of 20 cells, the part that is done in green. */
  public static String bar(int done, int target) {
    int filled = filled(done, target);
    String green = filled > 0 ? "\u001b[32m" + "━".repeat(filled) + "\u001b[0m" : "";
    return green + "\u001b[37m" + "━".repeat(CELLS - filled) + "\u001b[0m";
  }

  /** Returns how many cells of the bar are done. */
  public static int filled(int done, int target) {
    return (int) ((long) CELLS * done / target);
  }

  /** Returns for example {@code "2ms/step"}. */
  public static String perStep(double seconds) {
    if (seconds >= 1 || seconds == 0) {
      return String.format(Locale.ROOT, "%.0fs/step", seconds);
    }
    return seconds >= 1e-3
        ? String.format(Locale.ROOT, "%.0fms/step", seconds * 1e3)
        : String.format(Locale.ROOT, "%.0fus/step", seconds * 1e6);
  }

  /** Returns the time left as Keras writes it: {@code 42s}, {@code 1:05} or {@code 1:01:05}. */
  public static String remaining(double seconds) {
    long left = (long) seconds;
    if (left > 3600) {
      return String.format(Locale.ROOT, "%d:%02d:%02d", left / 3600, left % 3600 / 60, left % 60);
    }
    return left > 60 ? String.format(Locale.ROOT, "%d:%02d", left / 60, left % 60) : left + "s";
  }

  /** Returns for example {@code " - accuracy: 0.9500 - loss: 0.1234"}, names in order. */
  public static String figures(
      Evaluation training, @Nullable Evaluation validation, boolean accuracy) {
    StringBuilder figures = new StringBuilder();
    if (accuracy) {
      figures.append(figure("accuracy", training.accuracy()));
    }
    figures.append(figure("loss", training.loss()));
    if (validation != null) {
      if (accuracy) {
        figures.append(figure("val_accuracy", validation.accuracy()));
      }
      figures.append(figure("val_loss", validation.loss()));
    }
    return figures.toString();
  }

  /** Returns a figure with four decimals, small ones with an exponent. */
  public static String figure(String name, double value) {
    String format = Math.abs(value) > 1e-3 ? " - %s: %.4f" : " - %s: %.4e";
    return String.format(Locale.ROOT, format, name, value);
  }
}
