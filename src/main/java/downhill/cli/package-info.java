/** The command line: one class a command. */
package downhill.cli;
