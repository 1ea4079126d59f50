package downhill.app.inspector;

import downhill.app.i18n.LocalWords;
import downhill.app.view.Sample;
import downhill.picture.Numbers;

/** Says which sample goes through the network. */
final class SampleWords {
  private SampleWords() {}

  /** Returns "sample 18" or "your own sample". */
  static String of(Sample sample, LocalWords words) {
    return switch (sample) {
      case Sample.Row(int row) -> words.text("inspector.sample.row", Numbers.sample(row));
      case Sample.Typed _ -> words.text("inspector.sample.own");
    };
  }
}
