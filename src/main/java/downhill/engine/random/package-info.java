/** The one source of randomness: a seeded generator that gives the same bits everywhere. */
package downhill.engine.random;
