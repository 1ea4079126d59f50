package downhill.cli;

import downhill.scenario.ScenarioException;
import java.io.IOException;
import java.util.List;

/** Draws what the screen draws into a file. {@code downhill.Main} supplies it. */
public interface PictureWriter {
  /** Returns the views it can draw, as {@code --view} names them. */
  List<String> views();

  /**
   * Returns the themes it can draw in, as {@code --theme} names them; the first is the usual one.
   */
  List<String> themes();

  /** Returns the file endings it can write, for example {@code .png}. */
  List<String> endings();

  /**
   * Draws a picture.
   *
   * @throws ScenarioException when the scenario cannot be used
   * @throws IOException when the file cannot be written
   */
  void write(RenderRequest request) throws ScenarioException, IOException;
}
