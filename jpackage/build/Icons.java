import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the pictures of one icon together as Windows and macOS want them. */
final class Icons {
  private static final List<Integer> ICO_SIDES = List.of(16, 32, 48, 64, 128, 256);

  /** The kinds of entries that hold a PNG, with the side of the picture. */
  private static final Map<String, Integer> ICNS_SIDES = new LinkedHashMap<>();

  static {
    ICNS_SIDES.put("icp4", 16);
    ICNS_SIDES.put("icp5", 32);
    ICNS_SIDES.put("ic11", 32);
    ICNS_SIDES.put("ic12", 64);
    ICNS_SIDES.put("ic07", 128);
    ICNS_SIDES.put("ic08", 256);
    ICNS_SIDES.put("ic13", 256);
    ICNS_SIDES.put("ic09", 512);
    ICNS_SIDES.put("ic14", 512);
  }

  private Icons() {}

  private static byte[] png(Path folder, String name, int side) throws IOException {
    return Files.readAllBytes(folder.resolve(name + "-" + side + ".png"));
  }

  /** Writes an {@code .ico}: a head, an entry of 16 bytes for each picture, the pictures. */
  static void ico(Path folder, String name, Path target) throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    int size = 6;
    for (int side : ICO_SIDES) {
      byte[] picture = png(folder, name, side);
      pictures.add(picture);
      size += 16 + picture.length;
    }
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
    int at = 6 + 16 * pictures.size();
    for (int i = 0; i < pictures.size(); i++) {
      // A side of 256 is written as 0.
      byte side = (byte) (int) ICO_SIDES.get(i);
      out.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
      out.putInt(pictures.get(i).length).putInt(at);
      at += pictures.get(i).length;
    }
    pictures.forEach(out::put);
    Files.createDirectories(target.getParent());
    Files.write(target, out.array());
  }

  /** Writes an {@code .icns}: a head, then each picture behind its kind and length. */
  static void icns(Path folder, String name, Path target) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (Map.Entry<String, Integer> entry : ICNS_SIDES.entrySet()) {
        byte[] picture = png(folder, name, entry.getValue());
        out.writeBytes(entry.getKey());
        out.writeInt(8 + picture.length);
        out.write(picture);
      }
    }
    Files.createDirectories(target.getParent());
    try (var out = new DataOutputStream(Files.newOutputStream(target))) {
      out.writeBytes("icns");
      out.writeInt(8 + bytes.size());
      bytes.writeTo(out);
    }
  }
}
