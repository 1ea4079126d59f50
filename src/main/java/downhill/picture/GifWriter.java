package downhill.picture;

import downhill.picture.surface.Raster;
import downhill.picture.surface.RasterImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes pictures one after another into an animated GIF that begins again for ever. */
public final class GifWriter implements AutoCloseable {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  /** Repeats without end: a sub-block of 1, then the number of turns, 0 for no end. */
  private static final byte[] FOR_EVER = {1, 0, 0};

  private final ImageOutputStream out;
  private final ImageWriter writer;

  /**
   * Begins a file; what was there before is replaced.
   *
   * @throws IOException when it cannot be written
   */
  public GifWriter(Path file) throws IOException {
    var writers = ImageIO.getImageWritersByFormatName("gif");
    if (!writers.hasNext()) {
      throw new IOException("No writer for GIF files was found");
    }
    Files.deleteIfExists(file);
    ImageOutputStream stream = ImageIO.createImageOutputStream(file.toFile());
    if (stream == null) {
      throw new IOException("The file cannot be written: " + file);
    }
    this.out = stream;
    this.writer = writers.next();
    writer.setOutput(stream);
    writer.prepareWriteSequence(null);
  }

  /**
   * Adds a picture.
   *
   * @param hundredths how long it is shown, in hundredths of a second
   * @throws IOException when it cannot be written
   */
  public void add(Raster raster, int hundredths) throws IOException {
    BufferedImage argb = RasterImage.of(raster);
    BufferedImage image =
        new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
    image.getGraphics().drawImage(argb, 0, 0, null);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    describe(metadata, hundredths);
    writer.writeToSequence(new IIOImage(image, null, metadata), null);
  }

  private static void describe(IIOMetadata metadata, int hundredths)
      throws IIOInvalidTreeException {
    var root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(hundredths));
    var loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(FOR_EVER.clone());
    child(root, "ApplicationExtensions").appendChild(loop);
    metadata.setFromTree(FORMAT, root);
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    var made = new IIOMetadataNode(name);
    root.appendChild(made);
    return made;
  }

  /** Ends the file. */
  @Override
  public void close() throws IOException {
    writer.endWriteSequence();
    writer.dispose();
    out.close();
  }
}
