/** The sheet on which somebody's own table is looked at before it is opened. */
package downhill.app.table;
