/** What the shell and the labs agree on: a lab, what it is shown, what is selected. */
package downhill.app.view;
