package dev.interleave.kernel;

import dev.interleave.kernel.exec.CellFailure;

/**
 * Answers the running cells when the process ends, such as by a call of {@code Runtime.exit} that
 * only became one while the program ran: otherwise the notebook would wait for ever.
 */
final class LastWords {
  private static final long PATIENCE_MILLIS = 200;

  private LastWords() {}

  static void prepare(Services services) {
    Runtime.getRuntime().addShutdownHook(Daemon.thread(() -> say(services), "last words"));
  }

  private static void say(Services services) {
    if (Shutdown.isAsked()) return;
    var failure =
        CellFailure.sentence(
            "KernelEnds",
            "the kernel's process ends, and all variables are lost: it was told to exit, by this"
                + " cell or from outside. Run the notebook again from its beginning.");
    for (var cell : services.running.cells()) {
      services.publisher.publish("error", cell.parentHeader(), ErrorReply.shown(failure));
      var error = ErrorReply.of(failure);
      error.addProperty("execution_count", cell.number());
      services.reply(cell.request(), "execute_reply", error);
      services.status(cell.request(), "idle");
    }
    Shutdown.leave(services, PATIENCE_MILLIS, PATIENCE_MILLIS);
  }
}
