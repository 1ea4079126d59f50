/**
 * What leaves the program: a run as Keras or PyTorch code, as a notebook, and its numbers as CSV.
 *
 * <p>{@link downhill.export.Exporter} writes any of them to a file. Code is a list of {@link
 * downhill.export.Section}s, which a script and a notebook write down differently.
 */
package downhill.export;
