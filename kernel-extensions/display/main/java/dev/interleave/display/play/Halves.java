package dev.interleave.display.play;

import dev.interleave.Task;
import java.util.List;
import java.util.concurrent.RecursiveAction;

/** Tasks halved until one is left; an idle worker steals the larger pieces of another. */
final class Halves extends RecursiveAction {
  private static final long serialVersionUID = 1L;
  private final transient List<Task> tasks;

  Halves(List<Task> tasks) {
    this.tasks = tasks;
  }

  @Override
  protected void compute() {
    int half = tasks.size() / 2;
    if (half == 0) tasks.getFirst().run();
    else
      invokeAll(new Halves(tasks.subList(0, half)), new Halves(tasks.subList(half, tasks.size())));
  }
}
