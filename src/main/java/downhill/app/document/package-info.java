/** The one open document and how another takes its place. */
package downhill.app.document;
