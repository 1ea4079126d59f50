package downhill.picture.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.lab.session.Divergence;
import downhill.lab.verdict.Verdict;
import downhill.words.Language;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class VerdictTextTest {
  private static String english(Verdict verdict) {
    return VerdictText.in(Language.EN).sentence(verdict, weight -> "w" + weight);
  }

  private static String korean(Verdict verdict) {
    return VerdictText.in(Language.KO).sentence(verdict, weight -> "w" + weight);
  }

  @Test
  void saysTheEvidenceOfAnOvershoot() {
    var verdict = new Verdict.Overshooting(3, 10, 9, 0.4567);
    assertThat(english(verdict))
        .isEqualTo(
            "Over the last 10 steps the loss fell by 45 %, but the slope of w3 changed its sign 9 times:"
                + " each time it crossed the bottom.");
    assertThat(korean(verdict)).contains("w3", "최근 10스텝", "9번", "45%");
  }

  /** "Less than" must stay true: 0.1921 is less than 20 %, not less than 19 %. */
  @Test
  void roundsWhatIsLostUpAndWhatIsGainedDown() {
    var slow = new Verdict.Why.Slow();
    assertThat(english(new Verdict.Stalled(200, 0.1921, slow))).endsWith("by less than 20 %.");
    assertThat(english(new Verdict.Stalled(200, 0.0041, slow))).endsWith("by less than 0.5 %.");
    assertThat(english(new Verdict.Stalled(1500, 0, slow)))
        .isEqualTo("1,500 more steps at this rate would lower the loss by less than 0.001 %.");
    assertThat(english(new Verdict.Gliding(true, 5, 5, 0.9999)))
        .isEqualTo("The loss was lower at the end of each of the last 5 epochs, by 99 % in all.");
  }

  @Test
  void saysWhen32BitNumbersOverflowWhereThatIsKnown() {
    assertThat(english(new Verdict.Diverging(1.21, true, OptionalLong.of(163), false)))
        .isEqualTo(
            "Each step multiplies the distance to the bottom by 1.21."
                + " 32-bit numbers (float32) overflow at step 163.");
    assertThat(english(new Verdict.Diverging(3, false, OptionalLong.empty(), true)))
        .isEqualTo(
            "Each step is about 3.00 times as long as the one before. It does not grow steadily, so"
                + " nobody can tell at which step 32-bit numbers (float32) overflow.");
    assertThat(english(new Verdict.Diverging(3, false, OptionalLong.of(160), true)))
        .endsWith("If it goes on like this, 32-bit numbers (float32) overflow at about step 160.");
    assertThat(korean(new Verdict.Diverged(513, Divergence.Cause.LOSS, 65)))
        .isEqualTo("513스텝에서 손실이 수로 나타낼 수 없을 만큼 커졌어요. 32비트 수(float32)라면 65스텝에서 넘쳐요.");
  }

  @Test
  void saysWhatWasMeasuredWhereNothingIsCertain() {
    var seen = new Verdict.Seen(10, 6, 0.53125, 0.5);
    assertThat(english(new Verdict.Unknown(Optional.of(seen))))
        .isEqualTo(
            "Over the last 10 steps the loss went from 0.5313 to 0.5000; it fell on 6 of them."
                + " Nothing certain follows from that.");
    assertThat(korean(Verdict.Unknown.UNSEEN)).isEqualTo("여기서 몇 스텝 더 가야 말할 수 있어요.");
  }
}
