package downhill.app.network;

import downhill.app.work.Identity;
import downhill.lab.maps.ActivationMaps;
import downhill.lab.maps.MapWorker;
import downhill.scenario.Experiment;
import org.jspecify.annotations.Nullable;

/** Computes maps, one question after another, with memory kept for one experiment. One thread. */
final class MapDesk {
  private @Nullable Experiment experiment;
  private @Nullable MapWorker worker;

  /**
   * Maps that belong to a question.
   *
   * @param question what was asked
   * @param maps the answer
   */
  record Answer(MapQuestion question, ActivationMaps maps) {}

  /** Computes the maps of an experiment with two inputs. */
  Answer answer(MapQuestion question) {
    MapWorker ready = worker;
    if (ready == null || !Identity.same(experiment, question.experiment())) {
      ready = new MapWorker(question.experiment());
      worker = ready;
      experiment = question.experiment();
    }
    return new Answer(question, ready.compute(question.weights(), question.size()));
  }
}
