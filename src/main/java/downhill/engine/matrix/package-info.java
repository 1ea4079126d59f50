/** The two products that training spends its time in, arranged for the processor. */
package downhill.engine.matrix;
