package dev.interleave.kernel;

import dev.interleave.kernel.exec.JavaShell;
import dev.interleave.kernel.exec.StoppedByForce;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.Future;

/** Shows what ended a thread under the cell that started it. */
final class UncaughtErrors implements UncaughtExceptionHandler {
  private final Future<JavaShell> shell;

  UncaughtErrors(Future<JavaShell> shell) {
    this.shell = shell;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (thrown instanceof StoppedByForce) return;
    var intro = "Exception in thread \"" + thread.getName() + "\" ";
    try {
      var report = String.join("\n", shell.get().errors().describe(thrown).traceback());
      System.err.println(intro + report);
    } catch (Throwable e) {
      System.err.println(intro + thrown.getClass().getName());
    }
  }
}
