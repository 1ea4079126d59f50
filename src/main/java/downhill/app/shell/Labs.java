package downhill.app.shell;

import downhill.app.control.Icon;
import downhill.app.view.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The labs of the window and which of them is open. A lab is made when it is first opened or {@link
 * #prepare prepared}, once: the window shows sooner with one lab than with all of them.
 */
public final class Labs {
  private final List<Entry> entries;
  private final Map<Integer, Lab> made = new TreeMap<>();
  private final List<Consumer<Lab>> listeners = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Lab> open;
  private int place;

  /**
   * What is known of a lab before it is made.
   *
   * @param icon the picture in the rail
   * @param title the word in the rail, in the language of the window
   * @param maker makes the lab; asked once
   */
  public record Entry(Icon icon, ObservableValue<String> title, Supplier<Lab> maker) {}

  /** The labs in the order of the rail, at least one; that at {@code first} is open. */
  public Labs(List<Entry> entries, int first) {
    this.entries = List.copyOf(entries);
    this.place = first;
    this.open = new ReadOnlyObjectWrapper<>(this, "open", at(first));
  }

  /** What is known of all labs, in the order of the rail. */
  public List<Entry> entries() {
    return entries;
  }

  /** The labs that were made. */
  public List<Lab> made() {
    return List.copyOf(made.values());
  }

  /** Hears of every lab: at once of those that were made, later of others as they are made. */
  public void onMade(Consumer<Lab> listener) {
    listeners.add(listener);
    made.values().forEach(listener);
  }

  /** The lab in the centre. */
  public ReadOnlyObjectProperty<Lab> openProperty() {
    return open.getReadOnlyProperty();
  }

  /** The place in the rail of the lab in the centre, from 0. */
  public int place() {
    return place;
  }

  /** Opens the lab at {@code wanted} in the rail, from 0; without effect where there is none. */
  public void open(int wanted) {
    if (wanted < entries.size()) {
      Lab lab = at(wanted);
      place = wanted;
      open.set(lab);
    }
  }

  /** Makes one of the labs that were not needed yet; returns false where there is none left. */
  public boolean prepare() {
    for (int each = 0; each < entries.size(); each++) {
      if (!made.containsKey(each)) {
        at(each);
        return true;
      }
    }
    return false;
  }

  private Lab at(int wanted) {
    Lab known = made.get(wanted);
    if (known != null) {
      return known;
    }
    Lab lab = Objects.requireNonNull(entries.get(wanted).maker().get());
    made.put(wanted, lab);
    listeners.forEach(listener -> listener.accept(lab));
    return lab;
  }
}
