package dev.interleave.explore.model.tasks;

/** As {@link java.util.concurrent.RecursiveTask}: forked, it has a thread of its own. */
@SuppressWarnings("this-escape")
public abstract class RecursiveTask<V> extends java.util.concurrent.RecursiveTask<V>
    implements Fork.Task {
  private static final long serialVersionUID = 1;

  private final transient Fork fork = new Fork(this);

  /** As the original. */
  public RecursiveTask() {}

  @Override
  public Fork progress() {
    return fork;
  }

  @Override
  public Object result() {
    return compute();
  }
}
