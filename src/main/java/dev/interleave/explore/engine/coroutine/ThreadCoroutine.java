package dev.interleave.explore.engine.coroutine;

import java.util.concurrent.locks.LockSupport;

/** A coroutine on a virtual thread of its own: slower to hand over, to be had everywhere. */
final class ThreadCoroutine implements Coroutine {
  private final Thread thread;
  private Thread controller;
  private volatile boolean codeRuns;
  private volatile boolean ended;

  ThreadCoroutine(Runnable code) {
    thread =
        Thread.ofVirtual()
            .unstarted(() -> {
              try {
                code.run();
              } finally {
                ended = true;
                giveBack();
              }
            });
  }

  @Override
  public void resume() {
    if (ended) return;
    controller = Thread.currentThread();
    codeRuns = true;
    if (thread.getState() == Thread.State.NEW) thread.start();
    else LockSupport.unpark(thread);
    boolean interrupted = false;
    while (codeRuns) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) controller.interrupt();
  }

  @Override
  public void handOver() {
    giveBack();
    while (!codeRuns) LockSupport.park(this);
  }

  private void giveBack() {
    var waiting = controller;
    codeRuns = false;
    LockSupport.unpark(waiting);
  }

  @Override
  public boolean holdsThread() {
    return !ended;
  }
}
