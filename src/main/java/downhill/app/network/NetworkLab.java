package downhill.app.network;

import downhill.app.i18n.Localization;
import downhill.app.view.Hand;
import downhill.app.view.Lab;
import downhill.app.view.NetworkOverlay;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * The Network lab: what is a network, and what happens in a step? It draws the network itself; the
 * other cards are handed to it, since features know nothing of each other.
 */
public final class NetworkLab implements Lab, AutoCloseable {
  private final ModelCard card;
  private final LabColumns columns;
  private final Region inspector;

  /**
   * The cards of other features that stand in this lab.
   *
   * @param batches the mini-batches of the epoch; takes no room while it is not managed
   * @param data the data and what the network makes of them
   * @param loss the loss chart
   * @param inspector the page about what is selected
   */
  public record Cards(Region batches, Region data, Region loss, Region inspector) {}

  /**
   * What changes the network by hand.
   *
   * @param overlay stands over the picture of the network
   * @param actions stand at the head of its card
   * @param session hears what is done to weights
   */
  public record Tools(
      NetworkOverlay overlay, List<? extends Node> actions, Consumer<Intent> session) {
    /** Takes its own copy. */
    public Tools {
      actions = List.copyOf(actions);
    }
  }

  /**
   * A lab.
   *
   * @param still whether the user has asked for reduced motion
   */
  public NetworkLab(
      Viewing viewing, Localization localization, Cards cards, Tools tools, BooleanSupplier still) {
    card = new ModelCard(viewing, tools, localization, still);
    columns = new LabColumns(card.view(), cards.batches(), cards.data(), cards.loss());
    inspector = cards.inspector();
  }

  @Override
  public Region view() {
    return columns;
  }

  @Override
  public Optional<Region> inspector() {
    return Optional.of(inspector);
  }

  @Override
  public double leastHeight() {
    return 560;
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    card.show(state, settings);
  }

  @Override
  public Optional<Hand> hand() {
    return Optional.of(card.hand());
  }

  /** The card with the network. */
  public Region model() {
    return card.view();
  }

  /** Lets time pass. To be called each frame with the time in nanoseconds. */
  public void frame(long now) {
    card.frame(now);
  }

  /** Ends the threads that compute. */
  @Override
  public void close() {
    card.close();
  }
}
