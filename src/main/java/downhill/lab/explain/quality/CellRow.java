package downhill.lab.explain.quality;

/**
 * A sample of a cell of the confusion matrix.
 *
 * @param row its place in the data set, from 0
 * @param decided the output that decided: of the class it is taken for, or the only one
 * @param truth the output of its true class, or the only one
 */
public record CellRow(int row, double decided, double truth) {}
