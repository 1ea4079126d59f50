package downhill.lab.explain;

import downhill.engine.activation.Activation;
import java.util.List;
import java.util.Optional;

/**
 * What one unit made of one sample: sum = bias + Σ value · weight, output = activation(sum).
 *
 * @param layer 0 for the first Dense layer
 * @param unit counted from 0
 * @param terms one for each input, in the order in which they are added
 * @param bias where the sum begins
 * @param sum the weighted sum z
 * @param activation what is done to the sum
 * @param output the activation value a
 * @param softmax how the output came about when the activation is softmax
 */
public record NeuronExplanation(
    int layer,
    int unit,
    List<Term> terms,
    double bias,
    double sum,
    Activation activation,
    double output,
    Optional<SoftmaxShare> softmax) {}
