/** How the window looks: fonts, themes, style sheets and the names of their classes. */
package downhill.app.theme;
