package downhill.app.softmax;

import downhill.app.desk.ColumnPages;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.picture.PicturePane;
import downhill.app.theme.DeskStyle;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.softmax.DeskColumn;
import downhill.picture.softmax.PowerCurvePainter;
import downhill.picture.surface.Surface;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the inspector says of a column: its formula with the numbers of every class. */
final class ColumnInspector {
  private final SoftmaxViewModel model;
  private final LocalWords words;
  private final ColumnPages page;
  private final PicturePane<Shown> curve = new PicturePane<>(ColumnInspector::paint);
  private final VBox section;
  private final VBox all;
  private @Nullable ViewSettings settings;

  private record Shown(ScoreDesk desk, Theme theme) {}

  ColumnInspector(SoftmaxViewModel model, Viewing viewing, Localization localization) {
    this.model = model;
    this.words = localization.beside(ColumnInspector.class);
    page =
        new ColumnPages(
            model.columns(), model.litProperty(), viewing.askedProperty()::set, localization);
    var title = Style.CARD_TITLE.on(new Label());
    title.textProperty().bind(words.bound("softmax.power"));
    section = Style.PAGE_SECTION.on(new VBox(title, DeskStyle.PAGE_PICTURE.on(curve)));
    all = new VBox(page.view(), section);
    Stream.of(model.deskProperty(), model.columns().askedProperty(), model.sourceProperty())
        .forEach(cause -> cause.subscribe(this::write));
  }

  Region view() {
    return all;
  }

  void show(ViewSettings wanted) {
    settings = wanted;
    write();
  }

  private void write() {
    ViewSettings wanted = settings;
    if (wanted == null) {
      return;
    }
    model
        .selected()
        .ifPresent(column -> {
          page.show(
              ColumnPage.of(
                  model.desk(),
                  column,
                  model.sourceProperty().get(),
                  model.following()::unit,
                  words));
          see(column == DeskColumn.EXP || column == DeskColumn.SHIFTED);
          curve.show(new Shown(model.desk(), wanted.theme()));
        });
    model
        .selectedOther()
        .ifPresent(part -> {
          page.show(WhatIfPage.of(model.desk(), part, words));
          see(false);
        });
  }

  private void see(boolean power) {
    section.setVisible(power);
    section.setManaged(power);
  }

  private static void paint(Surface surface, double width, double height, Shown shown) {
    PowerCurvePainter.paint(surface, width, height, shown.desk(), Palette.of(shown.theme()));
  }
}
