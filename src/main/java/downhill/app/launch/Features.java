package downhill.app.launch;

import downhill.app.batches.BatchStrip;
import downhill.app.build.Builder;
import downhill.app.build.LayerTools;
import downhill.app.build.TrainingButton;
import downhill.app.build.UndoButtons;
import downhill.app.compare.CompareLab;
import downhill.app.contour.Landscape;
import downhill.app.control.Card;
import downhill.app.control.Icon;
import downhill.app.data.DataCard;
import downhill.app.descent.DescentLab;
import downhill.app.document.Builtin;
import downhill.app.entropy.EntropyLab;
import downhill.app.formula.Figures;
import downhill.app.i18n.Localization;
import downhill.app.inspector.Inspector;
import downhill.app.keras.KerasDrawer;
import downhill.app.keyboard.Shortcuts;
import downhill.app.loss.LossCard;
import downhill.app.loss.LossPanel;
import downhill.app.message.MessageBar;
import downhill.app.network.NetworkLab;
import downhill.app.network.WeightPanel;
import downhill.app.onehot.OneHotPlace;
import downhill.app.page.ViewLinks;
import downhill.app.recipes.Recipe;
import downhill.app.recipes.RecipesPlace;
import downhill.app.sharpness.SharpnessPanel;
import downhill.app.shell.Labs;
import downhill.app.shell.Shell;
import downhill.app.sigmoid.SigmoidPlace;
import downhill.app.softmax.SoftmaxLab;
import downhill.app.softmax.SoftmaxPlace;
import downhill.app.table.TableDesk;
import downhill.app.theme.ThemeSwitch;
import downhill.app.time.TimeBar;
import downhill.app.verdict.VerdictStrip;
import downhill.app.view.Lab;
import downhill.app.view.Panel;
import downhill.app.view.Tab;
import downhill.lab.compare.Difference;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.lab.verdict.Repair;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;

/** The features that the window is made of. A new one is added here. */
final class Features {
  /** A class of each package that has a style sheet. */
  static final List<Class<?>> WITH_SHEETS =
      List.of(
          ThemeSwitch.class,
          Card.class,
          MessageBar.class,
          Shell.class,
          TimeBar.class,
          Shortcuts.class,
          Figures.class,
          NetworkLab.class,
          LayerTools.class,
          Inspector.class,
          DataCard.class,
          DescentLab.class,
          VerdictStrip.class,
          Landscape.class,
          CompareLab.class,
          SoftmaxLab.class,
          SigmoidPlace.class,
          OneHotPlace.class,
          RecipesPlace.class,
          EntropyLab.class,
          TableDesk.class,
          KerasDrawer.class);

  private static final double HIGH_ENOUGH_FOR_CODE = 800;

  private Features() {}

  /** The labs in the order of the rail; one that is made late is shown the moment then. */
  static List<Labs.Entry> labs(AppContext app) {
    var desk =
        new Late<>(
            () -> new SoftmaxPlace(app.viewing(), app.localization(), Features::isReducedMotion));
    var sharpness = sharpness(app);
    Localization localization = app.localization();
    return List.of(
        new Labs.Entry(
            Icon.NETWORK,
            localization.beside(NetworkLab.class).bound("network.title"),
            () -> network(app)),
        new Labs.Entry(
            Icon.DESCENT,
            localization.beside(DescentLab.class).bound("descent.title"),
            () -> descent(app, sharpness)),
        new Labs.Entry(
            Icon.SOFTMAX,
            localization.beside(SoftmaxLab.class).bound("softmax.title"),
            () -> softmax(app, desk.get())),
        new Labs.Entry(
            Icon.ENTROPY,
            localization.beside(EntropyLab.class).bound("entropy.title"),
            () -> new EntropyLab(localization, carried -> lay(app, desk.get(), carried))),
        new Labs.Entry(
            Icon.COMPARE,
            localization.beside(CompareLab.class).bound("compare.title"),
            () -> compare(app)));
  }

  /** Opens the softmax desk with what was made in the Entropy lab. */
  private static void lay(AppContext app, SoftmaxPlace desk, ScoreDesk carried) {
    app.labs().open(place(downhill.scenario.Lab.SOFTMAX));
    if (app.labs().openProperty().get() instanceof SoftmaxLab softmax) {
      softmax.open(desk);
      desk.lay(carried);
    }
  }

  private static Lab compare(AppContext app) {
    var cards = Inspector.ofRun(app.viewing(), app.localization());
    app.pulse().onFrame(cards::frame);
    return new CompareLab(
        app.localization(), app.pulse(), app.document()::compare, app.viewing(), cards);
  }

  /**
   * Returns the place in the rail of the lab that a scenario opens; the first where there is none.
   */
  static int place(downhill.scenario.Lab wanted) {
    return switch (wanted) {
      case NETWORK -> 0;
      case DESCENT -> 1;
      case SOFTMAX -> 2;
      case ENTROPY -> 3;
      case COMPARE -> 4;
    };
  }

  /**
   * Whether the code of the session belongs on the screen: in the Network lab, and in the Descent
   * lab where the window is high enough to leave its curves readable.
   */
  static BooleanBinding showsCode(AppContext app) {
    var open = app.labs().openProperty();
    var height = app.scene().heightProperty();
    return Bindings.createBooleanBinding(
        () -> {
          int place = app.labs().place();
          return place == place(downhill.scenario.Lab.NETWORK)
              || (place == place(downhill.scenario.Lab.DESCENT)
                  && height.get() >= HIGH_ENOUGH_FOR_CODE);
        },
        open,
        height);
  }

