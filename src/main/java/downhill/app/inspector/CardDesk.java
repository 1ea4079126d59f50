package downhill.app.inspector;

import downhill.app.link.Topic;
import downhill.app.work.Identity;
import downhill.engine.model.Weights;
import downhill.lab.rate.RateWorker;
import downhill.lab.session.PastMoments;
import downhill.lab.session.SessionState;
import downhill.lab.verdict.VerdictWorker;
import downhill.scenario.Experiment;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers one question after another, and keeps what it knows of the last one's experiment. One
 * thread at a time.
 */
final class CardDesk implements Function<CardQuestion, CardReply> {
  private final Predicate<CardQuestion> unwanted;
  private final PastMoments moments = new PastMoments();
  private @Nullable Known known;
  private @Nullable CardQuestion asked;

  private record Known(Experiment experiment, RateWorker rates, VerdictWorker verdicts) {}

  /**
   * A desk.
   *
   * @param unwanted whether nobody waits for the answer any more; asked from this desk's thread
   */
  CardDesk(Predicate<CardQuestion> unwanted) {
    this.unwanted = unwanted;
  }

  @Override
  public CardReply apply(CardQuestion question) {
    asked = question;
    return answer(question);
  }

  private CardReply answer(CardQuestion question) {
    return switch (question.topic()) {
      case Topic.Then(long step, Topic topic) ->
          new CardReply.Elsewhere(
              question,
              moments
                  .at(question.state(), step, this::isCancelled)
                  .map(moment -> answer(new CardQuestion(moment, topic)))
                  .orElseGet(() -> new CardReply.Plain(question, Optional.empty())));
      case Topic.There(var weights, Topic topic) ->
          new CardReply.Elsewhere(
              question, answer(new CardQuestion(there(question.state(), weights), topic, true)));
      default -> new CardReply.Plain(question, CardAnswer.of(question, this));
    };
  }

  private static SessionState there(SessionState state, List<Double> weights) {
    Weights place = state.snapshot().weights().copy();
    for (int i = 0; i < place.size(); i++) {
      place.set(i, weights.get(i));
    }
    return state.at(state.snapshot().withWeights(place));
  }

  /** Returns whether nobody waits for the answer any more. */
  boolean isCancelled() {
    CardQuestion now = asked;
    return now != null && unwanted.test(now);
  }

  /** Returns what measures rates of an experiment. */
  RateWorker rates(Experiment experiment) {
    return knownOf(experiment).rates();
  }

  /** Returns what judges runs of an experiment. */
  VerdictWorker verdicts(Experiment experiment) {
    return knownOf(experiment).verdicts();
  }

  private Known knownOf(Experiment experiment) {
    Known last = known;
    if (last == null || !Identity.same(last.experiment, experiment)) {
      last = new Known(experiment, new RateWorker(experiment), new VerdictWorker(experiment));
      known = last;
    }
    return last;
  }
}
