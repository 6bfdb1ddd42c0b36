package dev.interleave.kernel.exec;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jdk.jshell.JShell;

/** The imports of the shell: those that wait until a cell needs them, and those of cells. */
public final class ShellImports {
  private final LazyImports waiting = new LazyImports();
  private final Set<String> evaluated = new HashSet<>();
  private final JShell jshell;
  private final ReentrantLock lock;

  ShellImports(JShell jshell, ReentrantLock lock) {
    this.jshell = jshell;
    this.lock = lock;
  }

  /**
   * Takes a script of imports for later; false if it holds anything else, which must be evaluated.
   */
  public boolean later(String script) {
    return waiting.offer(script);
  }

  /** Evaluates one waiting import; false if none is left. */
  public boolean next() {
    return locked(() -> {
      var next = waiting.next();
      if (next != null) jshell.eval(next);
      return next != null;
    });
  }

  /** Evaluates the waiting imports that the code uses. */
  public void neededBy(String code) {
    locked(() -> {
      waiting.neededBy(code).forEach(jshell::eval);
      return null;
    });
  }

  /** Evaluates an import that stands above the place which is being completed, once. */
  public void now(String source) {
    locked(() -> evaluated.add(source.strip()) ? jshell.eval(source) : null);
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