  private static Lab network(AppContext app) {
    var batches = new BatchStrip(app.localization(), app.viewing(), app.document()::send);
    var data = new DataCard(app.localization(), app.viewing(), app.pulse(), DataLinks.of(app));
    var loss = new LossCard(app.viewing()::ask, app.localization());
    var inspector = Inspector.ofNetwork(app.viewing(), app.localization(), weight(app));
    var cards = new NetworkLab.Cards(batches.view(), data.view(), loss.view(), inspector.view());
    var undo =
        new UndoButtons(
            app.localization(), app.revisions(), () -> Keys.undo(app), () -> Keys.redo(app));
    var layers = new LayerTools(builder(app), app.localization());
    var tools = new NetworkLab.Tools(layers, List.of(undo.view()), app.document()::send);
    var network =
        new NetworkLab(app.viewing(), app.localization(), cards, tools, Features::isReducedMotion);
    app.pulse().onFrame(network::frame);
    app.pulse().onFrame(inspector::frame);
    CodeLinks.network(app.viewing(), network.model(), cards);
    return new JoinedLab(network, List.of(batches, data, loss, inspector, layers, undo));
  }

  /** Model, loss and optimizer in the top bar, and what changes them. */
  static Panel summary(AppContext app) {
    return new TrainingButton(builder(app), app.localization());
  }

  private static Panel weight(AppContext app) {
    return new WeightPanel(app.localization(), app.document()::send);
  }

  private static Builder builder(AppContext app) {
    return new Builder(
        () -> app.revisions().current(),
        changed -> app.revisions().revise(changed),
        app.messages());
  }

  /** Follows the run from its beginning, so it cannot wait until its lab is made. */
  private static SharpnessPanel sharpness(AppContext app) {
    var sharpness = new SharpnessPanel(app.localization(), app.viewing()::ask);
    app.pulse().onChange(sharpness::follow);
    app.pulse().onFrame(sharpness::frame);
    return sharpness;
  }

  private static Lab descent(AppContext app, SharpnessPanel sharpness) {
    var inspector = Inspector.ofDescent(app.viewing(), app.localization(), weight(app));
    app.pulse().onFrame(inspector::frame);
    var words = app.localization().beside(DescentLab.class);
    var landscape = new Landscape(app.localization(), app.pulse(), app.viewing()::ask);
    var verdict = verdict(app);
    List<Tab> tabs = new ArrayList<>(landscape.tabs());
    tabs.add(
        new Tab(
            words.bound("descent.tab.loss"),
            new LossPanel(app.viewing()::ask, app.localization())));
    tabs.add(sharpness.tab());
    return new DescentLab(
        app.viewing(),
        app.localization(),
        app.document()::send,
        app.pulse(),
        new DescentLab.Parts(
            tabs,
            Optional.of(verdict),
            Optional.of(inspector),
            chosen -> standardize(app, chosen),
            () -> {
              inspector.close();
              landscape.close();
              sharpness.close();
              verdict.close();
            }),
        Features::isReducedMotion);
  }

  private static boolean isReducedMotion() {
    return Platform.getPreferences().isReducedMotion();
  }

  private static SoftmaxLab softmax(AppContext app, SoftmaxPlace desk) {
    var cards = Inspector.ofRun(app.viewing(), app.localization());
    app.pulse().onFrame(cards::frame);
    return new SoftmaxLab(
        List.of(
            desk,
            new SigmoidPlace(app.viewing(), app.localization(), Features::isReducedMotion),
            new OneHotPlace(app.viewing(), app.localization()),
            new RecipesPlace(
                app.localization(),
                recipe -> title(app, builtin(recipe)),
                recipe -> app.opening().open(builtin(recipe)))),
        app.viewing(),
        cards,
        app.localization(),
        app.pulse());
  }

  /** Opens the Compare lab with a run that leaves the session where it stands. */
  static void fork(AppContext app, Difference difference) {
    app.labs().open(place(downhill.scenario.Lab.COMPARE));
    if (app.labs().openProperty().get() instanceof CompareLab compare) {
      compare.fork(app.document().state(), difference);
    }
  }

  private static Builtin builtin(Recipe recipe) {
    return new Builtin(BuiltinScenarios.of(recipe.scenario()).orElseThrow());
  }

  private static ObservableValue<String> title(AppContext app, Builtin builtin) {
    Localization localization = app.localization();
    return localization
        .beside(SoftmaxLab.class)
        .computed(() -> builtin.title(localization.language()));
  }

  /** Opens the document anew with features standardised, or as they are. */
  private static void standardize(AppContext app, boolean chosen) {
    Scenario scenario = app.revisions().current();
    app.revisions().revise(scenario.withData(scenario.data().withStandardize(chosen)));
  }

  private static VerdictStrip verdict(AppContext app) {
    return new VerdictStrip(
        app.localization(),
        app.pulse(),
        repair -> {
          repair.intents().forEach(app.document()::send);
          if (repair instanceof Repair.Standardize standardize) {
            app.revisions().revise(standardize.revised(app.revisions().current()));
          }
        },
        new ViewLinks(app.viewing()));
  }
}
