package downhill.app.softmax;

import downhill.app.control.Segmented;
import downhill.app.desk.Following;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.pulse.Pulse;
import downhill.app.theme.DeskStyle;
import downhill.app.view.Lab;
import downhill.app.view.Panel;
import downhill.app.view.Place;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.session.SessionState;
import downhill.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * How do scores become a probability and a loss? Several places, of which one is open: for many
 * classes, for one output, and what goes with them.
 */
public final class SoftmaxLab implements Lab {
  private final List<Place> places;
  private final List<Segmented<Place>> choices = new ArrayList<>();
  private final StackPane centre = new StackPane();
  private final StackPane pages = new StackPane();
  private final Panel cards;
  private final VBox number;
  private final ObjectProperty<Place> open;
  private final Property<Boolean> inspected = new SimpleObjectProperty<>(false);
  private boolean asked;
  private @Nullable SessionState state;
  private @Nullable ViewSettings settings;
  private @Nullable Scenario opened;

  /**
   * A lab that opens its first place.
   *
   * @param places at least one
   * @param viewing where a score that comes from the network is asked about
   * @param cards says why a number of the network is what it is
   */
  public SoftmaxLab(
      List<Place> places, Viewing viewing, Panel cards, Localization localization, Pulse pulse) {
    this.places = List.copyOf(places);
    this.cards = cards;
    LocalWords words = localization.beside(SoftmaxLab.class);
    var back = new Hyperlink();
    back.textProperty().bind(words.bound("softmax.number.back"));
    back.setOnAction(event -> viewing.askedProperty().set(Optional.empty()));
    this.number = DeskStyle.NUMBER_PAGE.on(new VBox(back, cards.view()));
    pages.getChildren().add(number);
    this.open = new SimpleObjectProperty<>(this, "open", this.places.getFirst());
    for (Place place : this.places) {
      var choice = new Segmented<>(open);
      this.places.forEach(each -> choice.add(each, each.title()));
      choices.add(choice);
      place.lead(choice);
      place.ownSelection().ifPresent(own -> own.subscribe(this::inspect));
      place.inspector().ifPresent(page -> pages.getChildren().add(page));
    }
    viewing.askedProperty().subscribe(this::ask);
    DeskStyle.SOFTMAX_LAB.on(centre);
    open.subscribe(this::turn);
    inspected.subscribe(wanted -> {
      if (!wanted) {
        open.get().ownSelection().ifPresent(own -> own.setValue(false));
        if (asked) {
          viewing.askedProperty().set(Optional.empty());
        }
      }
    });
    pulse.onFrame(nanos -> open.get().frame(nanos));
  }

  /**
   * The choice of the place that opens stands where that of the other stood, and keeps the keys.
   */
  private void turn(Place place) {
    boolean chosenByKey = choices.stream().anyMatch(Region::isFocusWithin);
    centre.getChildren().setAll(place.view());
    if (chosenByKey) {
      choices.get(places.indexOf(place)).segment(place).requestFocus();
    }
    show(place);
    inspect();
  }

  /** A number that is asked about here has its card in place of the column it stands in. */
  private void ask(Optional<Topic> topic) {
    asked = topic.isPresent() && (asked || centre.getScene() != null);
    inspect();
    show(open.get());
  }

  private void inspect() {
    Place place = open.get();
    for (Place each : places) {
      each.inspector().ifPresent(page -> see(page, each.equals(place) && !asked));
    }
    see(number, asked);
    inspected.setValue(asked || place.ownSelection().map(Property::getValue).orElse(false));
  }

  private static void see(Region page, boolean seen) {
    page.setVisible(seen);
    page.setManaged(seen);
  }

  private void show(Place place) {
    SessionState now = state;
    ViewSettings wanted = settings;
    if (now != null && wanted != null) {
      place.show(now, wanted);
      if (asked) {
        cards.show(now, wanted);
      }
    }
  }

  /** Opens one of its places. */
  public void open(Place place) {
    open.set(place);
  }

  @Override
  public void close() {
    cards.close();
  }

  @Override
  public Region view() {
    return centre;
  }

  @Override
  public Optional<Region> inspector() {
    return Optional.of(pages);
  }

  @Override
  public Optional<Property<Boolean>> ownSelection() {
    return Optional.of(inspected);
  }

  /** Another document opens the place that its network fits. */
  @Override
  public void show(SessionState now, ViewSettings wanted) {
    state = now;
    settings = wanted;
    Scenario before = opened;
    Scenario scenario = now.experiment().scenario();
    opened = scenario;
    if (before != null && Following.isSame(before, scenario)) {
      show(open.get());
    } else {
      places.forEach(this::show);
      places.stream().filter(Place::isMeant).findFirst().ifPresent(open::set);
    }
  }
}
