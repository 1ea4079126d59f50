package downhill.scenario;

/** Turns the {@code fit} section into {@link FitSettings}. */
final class FitDecoder {
  private FitDecoder() {}

  /**
   * Decodes the section.
   *
   * @param absent what holds for a setting that the section does not name
   */
  static FitSettings decode(Node node, FitSettings absent, Refusals refuse)
      throws ScenarioException {
    Fields fields = new Fields(node, refuse);
    FitSettings fit =
        new FitSettings(
            fields.whole("epochs", absent.epochs(), 1, FitSettings.MAX_EPOCHS),
            fields.positive("batch_size", absent.batchSize()),
            fields.truth("shuffle", absent.shuffle()),
            fields.number("validation_split", absent.validationSplit(), NumberRange.FRACTION),
            fields.seed("seed", absent.seed()));
    fields.end();
    return fit;
  }
}
