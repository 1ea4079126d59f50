package downhill.app.launch;

import downhill.app.data.DataCard;
import downhill.app.data.DataChanges;
import downhill.app.i18n.LocalWords;
import downhill.app.message.Message;
import downhill.scenario.Scenario;
import javafx.scene.input.Clipboard;

/** Lets the card of the data change the document. */
record DataLinks(AppContext app, LocalWords words) implements DataChanges {
  static DataLinks of(AppContext app) {
    return new DataLinks(app, app.localization().beside(DataCard.class));
  }

  @Override
  public Scenario current() {
    return app.revisions().current();
  }

  @Override
  public void revise(Scenario changed) {
    app.revisions().revise(changed);
  }

  @Override
  public void revise(Scenario changed, String gesture) {
    app.revisions().revise(changed, gesture);
  }

  @Override
  public boolean busy() {
    return app.opening().readingProperty().get().isPresent();
  }

  @Override
  public void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text == null || text.isBlank()) {
      app.messages().accept(Message.problem(language -> words.text("data.paste.nothing")));
    } else {
      app.tables().look(text);
    }
  }
}
