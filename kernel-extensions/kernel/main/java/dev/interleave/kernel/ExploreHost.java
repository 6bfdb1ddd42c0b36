package dev.interleave.kernel;

import dev.interleave.explore.Host;
import dev.interleave.kernel.jjava.ExtensionHost;
import dev.interleave.kernel.stop.JdkInternals;
import java.util.Optional;

/** Opens the JDK's continuations to exploring, and tells it the lines of cells. */
public final class ExploreHost implements Host {
  @Override
  public void openContinuations() {
    JdkInternals.prepare();
  }

  @Override
  public Optional<Place> find(String className, int line) {
    var frame = new StackTraceElement(className, "", null, line);
    return ExtensionHost.current()
        .sources()
        .find(frame)
        .map(place -> new Place(place.cell(), place.line()));
  }

  @Override
  public String code(String className) {
    return ExtensionHost.current().sources().code(className);
  }
}
