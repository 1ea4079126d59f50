package downhill.app.control;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What the choices of a box are called. */
public final class ChoiceNames {
  private ChoiceNames() {}

  /** Asks for every name anew, for example in another language. */
  public static <T> void put(ComboBox<T> box, Function<T, String> name) {
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T choice) {
            return choice == null ? "" : name.apply(choice);
          }

          @Override
          public T fromString(String typed) {
            return box.getValue();
          }
        });
  }
}
