package dev.interleave.live;

import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** Keeps what spectators do wrong away from what they watch. */
final class ProgressListeners {
  private ProgressListeners() {}

  /** Those on the class path, or the terminal if there is one. */
  private static List<ProgressListener> all() {
    var loader =
        ServiceLoader.load(ProgressListener.class, ProgressListener.class.getClassLoader());
    var found = loader.stream().map(ServiceLoader.Provider::get).toList();
    return found.isEmpty() && Terminal.isThere() ? List.of(new Terminal(System.err)) : found;
  }

  static void begin(ProgressScope stage, List<ProgressView> seats) {
    guarded(() -> {
      for (var spectator : all()) {
        var seat = spectator.begin(stage);
        if (seat != null) seats.add(seat);
      }
    });
  }

  /** A seat that throws is left; the others stay. */
  static void each(List<ProgressView> seats, Consumer<ProgressView> action) {
    seats.removeIf(seat -> !guarded(() -> action.accept(seat)));
  }

  private static boolean guarded(Runnable action) {
    try {
      action.run();
      return true;
    } catch (RuntimeException
        | LinkageError
        | AssertionError
        | VirtualMachineError
        | ServiceConfigurationError e) {

      return false;
    }
  }
}
