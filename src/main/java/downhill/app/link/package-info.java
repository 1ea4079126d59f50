/** What numbers lead to: the next answer to "why?". Plain data. */
package downhill.app.link;
