package downhill.export;

/** What runs the exported code. */
public enum Framework {
  /** Keras 3, the form the lecture uses. */
  KERAS("np.array", "np.frombuffer(%s)"),
  /** PyTorch. */
  PYTORCH("torch.tensor", "torch.frombuffer(bytearray(%s), dtype=torch.float64)");

  private final String array;
  private final String fromBytes;

  Framework(String array, String fromBytes) {
    this.array = array;
    this.fromBytes = fromBytes;
  }

  /** Returns the function that makes an array of nested lists. */
  String array() {
    return array;
  }

  /** Returns the expression that reads the bytes of doubles. */
  String fromBytes(String bytes) {
    return fromBytes.formatted(bytes);
  }
}
