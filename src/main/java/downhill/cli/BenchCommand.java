package downhill.cli;

import com.sun.management.ThreadMXBean;
import downhill.data.DecimalText;
import downhill.engine.matrix.WarmUp;
import downhill.scenario.Experiment;
import downhill.scenario.JsonWriter;
import downhill.scenario.ScenarioException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;

/** {@code downhill bench}: measures how fast the engine trains a scenario. */
final class BenchCommand implements Command {
  private static final double MOST_SECONDS = 3600;

  @Override
  public String name() {
    return "bench";
  }

  @Override
  public List<String> options() {
    return List.of("--seconds");
  }

  @Override
  public int run(Arguments arguments, Console console)
      throws UsageException, ScenarioException, CommandException, IOException {
    double seconds = seconds(arguments.text("--seconds"));
    WarmUp.start();
    Experiment experiment = Loading.experiment(arguments.file());
    ThreadMXBean thread = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    console.result(
        json(
            TrainingSpeed.of(
                experiment, seconds, System::nanoTime, thread::getCurrentThreadAllocatedBytes)));
    return 0;
  }

  private static double seconds(Optional<String> typed) throws UsageException {
    if (typed.isEmpty()) {
      return TrainingSpeed.SECONDS;
    }
    double seconds = DecimalText.parse(typed.get());
    if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
      throw new UsageException("usage.seconds", "--seconds", (int) MOST_SECONDS, typed.get());
    }
    return seconds;
  }

  private static String json(TrainingSpeed speed) throws IOException {
    StringBuilder text = new StringBuilder();
    JsonWriter json = JsonWriter.onOneLine(text);
    json.beginObject();
    json.name("samples_per_s").number(speed.samplesPerSecond());
    json.name("steps_per_s").number(speed.stepsPerSecond());
    json.name("first_epoch_s").number(speed.firstEpochSeconds());
    json.name("final_loss").number(speed.finalLoss());
    json.name("loss_epochs").number(speed.lossEpochs());
    json.name("bytes_per_step").number(speed.bytesPerStep());
    json.endObject();
    return text.toString();
  }
}
