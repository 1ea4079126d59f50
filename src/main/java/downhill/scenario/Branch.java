package downhill.scenario;

/**
 * A run to set beside the main one.
 *
 * @param name what it is called
 * @param compile its optimizer, loss and metrics, those of the main run where it names none
 * @param fit its fit settings, those of the main run where it names none
 */
public record Branch(String name, Compile compile, FitSettings fit) {}
