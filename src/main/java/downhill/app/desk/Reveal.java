package downhill.app.desk;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Which columns of a desk can be seen, all or one more at a time, and which of them is asked about.
 */
public final class Reveal {
  private final int columns;
  private final ReadOnlyObjectWrapper<Integer> revealed;
  private final ObjectProperty<Boolean> stepped =
      new SimpleObjectProperty<>(this, "stepped", false);
  private final ObjectProperty<Optional<Integer>> asked =
      new SimpleObjectProperty<>(this, "asked", Optional.empty());
  private final Property<Boolean> inspected = new SimpleObjectProperty<>(this, "inspected", false);

  /**
   * All columns can be seen.
   *
   * @param columns how many there are
   */
  public Reveal(int columns) {
    this.columns = columns;
    revealed = new ReadOnlyObjectWrapper<>(this, "revealed", columns);
    stepped.subscribe((before, one) -> {
      revealed.set(one ? 1 : columns);
      if (one) {
        asked.set(Optional.of(0));
      }
    });
    asked.subscribe(column -> inspected.setValue(column.isPresent()));
    inspected.subscribe(open -> {
      if (!open) {
        asked.set(Optional.empty());
      }
    });
  }

  /** Returns how many columns there are. */
  public int columns() {
    return columns;
  }

  /** How many columns can be seen, from 1. */
  public ReadOnlyObjectProperty<Integer> revealedProperty() {
    return revealed.getReadOnlyProperty();
  }

  /** Whether columns come one at a time. */
  public ObjectProperty<Boolean> steppedProperty() {
    return stepped;
  }

  /** The place of the column that the inspector is about, from 0. */
  public ObjectProperty<Optional<Integer>> askedProperty() {
    return asked;
  }

  /** Whether any column is asked about; set to false, none is any more. */
  public Property<Boolean> inspectedProperty() {
    return inspected;
  }

  /**
   * Asks about a column that can be seen, or about none where it was asked about before.
   *
   * @param column its place; what lies beyond the columns can always be asked about
   */
  public void ask(int column) {
    if (canAsk(column)) {
      boolean again = asked.get().filter(now -> now == column).isPresent();
      asked.set(again ? Optional.empty() : Optional.of(column));
    }
  }

  /**
   * Returns whether something can be asked about now: columns that can be seen, and what is more.
   */
  public boolean canAsk(int column) {
    return column < revealed.get() || column >= columns;
  }

  /** Lets the next column come and asks about it. */
  public void on() {
    turn(Math.min(columns, revealed.get() + 1));
  }

  /** Takes the last column back and asks about the one before. */
  public void back() {
    turn(Math.max(1, revealed.get() - 1));
  }

  private void turn(int shown) {
    revealed.set(shown);
    asked.set(Optional.of(shown - 1));
  }
}
