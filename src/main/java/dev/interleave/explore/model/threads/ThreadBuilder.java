package dev.interleave.explore.model.threads;

import java.util.concurrent.ThreadFactory;

/** What {@code Thread.ofVirtual()} and {@code Thread.ofPlatform()} answer. */
final class ThreadBuilder implements Threads.Builder.OfVirtual, Threads.Builder.OfPlatform {
  private final boolean virtual;
  private String name;
  private long next = -1;

  ThreadBuilder(boolean virtual) {
    this.virtual = virtual;
  }

  @Override
  public ThreadBuilder name(String one) {
    name = one;
    next = -1;
    return this;
  }

  @Override
  public ThreadBuilder name(String prefix, long start) {
    name = prefix;
    next = start;
    return this;
  }

  @Override
  public ThreadBuilder daemon() {
    return this;
  }

  @Override
  public ThreadBuilder daemon(boolean on) {
    return this;
  }

  @Override
  public java.lang.Thread unstarted(Runnable task) {
    var made = name == null ? new Thread(task) : new Thread(task, next < 0 ? name : name + next++);
    return virtual ? Thread.virtual(task, made.getName()) : made;
  }

  @Override
  public java.lang.Thread start(Runnable task) {
    var thread = unstarted(task);
    thread.start();
    return thread;
  }

  @Override
  public ThreadFactory factory() {
    return this::unstarted;
  }
}
