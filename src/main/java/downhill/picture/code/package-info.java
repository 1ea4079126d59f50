/** The Keras code of a run and what {@code fit} prints, as pictures. */
package downhill.picture.code;
