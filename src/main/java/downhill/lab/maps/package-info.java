/** What every node answers over the plane of two inputs. */
package downhill.lab.maps;
