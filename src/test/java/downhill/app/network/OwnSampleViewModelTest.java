package downhill.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Runs;
import downhill.app.i18n.Localization;
import downhill.app.network.NumberEntry.Reason;
import downhill.app.network.OwnSampleViewModel.Field;
import downhill.app.theme.ThemeSwitch;
import downhill.app.view.Sample;
import downhill.app.view.Viewing;
import downhill.data.BuiltinDataset;
import downhill.picture.Theme;
import downhill.scenario.FitSettings;
import downhill.words.Language;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OwnSampleViewModelTest {
  private final Viewing viewing =
      new Viewing(new Localization(Language.EN), new ThemeSwitch(Theme.LIGHT, List.of()));
  private final OwnSampleViewModel model = new OwnSampleViewModel(viewing);

  @BeforeEach
  void openOnIceCream() {
    model.show(Runs.iceCream(40));
    model.open();
  }

  @Test
  void theLecturesExampleStandsThere() {
    assertThat(model.fieldsProperty().get())
        .extracting(field -> field.name() + " " + field.text().get())
        .containsExactly("temperature 33", "humidity 60", "discount 0.2");
  }

  @Test
  void sentValuesGoThroughTheNetwork() {
    field(0).text().set(" 25.5 ");
    assertThat(model.send()).isTrue();
    assertThat(viewing.sampleProperty().get())
        .isEqualTo(new Sample.Typed(List.of(25.5, 60.0, 0.2)));
  }

  @Test
  void aWrongTextIsMarkedAndNothingIsLost() {
    viewing.sampleProperty().set(new Sample.Row(7));
    field(1).text().set("damp");
    assertThat(model.send()).isFalse();
    assertThat(model.refused()).contains(field(1));
    assertThat(field(1).refusal().get()).contains(Reason.NOT_A_NUMBER);
    assertThat(field(0).refusal().get()).isEmpty();
    assertThat(field(1).text().get()).isEqualTo("damp");
    assertThat(viewing.sampleProperty().get()).isEqualTo(new Sample.Row(7));
  }

  @Test
  void typingTakesTheMarkAway() {
    field(1).text().set("damp");
    model.send();
    field(1).text().set("55");
    assertThat(model.refused()).isEmpty();
    assertThat(model.send()).isTrue();
  }

  @Test
  void closingBringsTheRowBackAndKeepsTheTexts() {
    model.close();
    viewing.sampleProperty().set(new Sample.Row(7));
    model.open();
    field(0).text().set("21");
    model.send();
    model.close();
    assertThat(viewing.sampleProperty().get()).isEqualTo(new Sample.Row(7));
    model.open();
    assertThat(field(0).text().get()).isEqualTo("21");
  }

  @Test
  void anotherExperimentHasFieldsOfItsOwn() {
    model.show(Runs.twoClasses(BuiltinDataset.CIRCLES, 40, 3));
    assertThat(model.openProperty().get()).isFalse();
    model.open();
    assertThat(model.fieldsProperty().get()).extracting(Field::name).containsExactly("x1", "x2");
  }

  @Test
  void aLineStartsFromTheRowThatIsShown() {
    var line = Runs.regression(BuiltinDataset.LINE, 40, new FitSettings(1, 8, true, 0, 1));
    model.show(line);
    viewing.sampleProperty().set(new Sample.Row(3));
    model.open();
    double shown = Double.parseDouble(field(0).text().get());
    assertThat(shown)
        .isCloseTo(line.dataset().rows()[3][0], org.assertj.core.data.Offset.offset(1e-3));
  }

  private Field field(int place) {
    return model.fieldsProperty().get().get(place);
  }
}
