/** Verdicts in words: the same on the screen, in tables and on the command line. */
package downhill.picture.verdict;
