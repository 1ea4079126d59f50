package downhill.app.network;

import downhill.app.control.Card;
import downhill.app.control.Unseen;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.naming.PartNames;
import downhill.app.page.ViewLinks;
import downhill.app.theme.NetworkStyle;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.picture.network.NetworkPicture;
import java.util.function.BooleanSupplier;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The network, the sample on its way through it, and what was learned. */
final class ModelCard implements AutoCloseable {
  private static final long NANOS_BETWEEN_WORDS = 100_000_000;

  /** Above this many steps a second every other frame draws the network. */
  private static final double FAST = 20;

  private static final long NANOS_BETWEEN_PICTURES = 30_000_000;

  /** Of a network whose connections are too many to be followed one by one. */
  private static final long NANOS_BETWEEN_CROWDS = 60_000_000;

  private static final double HIGH = 400;

  private final NetworkViewModel model = new NetworkViewModel();
  private final OwnSampleViewModel own;
  private final Localization localization;
  private final BooleanSupplier still;
  private final WeightHand weightHand;
  private final NetworkPane pane;
  private final ForwardPanel forward;
  private final BackwardPanel backward;
  private final HandDesk hand;
  private final TruthTable truth;
  private final Legend legend;
  private final Card card;
  private @Nullable ViewSettings settings;
  private long spoken = Long.MIN_VALUE;
  private boolean stale;
  private long drawn;
  private boolean undrawn;

  /**
   * A card.
   *
   * @param tools what changes the network by hand
   * @param still whether nothing may move
   */
  ModelCard(
      Viewing viewing, NetworkLab.Tools tools, Localization localization, BooleanSupplier still) {
    this.localization = localization;
    this.still = still;
    LocalWords words = localization.beside(ModelCard.class);
    own = new OwnSampleViewModel(viewing);
    weightHand = new WeightHand(tools.session());
    pane = new NetworkPane(viewing, tools.overlay(), weightHand, localization);
    viewing
        .hoveredProperty()
        .subscribe(target -> {
          if (model.hover(target)) {
            draw();
          }
        });
    hand = new HandDesk(model, viewing, still, this::walked, localization);
    forward =
        new ForwardPanel(own, this::sendForward, hand.bar(), new ViewLinks(viewing), localization);
    backward = hand.backward();
    forward.visibleProperty().bind(hand.backwardProperty().not());
    forward.managedProperty().bind(forward.visibleProperty());
    backward.visibleProperty().bind(hand.backwardProperty());
    backward.managedProperty().bind(backward.visibleProperty());
    truth = new TruthTable(new ViewLinks(viewing), localization);
    legend = new Legend(words);
    var learned = new VBox(truth);
    VBox.setVgrow(pane, Priority.ALWAYS);
    var body = NetworkStyle.MODEL.on(new VBox());
    Unseen.lay(body, pane, forward, backward, learned);
    card = new Card(words.bound("network.model"), body);
    // Backward the room belongs to the numbers of the step, and in a low card to the network.
    learned
        .visibleProperty()
        .bind(hand.backwardProperty().not().and(card.heightProperty().greaterThan(HIGH)));
    learned.managedProperty().bind(learned.visibleProperty().and(truth.visibleProperty()));
    card.addBeside(legend);
    tools.actions().forEach(card::addAction);
    card.addAction(hand.directions());
  }

  /** Returns the card itself. */
  Region view() {
    return card;
  }

  private void sendForward() {
    hand.forward();
    model.sendForward(still.getAsBoolean());
    walked();
  }

  private void walked() {
    draw();
    say();
  }

  /** Returns the walk by hand, for the keys. */
  HandDesk hand() {
    return hand;
  }

  /** Shows a moment. */
  void show(SessionState state, ViewSettings wanted) {
    settings = wanted;
    own.show(state.experiment());
    model.show(state, wanted);
    weightHand.show(state);
    legend.showActivation(state.experiment().model().inputs() == 2);
    boolean playing = state.activity() == Activity.PLAYING;
    undrawn = playing && state.speed().stepsPerSecond() > FAST;
    if (!undrawn) {
      draw();
    }
    if (playing) {
      stale = true;
    } else {
      say();
    }
  }

  /** Lets time pass; {@code now} in nanoseconds. */
  void frame(long now) {
    boolean wasUnderWay = model.hand().running();
    boolean changed = model.frame(now, still.getAsBoolean());
    boolean answered = changed && model.hand().isBackward();
    if (undrawn ? now - drawn >= pause() : changed) {
      undrawn = false;
      drawn = now;
      draw();
    }
    boolean due = stale && (spoken == Long.MIN_VALUE || now - spoken >= NANOS_BETWEEN_WORDS);
    if (due || wasUnderWay || answered || truth.waits() || pane.isMute()) {
      spoken = now;
      say();
    }
  }

  private long pause() {
    boolean crowd = model.picture().map(NetworkPicture::isCrowd).orElse(false);
    return crowd ? NANOS_BETWEEN_CROWDS : NANOS_BETWEEN_PICTURES;
  }

  private void draw() {
    ViewSettings wanted = settings;
    SessionState state = model.state();
    if (wanted != null && state != null) {
      model.picture().ifPresent(picture -> pane.show(picture, wanted.theme(), wanted.language()));
    }
  }

  /** Changes what is read rather than seen: a few times a second while the network learns. */
  private void say() {
    stale = false;
    SessionState state = model.state();
    SampleExplanation sample = model.sample();
    ViewSettings wanted = settings;
    if (state == null || sample == null || wanted == null) {
      return;
    }
    var names = new PartNames(state.experiment(), localization);
    hand.show(sample, state.experiment(), names, forward, wanted.selection());
    truth.show(state, names);
    model.picture().ifPresent(picture -> pane.speak(picture, names));
  }

  /** Ends the threads that compute. */
  @Override
  public void close() {
    model.close();
    truth.close();
  }
}
