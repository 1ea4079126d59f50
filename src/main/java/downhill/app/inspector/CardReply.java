package downhill.app.inspector;

import downhill.app.i18n.LocalWords;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import java.util.List;
import java.util.Optional;

/**
 * What there is to be said to a question.
 *
 * @param question what was asked
 * @param answer empty for a number that the moment does not have
 */
record CardReply(CardQuestion question, Optional<CardAnswer> answer) {
  /** Finds the numbers. */
  static CardReply of(CardQuestion question) {
    return new CardReply(question, CardAnswer.of(question));
  }

  /** Writes the card. */
  InspectorPage page(PartNames names, LocalWords words) {
    return answer
        .map(known -> CardPage.of(question, known, names, words))
        .orElseGet(() ->
            new InspectorPage(
                words.text("card.none.caption"),
                words.text("card.none.title"),
                List.of(new Block.Note(words.text("card.none"))),
                List.of()));
  }
}
