package downhill.picture;

/**
 * A colour in CIE L*a*b* under D65: lightness 0 to 100, {@code a} green to red, {@code b} blue to
 * yellow.
 *
 * <p>Source of the difference: Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula",
 * 2005, equations 2 to 22 with all weights 1.
 */
record CieLab(double lightness, double a, double b) {

  static CieLab of(LinearLight c) {
    double x = 0.4124564 * c.red() + 0.3575761 * c.green() + 0.1804375 * c.blue();
    double y = 0.2126729 * c.red() + 0.7151522 * c.green() + 0.0721750 * c.blue();
    double z = 0.0193339 * c.red() + 0.1191920 * c.green() + 0.9503041 * c.blue();
    double fx = compress(x / 0.95047);
    double fy = compress(y);
    double fz = compress(z / 1.08883);
    return new CieLab(116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz));
  }

  /** CIEDE2000: about 1 is just noticeable side by side, 10 is seen at a glance. */
  double difference(CieLab other) {
    double meanChroma = (Math.hypot(a, b) + Math.hypot(other.a, other.b)) / 2;
    double stretch = 1 + 0.5 * (1 - saturation(meanChroma));
    double a1 = stretch * a;
    double a2 = stretch * other.a;
    double chroma1 = Math.hypot(a1, b);
    double chroma2 = Math.hypot(a2, other.b);
    double hue1 = hue(a1, b);
    double hue2 = hue(a2, other.b);
    boolean grey = chroma1 * chroma2 == 0;
    double turn = grey ? 0 : Math.IEEEremainder(hue2 - hue1, 360);

    double lightnessMean = (lightness + other.lightness) / 2;
    double chromaMean = (chroma1 + chroma2) / 2;
    double hueMean = grey ? hue1 + hue2 : (hue1 + turn / 2 + 360) % 360;

    double weight =
        1
            - 0.17 * cos(hueMean - 30)
            + 0.24 * cos(2 * hueMean)
            + 0.32 * cos(3 * hueMean + 6)
            - 0.20 * cos(4 * hueMean - 63);
    double offset = (lightnessMean - 50) * (lightnessMean - 50);
    double dLightness =
        (other.lightness - lightness) / (1 + 0.015 * offset / Math.sqrt(20 + offset));
    double dChroma = (chroma2 - chroma1) / (1 + 0.045 * chromaMean);
    double dHue =
        2
            * Math.sqrt(chroma1 * chroma2)
            * Math.sin(Math.toRadians(turn / 2))
            / (1 + 0.015 * chromaMean * weight);
    double bell = (hueMean - 275) / 25;
    double rotation =
        -2 * saturation(chromaMean) * Math.sin(Math.toRadians(60 * Math.exp(-bell * bell)));
    return Math.sqrt(
        dLightness * dLightness + dChroma * dChroma + dHue * dHue + rotation * dChroma * dHue);
  }

  private static double saturation(double chroma) {
    return Math.sqrt(Math.pow(chroma, 7) / (Math.pow(chroma, 7) + Math.pow(25, 7)));
  }

  private static double hue(double a, double b) {
    return (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }

  private static double compress(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}
