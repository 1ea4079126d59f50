package downhill.app.launch;

import downhill.app.data.DataCard;
import downhill.app.data.DataChanges;
import downhill.app.i18n.LocalWords;
import downhill.app.message.Message;
import downhill.data.Dataset;
import downhill.export.ExportKind;
import downhill.scenario.Data;
import downhill.scenario.Scenario;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.Clipboard;
import javafx.util.Subscription;

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
  public Dataset rows() {
    return app.document().state().experiment().dataset();
  }

  @Override
  public void revise(Scenario changed) {
    sayOnceCopied(changed);
    app.revisions().revise(changed);
  }

  @Override
  public void revise(Scenario changed, String gesture) {
    sayOnceCopied(changed);
    app.revisions().revise(changed, gesture);
  }

  /** Rows that came with the program or from a file are the document's own once one is changed. */
  private void sayOnceCopied(Scenario changed) {
    Data before = current().data();
    if (before instanceof Data.Inline || !(changed.data() instanceof Data.Inline)) {
      return;
    }
    var listening = new AtomicReference<>(Subscription.EMPTY);
    listening.set(
        app.document()
            .currentProperty()
            .subscribe((last, now) -> {
              listening.get().unsubscribe();
              if (now.scenario().data() instanceof Data.Inline && now.revises(last)) {
                app.messages().accept(copied(before));
              }
            }));
  }

  private Message copied(Data from) {
    return new Message(
        false,
        language ->
            switch (from) {
              case Data.Csv(String file, _, _, _, _, _, _) -> words.text("data.copied.file", file);
              case Data.Builtin _, Data.Inline _ -> words.text("data.copied.builtin");
            },
        Optional.of(
            new Message.Action(language -> words.text("data.copied.undo"), () -> Keys.undo(app))));
  }

  @Override
  public boolean busy() {
    return app.opening().readingProperty().get().isPresent();
  }

  @Override
  public String clipboard() {
    String text = Clipboard.getSystemClipboard().getString();
    return text == null ? "" : text;
  }

  @Override
  public void download() {
    app.files().export(ExportKind.DATA);
  }

  @Override
  public void paste() {
    String text = clipboard();
    if (text.isBlank()) {
      app.messages().accept(Message.problem(language -> words.text("data.paste.nothing")));
    } else {
      app.tables().look(text);
    }
  }
}
