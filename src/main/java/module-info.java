import org.jspecify.annotations.NullMarked;

/** Downhill, a desktop lab in which newcomers to deep learning see a network learn. */
@NullMarked
module downhill {
  requires static transitive org.jspecify;
  requires java.desktop;
  requires java.logging;
  requires java.management;
  requires jdk.management;
  requires javafx.controls;
  requires javafx.swing;
  requires org.controlsfx.controls;
  requires atlantafx.base;
  requires commons.math3;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires de.siegmar.fastcsv;
  requires info.picocli;

  exports downhill;
  exports downhill.app.launch to
      javafx.graphics;
}
