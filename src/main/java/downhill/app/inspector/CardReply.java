package downhill.app.inspector;

import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.picture.network.SelectionTarget;
import java.util.List;
import java.util.Optional;

/** What there is to be said to a question. */
sealed interface CardReply {
  /** Returns what was asked. */
  CardQuestion question();

  /** Writes the card. */
  InspectorPage page(PartNames names, LocalWords words);

  /**
   * An answer.
   *
   * @param answer empty for a number that the moment does not have
   */
  record Plain(CardQuestion question, Optional<CardAnswer> answer) implements CardReply {
    @Override
    public InspectorPage page(PartNames names, LocalWords words) {
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

  /**
   * An answer about another moment, or about other weights: all it leads to is there too.
   *
   * @param question which moment or weights
   * @param there the answer
   */
  record Elsewhere(CardQuestion question, CardReply there) implements CardReply {
    @Override
    public InspectorPage page(PartNames names, LocalWords words) {
      String where =
          switch (question.topic()) {
            case Topic.Then(long step, Topic _) ->
                words.text(
                    step > question.state().recordedSteps() ? "card.then.ahead" : "card.then.step",
                    step);
            default -> words.text("card.there");
          };
      return there.page(names, words).leading(this::onwards, " · " + where);
    }

    private Link onwards(Link link) {
      return switch (link) {
        case Link.Card(Topic.Then then) -> new Link.Card(then);
        case Link.Card(Topic topic) -> new Link.Card(elsewhere(topic));
        case Link.Part(SelectionTarget.Edge edge) ->
            new Link.Card(elsewhere(new Topic.Weight(edge)));
        case Link.Part(SelectionTarget.BiasEdge edge) ->
            new Link.Card(elsewhere(new Topic.Weight(edge)));
        case Link.Part part -> part;
        case Link.Row row -> row;
        case Link.Column column -> column;
      };
    }

    private Topic elsewhere(Topic topic) {
      return switch (question.topic()) {
        case Topic.Then(long step, Topic _) -> new Topic.Then(step, topic);
        case Topic.There(var weights, Topic _) -> new Topic.There(weights, topic);
        default -> topic;
      };
    }
  }
}
