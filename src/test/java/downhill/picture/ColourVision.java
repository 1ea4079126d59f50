package downhill.picture;

/**
 * How a viewer sees a colour: as most do, or with one kind of cone missing.
 *
 * <p>Source: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
 * Color Vision Deficiency", 2009; their matrices for severity 1.0, on linear sRGB.
 */
enum ColourVision {
  TYPICAL,
  PROTAN,
  DEUTAN,
  TRITAN;

  /** {@code colour} as this viewer sees it, kept inside the screen's gamut. */
  LinearLight see(LinearLight colour) {
    return switch (this) {
      case TYPICAL -> colour;
      case PROTAN ->
          new LinearLight(
              mix(colour, 0.152286, 1.052583, -0.204868),
              mix(colour, 0.114503, 0.786281, 0.099216),
              mix(colour, -0.003882, -0.048116, 1.051998));
      case DEUTAN ->
          new LinearLight(
              mix(colour, 0.367322, 0.860646, -0.227968),
              mix(colour, 0.280085, 0.672501, 0.047413),
              mix(colour, -0.011820, 0.042940, 0.968881));
      case TRITAN ->
          new LinearLight(
              mix(colour, 1.255528, -0.076749, -0.178779),
              mix(colour, -0.078411, 0.930809, 0.147602),
              mix(colour, 0.004733, 0.691367, 0.303900));
    };
  }

  private static double mix(LinearLight colour, double red, double green, double blue) {
    double sum = red * colour.red() + green * colour.green() + blue * colour.blue();
    return Math.clamp(sum, 0.0, 1.0);
  }
}
