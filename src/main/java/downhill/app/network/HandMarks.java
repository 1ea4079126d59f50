package downhill.app.network;

import downhill.lab.explain.backward.Part;
import downhill.lab.explain.backward.Walk;
import downhill.picture.network.SampleValues;

/** What a walk has reached, as the picture takes it: NaN stands where it has not been. */
final class HandMarks {
  private HandMarks() {}

  /** Leaves out what a forward walk has not reached. */
  static SampleValues reached(Walk walk, SampleValues values) {
    if (walk.atEnd()) {
      return values;
    }
    double[][] shown = values.columns().clone();
    for (int column = 1; column < shown.length; column++) {
      shown[column] = shown[column].clone();
      for (int unit = 0; unit < shown[column].length; unit++) {
        if (!walk.reached(Part.OUTPUT, column - 1, unit)) {
          shown[column][unit] = Double.NaN;
        }
      }
    }
    return new SampleValues(values.row(), shown, values.truth());
  }
}
