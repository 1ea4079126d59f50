package downhill.app.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected was written by hand, as a teacher would type it. */
final class LatexTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          y = w·x + b; y = w\\cdot x + b
          a = 1/(1 + e^(−0.30)) ≈ 0.574; a = 1/(1 + e^{-0.30}) \\approx  0.574
          e^2; e^{2}
          e^−z + 1; e^{-z} + 1
          (ŷ − y)² = (−1.5)²; (\\hat{y} - y)^{2} = (-1.5)^{2}
          dL/dw = 2/4 · Σ x; \\frac{dL}{dw} = 2/4 \\cdot  \\sum  x
          w_new = w − η·g; w_{\\text{new}} = w - \\eta \\cdot g
          −ln 0.25 ≈ 1.386; -\\ln  0.25 \\approx  1.386
          log₁₀ 0.6; \\log _{10} 0.6
          m̂/(√v̂ + ε); \\hat{m}/(\\sqrt{\\hat{v}} + \\varepsilon )
          √(v + ε); \\sqrt{v + \\varepsilon}
          1 − β₁ᵗ; 1 - \\beta _{1}^{t}
          3.2e−7 · 1,000.5; 3.2 \\cdot 10^{-7} \\cdot  1{,}000.5
          가중치 + 5 %; \\text{가중치} + 5 \\%
          |x| → ∞; |x| \\to  \\infty
          exp(z − max z); \\exp (z - \\max  z)
          e⁻¹; e^{-1}
          """)
  void aFormulaIsWrittenAsATeacherWouldTypeIt(String shown, String expected) {
    assertThat(Latex.of(shown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          √
          e^
          e^(
          x_
          {a}
          """)
  void whatIsCutOffStillHasItsBracketsInPairs(String shown) {
    String latex = Latex.of(shown).replace("\\{", "").replace("\\}", "");
    assertThat(latex.chars().filter(c -> c == '{').count())
        .isEqualTo(latex.chars().filter(c -> c == '}').count());
  }
}
