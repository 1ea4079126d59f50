package downhill.app.page;

import downhill.app.link.Link;
import java.util.ArrayList;
import java.util.List;

/**
 * The cards one has come by, the one that is shown last.
 *
 * @param cards at most {@value #MOST}; the oldest are forgotten
 */
record CardPath(List<Link> cards) {
  private static final int MOST = 8;

  /** Takes its own copy. */
  CardPath {
    cards = List.copyOf(cards);
  }

  /** Returns the path that begins with a card. */
  static CardPath from(Link card) {
    return new CardPath(List.of(card));
  }

  /** Returns the path one card further; a card that it came by before ends it there. */
  CardPath to(Link card) {
    int before = cards.indexOf(card);
    if (before >= 0) {
      return new CardPath(cards.subList(0, before + 1));
    }
    List<Link> longer = new ArrayList<>(cards);
    longer.add(card);
    return new CardPath(longer.subList(Math.max(0, longer.size() - MOST), longer.size()));
  }
}
