package downhill.picture.surface;

import downhill.picture.surface.RecordingSurface.Mark;
import java.util.ArrayList;
import java.util.List;

/** Finds words that touch each other or leave the picture. */
public final class TextOverlap {
  /** Boxes reach from accent to descender; most words use less of them. */
  private static final double SLACK = 1;

  private TextOverlap() {}

  /** Returns a line for each fault, none when the picture is sound. */
  public static List<String> faults(RecordingSurface surface, double width, double height) {
    List<String> faults = new ArrayList<>();
    List<Mark.Words> words = surface.all(Mark.Words.class);
    for (int i = 0; i < words.size(); i++) {
      Box box = words.get(i).box();
      if (box.x() < -SLACK
          || box.y() < -SLACK
          || box.right() > width + SLACK
          || box.bottom() > height + SLACK) {
        faults.add("outside: " + words.get(i).text() + " " + box);
      }
      for (int j = i + 1; j < words.size(); j++) {
        if (box.grown(-SLACK).overlaps(words.get(j).box().grown(-SLACK))) {
          faults.add("overlap: " + words.get(i).text() + " / " + words.get(j).text());
        }
      }
    }
    return faults;
  }
}
