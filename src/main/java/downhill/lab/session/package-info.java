/** Training under the user's hand: intents go in, immutable states come out. */
package downhill.lab.session;
