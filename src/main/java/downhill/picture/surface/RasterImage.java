package downhill.picture.surface;

import java.awt.image.BufferedImage;

/** Turns a raster into an image that ImageIO can write. */
public final class RasterImage {
  private RasterImage() {}

  /** Returns a copy of the pixels as an image with alpha. */
  public static BufferedImage of(Raster raster) {
    BufferedImage image =
        new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, raster.width(), raster.height(), raster.argb(), 0, raster.width());
    return image;
  }
}
