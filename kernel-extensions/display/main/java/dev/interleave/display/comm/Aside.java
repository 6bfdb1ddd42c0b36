package dev.interleave.display.comm;

import dev.interleave.display.cell.CellRun;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs code on a thread of another run while the calling thread waits. */
public record Aside(CellRun run) {

  /** Throws what the code throws. An interrupt of the caller goes on to the code. */
  public void run(Action code) throws Exception {
    var task =
        new FutureTask<Void>(() -> {
          code.run();
          return null;
        });
    var thread = run.thread(Thread.currentThread().getName(), task);
    thread.start();
    try {
      task.get();
    } catch (InterruptedException stop) {
      thread.interrupt();
      throw stop;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception inner ? inner : e;
    }
  }
}
