/** Where the numbers of the learning-rate dial come from: curvatures and second derivatives. */
package downhill.lab.explain.rate;
