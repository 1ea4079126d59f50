package downhill.app.shell;

import downhill.app.view.Lab;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The labs of the window and which of them is open. */
public final class Labs {
  private final List<Lab> all;
  private final ObjectProperty<Lab> open;

  /** The labs in the order of the rail, at least one; the first is open. */
  public Labs(List<Lab> all) {
    this.all = List.copyOf(all);
    this.open = new SimpleObjectProperty<>(this, "open", this.all.getFirst());
  }

  /** All labs in the order of the rail. */
  public List<Lab> all() {
    return all;
  }

  /** The lab in the centre. */
  public ObjectProperty<Lab> openProperty() {
    return open;
  }

  /** Opens the lab at {@code place} in the rail, from 0; without effect where there is none. */
  public void open(int place) {
    if (place < all.size()) {
      open.set(all.get(place));
    }
  }
}
