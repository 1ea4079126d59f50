package downhill.picture.softmax;

import downhill.picture.surface.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Numbers of a what-if that are asked about together: a column, a sum, a limit.
 *
 * @param box where they stand in the picture
 * @param place what they are asked about by
 * @param spoken their name and what they are
 */
public record WhatIfNumber(Box box, int place, String spoken) {
  /** Returns all of them, from left to right and downwards. */
  public static List<WhatIfNumber> all(WhatIfPicture picture, double width) {
    return all(picture, WhatIfLayout.of(picture, width), width);
  }

  static List<WhatIfNumber> all(WhatIfPicture picture, WhatIfLayout layout, double width) {
    List<WhatIfNumber> all = new ArrayList<>();
    int classes = picture.rows().size();
    for (int i = 0; i < picture.heads().size(); i++) {
      Box last = layout.cell(classes - 1, i);
      all.add(
          new WhatIfNumber(
              new Box(last.x(), 0, last.width(), last.bottom()),
              picture.places().get(i),
              picture.heads().get(i)));
    }
    boolean summed = !picture.sum().isEmpty();
    for (int i = 0; summed && i < picture.heads().size(); i++) {
      String text = picture.sum().get(i + 1);
      if (!text.isEmpty()) {
        String spoken = picture.sum().getFirst() + " " + text;
        all.add(new WhatIfNumber(layout.cell(classes, i), picture.sumPlaces().get(i), spoken));
      }
    }
    double below = layout.cell(summed ? classes + 1 : classes, 0).y();
    picture
        .bounds()
        .ifPresent(bounds -> {
          limit(all, WhatIfLayout.scale(below, width, 0), bounds.cap(), WhatIfPart.CAP);
          limit(all, WhatIfLayout.scale(below, width, 1), bounds.floor(), WhatIfPart.FLOOR);
        });
    return all;
  }

  private static void limit(
      List<WhatIfNumber> all, Box area, WhatIfPicture.Limit limit, WhatIfPart edge) {
    WhatIfPart now = edge == WhatIfPart.CAP ? WhatIfPart.THEN_P : WhatIfPart.THEN_TERM;
    all.add(new WhatIfNumber(LimitPainter.name(area, limit), edge.place(), limit.name()));
    String number = DeskFigures.brief(limit.now());
    all.add(new WhatIfNumber(LimitPainter.number(area, limit), now.place(), number));
  }

  /** Returns the class whose row is at a height; empty elsewhere. */
  public static OptionalInt classAt(WhatIfPicture picture, double width, double y) {
    double row = Math.floor((y - WhatIfLayout.of(picture, width).head()) / WhatIfLayout.ROW);
    return row >= 0 && row < picture.rows().size()
        ? OptionalInt.of((int) row)
        : OptionalInt.empty();
  }
}
