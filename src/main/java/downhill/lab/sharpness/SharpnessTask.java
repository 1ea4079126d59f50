package downhill.lab.sharpness;

import downhill.scenario.Experiment;

/** Something to measure of a run. */
public sealed interface SharpnessTask permits SharpnessQuestion, SharpnessReplay {
  /** Returns which of the runs followed so far this is about. */
  long run();

  /** Returns what is trained. */
  Experiment experiment();
}
