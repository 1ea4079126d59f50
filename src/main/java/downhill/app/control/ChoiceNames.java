package downhill.app.control;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What the choices of a box are called. */
public final class ChoiceNames {
  private ChoiceNames() {}

  /** Asks for every name anew, for example in another language. */
  public static <T> void put(ComboBox<T> box, Function<T, String> name) {
    var names =
        new StringConverter<T>() {
          @Override
          public String toString(@Nullable T choice) {
            return choice == null ? "" : name.apply(choice);
          }

          @Override
          public T fromString(String typed) {
            return box.getValue();
          }
        };
    box.setConverter(names);
    // The one beside the arrow does not ask again where the box is in no window at that moment.
    box.setButtonCell(new NamedCell<>(names));
  }

  private static final class NamedCell<T> extends ListCell<T> {
    private final StringConverter<T> names;

    NamedCell(StringConverter<T> names) {
      this.names = names;
    }

    @Override
    protected void updateItem(@Nullable T choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(names.toString(choice));
    }
  }
}
