/** What the window has to say: one sentence at a time, in place. */
package downhill.app.message;
