/**
 * Reads Keras {@code Sequential} code in the form that lectures use, and names its slips.
 *
 * <p>{@link downhill.scenario.keras.KerasReader#read} takes pasted code and the open scenario, and
 * answers with a {@link downhill.scenario.keras.KerasReading}: the scenario with network, compile
 * and fit settings of the code on the data that are open, and a list of {@link
 * downhill.scenario.keras.Slip}s, each with its place, a sentence and, where there is one answer,
 * the repair. This is no Python: what is not known is named and left out.
 */
package downhill.scenario.keras;
