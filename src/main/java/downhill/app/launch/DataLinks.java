package downhill.app.launch;

import downhill.app.data.DataCard;
import downhill.app.data.DataChanges;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Sentence;
import downhill.app.message.Message;
import downhill.data.Dataset;
import downhill.export.ExportKind;
import downhill.scenario.Data;
import downhill.scenario.Problem;
import downhill.scenario.Scenario;
import downhill.scenario.edit.Edit;
import downhill.words.Language;
import downhill.words.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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
    sayOnceThere(changed, List.of());
    app.revisions().revise(changed);
  }

  @Override
  public void revise(Edit.Changed change) {
    sayOnceThere(change.scenario(), change.notes());
    app.revisions().revise(change.scenario());
  }

  @Override
  public void revise(Scenario changed, String gesture) {
    sayOnceThere(changed, List.of());
    app.revisions().revise(changed, gesture);
  }

  /**
   * Says what came along with a change: rows that came with the program or from a file are the
   * document's own once one is changed.
   */
  private void sayOnceThere(Scenario changed, List<Phrase> notes) {
    Data before = current().data();
    boolean copied = !(before instanceof Data.Inline) && changed.data() instanceof Data.Inline;
    if (!copied && notes.isEmpty()) {
      return;
    }
    var listening = new AtomicReference<>(Subscription.EMPTY);
    listening.set(
        app.document()
            .currentProperty()
            .subscribe((last, now) -> {
              listening.get().unsubscribe();
              if (now.scenario().data().equals(changed.data()) && now.revises(last)) {
                app.messages()
                    .accept(
                        message(language ->
                            Stream.concat(
                                    notes.stream().map(note -> Edit.say(note, language)),
                                    copied ? Stream.of(copied(before)) : Stream.empty())
                                .collect(Collectors.joining(" "))));
              }
            }));
  }

  private Message message(Function<Language, String> sentence) {
    return new Message(
        false,
        sentence,
        Optional.of(
            new Message.Action(language -> words.text("data.copied.undo"), () -> Keys.undo(app))));
  }

  private String copied(Data from) {
    return switch (from) {
      case Data.Csv(String file, _, _, _, _, _, _) -> words.text("data.copied.file", file);
      case Data.Builtin _, Data.Inline _ -> words.text("data.copied.builtin");
    };
  }

  @Override
  public void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public void refuse(Problem problem) {
    app.messages().accept(Message.problem(language -> Sentence.of(problem.what(language))));
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
