/** A table of somebody's own, looked at before it is used: its columns, its gaps, what to do. */
package downhill.data.table;
