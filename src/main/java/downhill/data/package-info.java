/** Data that networks learn from: built-in sets, CSV files, standardisation, one-hot encoding. */
package downhill.data;
