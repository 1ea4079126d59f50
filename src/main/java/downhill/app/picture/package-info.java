/** The painters' surface on a JavaFX canvas, and pictures as files. */
package downhill.app.picture;
