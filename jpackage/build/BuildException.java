/** Why no installer can be made, in one sentence. */
final class BuildException extends Exception {
  private static final long serialVersionUID = 1;

  BuildException(String message) {
    super(message);
  }
}
