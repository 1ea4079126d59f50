package downhill.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A page with each kind of block, as text and as Markdown; what is expected is written by hand. */
final class PageWritersTest {
  private static final InspectorPage PAGE =
      new InspectorPage(
          "weight",
          "w_1 of the sun",
          List.of(new Block.Headline(Span.formula("−1.50"), "at step 3")),
          List.of(
              InspectorPage.Section.of(
                  "How it moved",
                  new Block.Equation(
                      List.of(
                          box("w", "−1.50", "step 2"),
                          box("η·g", "−0.25", "0.1·−2.5"),
                          box("w_new", "−1.25", "")),
                      List.of("−", "=")),
                  Block.Line.of(
                      new Formula()
                          .words("slope ", Tone.PLAIN)
                          .text("dL/dw = ")
                          .text("−2.50", Tone.GRADIENT)
                          .words(" here", Tone.PLAIN))),
              InspectorPage.Section.of(
                  "Where it came from",
                  new Block.Table(
                      List.of(new Block.Column("sample", 2), new Block.Column("x·e", 1)),
                      List.of(
                          Block.Row.of(Span.words("기온"), Span.formula("−2.00")),
                          Block.Row.of(Span.words("b|c"), Span.formula("|x|²"))),
                      Optional.of(Block.Row.of(Span.words("Σ"), Span.formula("−2.50"))),
                      8),
                  new Block.Sparkline(List.of(1.0, 0.5, 0.25), "step 0", "step 3", Tone.PLAIN),
                  new Block.Note("One * is no star."))));

  private static Block.Box box(String name, String number, String note) {
    return new Block.Box(List.of(Span.formula(name)), Span.formula(number), note, Tone.PLAIN);
  }

  @Test
  void asTextAllNumbersStandInTheirColumns() {
    assertThat(PageText.of(PAGE))
        .isEqualTo(
            """
            weight
            w_1 of the sun
            −1.50  at step 3

            How it moved
            w = −1.50  (step 2)
            η·g = −0.25  (0.1·−2.5)
            w_new = −1.25
            −1.50 − (−0.25) = −1.25
            slope dL/dw = −2.50 here

            Where it came from
            sample    x·e
            기온    −2.00
            b|c      |x|²
            Σ       −2.50
            step 0: 1.000, step 3: 0.250
            One * is no star.
            """);
  }

  @Test
  void asMarkdownFormulasAreInLatex() {
    assertThat(PageMarkdown.of(PAGE))
        .isEqualTo(
            """
            ### w\\_1 of the sun

            *weight*

            **$-1.50$** at step 3

            #### How it moved

            - $w = -1.50$ (step 2)
            - $\\eta \\cdot g = -0.25$ (0.1·−2.5)
            - $w_{\\text{new}} = -1.25$

            $$-1.50 - (-0.25) = -1.25$$

            slope $\\frac{dL}{dw} = -2.50$ here

            #### Where it came from

            | sample | x·e |
            | :--- | ---: |
            | 기온 | $-2.00$ |
            | b\\|c | $\\|x\\|^{2}$ |
            | Σ | $-2.50$ |

            step 0: 1.000, step 3: 0.250

            One \\* is no star.
            """);
  }
}
