/** What happens over time when a scenario is trained, without any screen. */
package downhill.lab;
