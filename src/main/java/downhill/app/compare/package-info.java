/** The Compare lab: several runs of the same start side by side. */
package downhill.app.compare;
