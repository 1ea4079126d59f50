/** Small controls that every feature may use. */
package downhill.app.control;
