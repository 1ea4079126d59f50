/** A run that is kept whole: every step by keyframe and exact replay, and its curves. */
package downhill.lab.timeline;
