package downhill.app.i18n;

import downhill.words.Language;
import java.util.Arrays;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;

/** The words of one feature, in the language of the window. */
public final class LocalWords {
  private final Localization localization;
  private final Class<?> feature;

  LocalWords(Localization localization, Class<?> feature) {
    this.localization = localization;
    this.feature = feature;
  }

  /** The language now. */
  public Language language() {
    return localization.language();
  }

  /** The text of {@code key} now, with {@code arguments} in its places. */
  public String text(String key, Object... arguments) {
    return localization.text(feature, key, arguments);
  }

  /**
   * The text of {@code key}, which follows the language and those of the {@code arguments} that are
   * observable. Bind a text property to it: it lives as long as that property.
   */
  public StringBinding bound(String key, Object... arguments) {
    return computed(
        () -> text(key, Arrays.stream(arguments).map(LocalWords::now).toArray()),
        Arrays.stream(arguments)
            .filter(ObservableValue.class::isInstance)
            .map(Observable.class::cast)
            .toArray(Observable[]::new));
  }

  /** A text made by {@code text}, made again when the language or one of {@code causes} changes. */
  public StringBinding computed(Supplier<String> text, Observable... causes) {
    Observable[] all = Arrays.copyOf(causes, causes.length + 1);
    all[causes.length] = localization.languageProperty();
    return Bindings.createStringBinding(text::get, all);
  }

  private static Object now(Object argument) {
    return argument instanceof ObservableValue<?> observable ? observable.getValue() : argument;
  }
}
