/** What the run is doing now, in a strip under the learning rate. */
package downhill.app.verdict;
