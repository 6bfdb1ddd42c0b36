package dev.interleave.explore.model.tasks;

/** As {@link java.util.concurrent.RecursiveAction}: forked, it has a thread of its own. */
@SuppressWarnings("this-escape")
public abstract class RecursiveAction extends java.util.concurrent.RecursiveAction
    implements Fork.Task {
  private static final long serialVersionUID = 1;

  private final transient Fork fork = new Fork(this);

  /** As the original. */
  public RecursiveAction() {}

  @Override
  public Fork progress() {
    return fork;
  }

  @Override
  public Object result() {
    compute();
    return null;
  }
}
