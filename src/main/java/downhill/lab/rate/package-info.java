/** What a learning rate does to a run: stalls, glides, overshoots or diverges, and why. */
package downhill.lab.rate;
