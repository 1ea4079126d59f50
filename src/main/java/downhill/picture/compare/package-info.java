/** Runs side by side: small multiples, one chart of all of them, and a table. */
package downhill.picture.compare;
