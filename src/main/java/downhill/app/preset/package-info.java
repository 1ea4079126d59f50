/** What to watch in the scenarios that show one thing each. */
package downhill.app.preset;
