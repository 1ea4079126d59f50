/** Step-by-step calculations as data, with the numbers the engine computed. */
package downhill.lab.explain;
