/** The sharpness gauge: how steeply the loss bends as a run goes on. */
package downhill.lab.sharpness;
