package downhill.app.picture;

/** How the toolkit is to draw. To be called before it starts; later it is not heard. */
public final class ToolkitSettings {
  private ToolkitSettings() {}

  /**
   * Draws backgrounds with round corners anew instead of stretching a kept image of them: without a
   * graphics card the stretching took half of each frame. What the user set stays.
   */
  public static void prepare() {
    setUnlessSet("prism.disableRegionCaching", "true");
  }

  static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
