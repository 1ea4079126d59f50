package downhill.scenario.keras;

import downhill.scenario.Scenario;
import downhill.words.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * What was read from pasted code.
 *
 * @param scenario the open scenario with network, compile and fit settings of the code, repaired
 *     slips included; empty when a slip blocks it
 * @param notes what changed along in the scenario, for {@link downhill.scenario.edit.Edit#say}
 * @param slips what is wrong, doubtful or unknown, from the top
 * @param repaired the code with every repair made; remarks are left to the reader
 */
public record KerasReading(
    Optional<Scenario> scenario, List<Phrase> notes, List<Slip> slips, String repaired) {
  /** Takes its own copies. */
  public KerasReading {
    notes = List.copyOf(notes);
    slips = List.copyOf(slips);
  }
}
