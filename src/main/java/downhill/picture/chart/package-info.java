/** Charts: axes with round ticks, the frame around a plot, the loss chart and the timeline. */
package downhill.picture.chart;
