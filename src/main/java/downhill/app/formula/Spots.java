package downhill.app.formula;

import downhill.app.theme.PageStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Transparent places over the numbers of a picture, so that each can be clicked and reached with
 * Tab. What lies between them goes to the picture.
 */
public final class Spots extends Pane {
  private final Follow follow;
  private List<Spot> shown = List.of();

  /** No places yet; numbers lead where {@code follow} goes. */
  public Spots(Follow follow) {
    this.follow = follow;
    setPickOnBounds(false);
    setMinSize(0, 0);
  }

  /** Puts the places where the numbers are now. */
  public void show(List<Spot> spots) {
    if (spots.equals(shown)) {
      return;
    }
    while (getChildren().size() < spots.size()) {
      getChildren().add(make());
    }
    getChildren().remove(spots.size(), getChildren().size());
    for (int i = 0; i < spots.size(); i++) {
      Spot spot = spots.get(i);
      Region place = (Region) getChildren().get(i);
      if (i >= shown.size() || !shown.get(i).link().equals(spot.link())) {
        Follow.lead(place, Optional.of(spot.link()), follow);
      }
      place.setAccessibleText(spot.spoken());
      place.resizeRelocate(spot.x(), spot.y(), spot.width(), spot.height());
    }
    shown = new ArrayList<>(spots);
  }

  private static Region make() {
    var place = PageStyle.SPOT.on(new Region());
    place.setManaged(false);
    // What is pressed here is no pull at what lies below.
    place.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    place.addEventHandler(MouseEvent.MOUSE_DRAGGED, MouseEvent::consume);
    place.addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
    return place;
  }
}
