/**
 * The scenario document: what is learned, by which network, how.
 *
 * <p>{@link downhill.scenario.ScenarioReader} turns a file into records, strictly and with
 * positions in its errors; {@link downhill.scenario.Experiment} turns the records into what the
 * engine trains.
 */
package downhill.scenario;
