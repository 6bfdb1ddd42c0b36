package dev.interleave.display.play;

import static dev.interleave.schedule.Names.counted;

import dev.interleave.ScaledStrategy;
import dev.interleave.Task;
import dev.interleave.sim.Policy;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

/**
 * How tasks come to workers: the code itself, the same as a learner would write it, and its
 * simulation.
 */
enum PlayedStrategy {
  STATIC(
      "static shares",
      Policy.CONTIGUOUS,
      PlayedStrategy::shares,
      """
      try (var pool = Executors.newFixedThreadPool(WORKERS)) {
          for (int w = 0; w < WORKERS; w++) {
              var share = tasks.subList(w * tasks.size() / WORKERS, (w + 1) * tasks.size() / WORKERS);
              pool.submit(() -> share.forEach(Task::run));
          }
      }
      """),
  CYCLIC(
      "dealt in turn",
      Policy.CYCLIC,
      PlayedStrategy::dealt,
      """
      try (var pool = Executors.newFixedThreadPool(WORKERS)) {
          for (int w = 0; w < WORKERS; w++) {
              int first = w;
              pool.submit(() -> {
                  for (int i = first; i < tasks.size(); i += WORKERS) tasks.get(i).run();
              });
          }
      }
      """),
  QUEUE(
      "shared queue",
      Policy.SHARED_QUEUE,
      PlayedStrategy::queue,
      """
      try (var pool = Executors.newFixedThreadPool(WORKERS)) {
          tasks.forEach(pool::submit);
      }
      """),
  STEALING(
      "work stealing",
      Policy.WORK_STEALING,
      PlayedStrategy::stealing,
      """
      try (var pool = new ForkJoinPool(WORKERS)) {
          pool.invoke(new Halves(tasks));
      }
      """),
  VIRTUAL(
      "virtual threads",
      Policy.SHARED_QUEUE,
      PlayedStrategy::virtual,
      """
      try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
          tasks.forEach(pool::submit);
      }
      """);

  /** What work stealing needs before it. */
  static final String HALVES =
      """
      class Halves extends RecursiveAction {
          final List<Task> tasks;
          Halves(List<Task> tasks) { this.tasks = tasks; }
          protected void compute() {
              int half = tasks.size() / 2;
              if (half == 0) tasks.getFirst().run();
              else invokeAll(new Halves(tasks.subList(0, half)), new Halves(tasks.subList(half, tasks.size())));
          }
      }
      """;

  private final String label;
  final Policy policy;
  final ScaledStrategy strategy;
  private final String code;

  PlayedStrategy(String label, Policy policy, ScaledStrategy strategy, String code) {
    this.label = label;
    this.policy = policy;
    this.strategy = strategy;
    this.code = code;
  }

  String code(int workers) {
    return code.replace("WORKERS", "" + workers);
  }

  /** What a run is called. */
  String label(int workers) {
    return this == VIRTUAL ? label : label + ", " + counted(workers, "worker");
  }

  private static void shares(int workers, List<Task> tasks) {
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (int w = 0; w < workers; w++) {
        var share = tasks.subList(w * tasks.size() / workers, (w + 1) * tasks.size() / workers);
        pool.submit(() -> share.forEach(Task::run));
      }
    }
  }

  private static void dealt(int workers, List<Task> tasks) {
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (int w = 0; w < workers; w++) {
        int first = w;
        pool.submit(() -> {
          for (int i = first; i < tasks.size(); i += workers) tasks.get(i).run();
        });
      }
    }
  }

  private static void queue(int workers, List<Task> tasks) {
    try (var pool = Executors.newFixedThreadPool(workers)) {
      tasks.forEach(pool::submit);
    }
  }

  private static void stealing(int workers, List<Task> tasks) {
    try (var pool = new ForkJoinPool(workers)) {
      pool.invoke(new Halves(tasks));
    }
  }

  private static void virtual(int workers, List<Task> tasks) {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      tasks.forEach(pool::submit);
    }
  }

  @Override
  public String toString() {
    return label;
  }
}
