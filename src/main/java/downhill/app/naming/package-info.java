/** What the parts of a network are called on the screen, and how they are spoken. */
package downhill.app.naming;
