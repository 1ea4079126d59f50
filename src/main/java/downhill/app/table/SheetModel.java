package downhill.app.table;

import downhill.data.table.Encoding;
import downhill.data.table.Separator;
import downhill.data.table.TableChoices;
import downhill.data.table.TableFormat;
import downhill.data.table.TableFound;
import downhill.data.table.TablePlan;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What is chosen about a table. Every choice makes a new plan; how it is written, a new look. */
final class SheetModel {
  private final ReadOnlyObjectWrapper<TablePlan> plan;
  private final ObjectProperty<Separator> separator = new SimpleObjectProperty<>();
  private final ObjectProperty<Encoding> encoding = new SimpleObjectProperty<>();
  private final ObjectProperty<Boolean> header = new SimpleObjectProperty<>();
  private final ObjectProperty<Boolean> classes = new SimpleObjectProperty<>();
  private final ObjectProperty<Boolean> leaveOut = new SimpleObjectProperty<>();

  /** What a column is used for. */
  enum Role {
    /** Something is predicted from it. */
    FEATURE,
    /** It is predicted. */
    TARGET,
    /** Nothing. */
    OFF
  }

  /**
   * Begins with the usual choices.
   *
   * @param again hears how the table is to be read instead
   */
  SheetModel(TableFound found, Consumer<TableFormat> again) {
    plan = new ReadOnlyObjectWrapper<>(TablePlan.of(found, TableChoices.usual(found)));
    TableFormat format = found.format();
    separator.set(format.separator());
    encoding.set(format.encoding());
    header.set(format.header());
    follow();
    separator.subscribe((before, now) -> again.accept(format.with(now)));
    encoding.subscribe((before, now) -> again.accept(format.with(now)));
    header.subscribe((before, now) -> again.accept(format.withHeader(now)));
    classes.subscribe((before, now) -> change(choices -> choices.withClasses(now)));
    leaveOut.subscribe((before, now) -> change(choices -> choices.withLeaveOut(now)));
  }

  private void change(UnaryOperator<TableChoices> by) {
    TableChoices before = plan.get().choices();
    TableChoices now = by.apply(before);
    if (!now.equals(before)) {
      plan.set(TablePlan.of(plan.get().found(), now));
      follow();
    }
  }

  private void follow() {
    classes.set(plan.get().choices().classes());
    leaveOut.set(plan.get().choices().leaveOut());
  }

  Role role(int column) {
    TableChoices choices = plan.get().choices();
    if (column == choices.target()) {
      return Role.TARGET;
    }
    return choices.features().contains(column) ? Role.FEATURE : Role.OFF;
  }

  void setRole(int column, Role role) {
    if (role == role(column)) {
      return;
    }
    TableFound found = plan.get().found();
    switch (role) {
      case TARGET -> change(choices -> choices.withTarget(found, column));
      case FEATURE -> change(choices -> choices.withFeature(column, true));
      case OFF -> change(choices -> choices.withFeature(column, false));
    }
  }

  ReadOnlyObjectProperty<TablePlan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  TablePlan plan() {
    return plan.get();
  }

  ObjectProperty<Separator> separatorProperty() {
    return separator;
  }

  ObjectProperty<Encoding> encodingProperty() {
    return encoding;
  }

  ObjectProperty<Boolean> headerProperty() {
    return header;
  }

  ObjectProperty<Boolean> classesProperty() {
    return classes;
  }

  ObjectProperty<Boolean> leaveOutProperty() {
    return leaveOut;
  }
}
