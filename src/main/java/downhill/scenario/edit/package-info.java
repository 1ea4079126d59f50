/**
 * Changes of a scenario, one at a time, as hands on the picture or on the code make them: pure
 * functions from a scenario to the changed one, or to the reason why not.
 */
package downhill.scenario.edit;
