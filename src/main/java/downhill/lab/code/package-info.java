/** The Keras code that equals a running session: data, with what each piece of it stands for. */
package downhill.lab.code;
