package downhill.app.shell;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.i18n.Localization;
import downhill.app.page.PageView;
import downhill.app.page.TakeAlong;
import downhill.app.theme.Style;
import downhill.app.view.Lab;
import downhill.app.view.Viewing;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The column at the right, there while something is selected and the lab can say more of it. */
final class InspectorHost extends StackPane {
  private static final PseudoClass SHEET = PseudoClass.getPseudoClass("sheet");

  private final ScrollPane scroll = new ScrollPane();
  private final HBox buttons;
  private final Viewing viewing;
  private final Labs labs;

  InspectorHost(Labs labs, Viewing viewing, Localization localization) {
    this.labs = labs;
    this.viewing = viewing;
    Style.INSPECTOR.on(this);
    setMinWidth(Region.USE_PREF_SIZE);
    var words = localization.beside(InspectorHost.class);
    accessibleTextProperty().bind(words.bound("shell.inspector"));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    var close = Buttons.iconOnly(Icon.CLOSE, words.bound("shell.inspector.close"), this::close);
    Style.QUIET.on(close);
    var copy = new TakeAlong(this::explained, localization);
    buttons = Style.INSPECTOR_BUTTONS.on(new HBox(copy, close));
    buttons.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(buttons, Pos.TOP_RIGHT);
    labs.openProperty().subscribe(this::show);
    viewing.selectionProperty().subscribe(this::show);
    viewing.askedProperty().subscribe(this::show);
    labs.onMade(lab -> lab.ownSelection().ifPresent(own -> own.subscribe(this::show)));
    show();
  }

  /** Returns what is said at the moment, to be copied. */
  private Optional<TakeAlong.Taken> explained() {
    return scroll.getContent() instanceof Region content
        ? PageView.within(content)
            .flatMap(view -> Optional.ofNullable(view.shown()))
            .map(page -> new TakeAlong.Taken(page, content))
        : Optional.empty();
  }

  private void close() {
    labs.openProperty()
        .get()
        .ownSelection()
        .ifPresentOrElse(own -> own.setValue(false), viewing::clearSelection);
  }

  /** In the scene only once there is something to show: it would be styled there unseen. */
  private void fill(Region page) {
    if (getChildren().isEmpty()) {
      getChildren().addAll(scroll, buttons);
    }
    scroll.setContent(page);
  }

  /** Stands over the centre, with a shadowless edge, or beside it. */
  void setSheet(boolean sheet) {
    pseudoClassStateChanged(SHEET, sheet);
  }

  private void show() {
    Lab open = labs.openProperty().get();
    boolean selected =
        open.ownSelection()
            .map(Property::getValue)
            .orElseGet(() ->
                viewing.selectionProperty().get().isPresent()
                    || viewing.askedProperty().get().isPresent());
    Optional<Region> page = selected ? open.inspector() : Optional.empty();
    page.ifPresent(this::fill);
    setVisible(page.isPresent());
    setManaged(page.isPresent());
  }
}
