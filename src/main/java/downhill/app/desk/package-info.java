/** What the desks of the Softmax lab have in common: columns that come, places, sources. */
package downhill.app.desk;
