package downhill.scenario.keras;

import downhill.data.Progress;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import downhill.scenario.edit.ScenarioEdits;
import downhill.words.Language;

/** Code that is pasted onto a scenario that comes with the program. */
final class Pasted {
  /** The lecture's program: three features, one number. */
  static final String LECTURE =
      """
      import numpy as np
      from tensorflow.keras.models import Sequential
      from tensorflow.keras.layers import Dense, Input

      # the model
      model = Sequential()
      model.add(Input(shape=(3,)))
      model.add(Dense(1))
      model.compile(loss='mse', optimizer="adam")
      model.fit(x, y, epochs=10, verbose=2)
      model.predict(x)
      """;

  private Pasted() {}

  /** Returns what a scenario is before the code is pasted. */
  static ScenarioEdits onto(String builtin) {
    try {
      return ScenarioEdits.of(
          Experiment.prepare(BuiltinScenarios.of(builtin).orElseThrow(), Progress.NONE));
    } catch (ScenarioException e) {
      throw new AssertionError(e.problem().sentence(Language.EN), e);
    }
  }

  static KerasReading read(String code, String builtin) {
    return KerasReader.read(code, onto(builtin));
  }
}
