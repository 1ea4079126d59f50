package downhill.app.view;

import downhill.picture.network.NetworkLayout;

/** Controls that another feature puts over the picture of the network. */
public interface NetworkOverlay extends Panel {
  /** Puts the controls where the parts of the network are now. */
  void arrange(NetworkLayout layout);
}
