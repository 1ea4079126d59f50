package downhill.app.keras;

import downhill.app.keras.KerasViewModel.Page;
import java.util.Arrays;
import java.util.Locale;

/**
 * What is remembered of the drawer from one start to the next.
 *
 * @param open whether it is unfolded
 * @param height when it is unfolded, in px; brought into the range that can be
 * @param page what stands beside the code, by its name; the first where there is none of that name
 */
public record DrawerState(boolean open, double height, String page) {
  /** How it is at the first start: folded. */
  public static final DrawerState FIRST =
      new DrawerState(false, KerasDrawer.FIRST_HEIGHT, nameOf(Page.OUTPUT));

  /** Brings what cannot be into what can. */
  public DrawerState {
    height = KerasDrawer.inRange(height);
    page = nameOf(pageOf(page));
  }

  static String nameOf(Page page) {
    return page.name().toLowerCase(Locale.ROOT);
  }

  static Page pageOf(String name) {
    return Arrays.stream(Page.values())
        .filter(page -> nameOf(page).equals(name))
        .findFirst()
        .orElse(Page.OUTPUT);
  }
}
