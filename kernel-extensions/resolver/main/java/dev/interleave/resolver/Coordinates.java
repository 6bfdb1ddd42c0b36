package dev.interleave.resolver;

import dev.interleave.kernel.magic.MagicException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/** How a cell names an artifact. */
final class Coordinates {
  private Coordinates() {}

  static Artifact parse(String text) {
    try {
      return new DefaultArtifact(text);
    } catch (IllegalArgumentException e) {
      throw new MagicException(
          "NotAnArtifact",
          text
              + " does not name an artifact. It is written group:artifact:version, such as"
              + " org.apache.commons:commons-lang3:3.17.0.");
    }
  }
}
