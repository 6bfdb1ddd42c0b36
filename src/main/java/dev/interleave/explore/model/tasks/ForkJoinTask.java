package dev.interleave.explore.model.tasks;

import dev.interleave.explore.engine.Steps;
import java.util.Collection;
import java.util.List;

/** The final methods of {@link java.util.concurrent.ForkJoinTask}, each with the task in front. */
public final class ForkJoinTask {
  private ForkJoinTask() {}

  static Fork state(java.util.concurrent.ForkJoinTask<?> task) {
    if (task instanceof Fork.Task modelled) return modelled.progress();
    Steps.refuse("explore models RecursiveTask and RecursiveAction, no other fork/join task.");
    return null;
  }

  /** {@code task.fork()}. */
  public static <V> java.util.concurrent.ForkJoinTask<V> fork(
      java.util.concurrent.ForkJoinTask<V> task) {
    state(task).start();
    return task;
  }

  /** {@code task.join()}. */
  public static Object join(java.util.concurrent.ForkJoinTask<?> task) {
    return state(task).join();
  }

  /** {@code task.get()}. */
  public static Object get(java.util.concurrent.ForkJoinTask<?> task) {
    return state(task).join();
  }

  /** {@code task.invoke()}. */
  public static Object invoke(java.util.concurrent.ForkJoinTask<?> task) {
    state(task).run();
    return state(task).answer();
  }

  /** {@code task.isDone()}. */
  public static boolean isDone(java.util.concurrent.ForkJoinTask<?> task) {
    Steps.read(task, "isDone");
    return state(task).isDone();
  }

  /** As the original. */
  public static void invokeAll(
      java.util.concurrent.ForkJoinTask<?> one, java.util.concurrent.ForkJoinTask<?> other) {
    invokeAll(List.of(one, other));
  }

  /** As the original. */
  public static void invokeAll(java.util.concurrent.ForkJoinTask<?>... tasks) {
    invokeAll(List.of(tasks));
  }

  /** As the original. */
  public static <T extends java.util.concurrent.ForkJoinTask<?>> Collection<T> invokeAll(
      Collection<T> tasks) {
    var all = List.copyOf(tasks);
    for (int i = 1; i < all.size(); i++) state(all.get(i)).start();
    if (!all.isEmpty()) invoke(all.getFirst());
    for (int i = 1; i < all.size(); i++) state(all.get(i)).join();
    return tasks;
  }
}
