package downhill.app.table;

import downhill.app.document.Opening;
import downhill.app.document.TableFiles;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.data.table.TableFormat;
import downhill.data.table.TableFound;
import downhill.data.table.TablePlan;
import downhill.data.table.TableSource;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * Where tables are laid before they are opened. It lies over the centre of the window while one is
 * looked at, and takes no room otherwise; what is open goes on beneath.
 */
public final class TableDesk extends StackPane {
  private final Opening opening;
  private final LocalWords words;
  private Optional<Node> before = Optional.empty();

  /**
   * An empty desk.
   *
   * @param opening reads the tables and opens them
   */
  public TableDesk(Opening opening, Localization localization) {
    this.opening = opening;
    this.words = localization.beside(TableDesk.class);
    clear();
  }

  /** Returns whether a file is a table, by its name. */
  public static boolean isTable(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
  }

  /** Looks through a file and lays it on the desk. */
  public void look(Path file) {
    String name = String.valueOf(file.getFileName());
    opening.read(
        name,
        progress -> TableFiles.look(new TableSource.OfFile(file), name, progress),
        found -> lay(found, name));
  }

  /** Looks through a text, as a spreadsheet copies it, and lays it on the desk. */
  public void look(String text) {
    String name = words.text("table.pasted");
    opening.read(
        name,
        progress -> TableFiles.look(new TableSource.OfText(text), name, progress),
        found -> lay(found, name));
  }

  /** Asks for the columns of a new table. */
  public void create() {
    var sheet =
        new NewTableSheet(
            words,
            scenario -> {
              String name = words.text("table.new.name");
              opening.open(name, progress -> TableFiles.open(scenario, name, progress));
            },
            this::dismiss);
    lay(sheet);
    sheet.begin();
  }

  private void again(TableSource source, TableFormat format, String name) {
    opening.read(
        name,
        progress -> TableFiles.look(source, format, name, progress),
        found -> lay(found, name));
  }

  private void lay(TableFound found, String name) {
    var model = new SheetModel(found, format -> again(found.source(), format, name));
    var sheet =
        new TableSheet(
            model,
            name,
            words,
            new TableSheet.Actions() {
              @Override
              public void open() {
                TablePlan plan = model.plan();
                opening.open(name, progress -> TableFiles.open(plan, name, progress));
              }

              @Override
              public void cancel() {
                dismiss();
              }
            });
    lay(sheet);
    requestFocus();
  }

  private void lay(Node sheet) {
    if (!isVisible() && getScene() != null) {
      before = Optional.ofNullable(getScene().getFocusOwner());
    }
    getChildren().setAll(sheet);
    setVisible(true);
    setManaged(true);
  }

  /** Takes the sheet away and leaves everything as it was; returns whether there was one. */
  public boolean dismiss() {
    boolean there = isVisible();
    clear();
    if (there) {
      before.ifPresent(Node::requestFocus);
    }
    return there;
  }

  private void clear() {
    getChildren().clear();
    setVisible(false);
    setManaged(false);
  }
}
