/** What a run is doing now: one verdict with its evidence in numbers, or silence. */
package downhill.lab.verdict;
