package dev.interleave;

import dev.interleave.measure.Sneaky;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Threads that begin at the same instant. Starting one takes about as long as a short race lasts,
 * so without this the first is done before the second is there.
 */
final class Together {
  private static final int MOST = 64;

  private final int threads;
  private final Job<Integer> body;
  private final Rendezvous start;

  private Together(int threads, Job<Integer> body) {
    if (threads < 1 || threads > MOST)
      throw new IllegalArgumentException(
          "atOnce(%d, ...): 1 to %d threads can begin together. Try 2.".formatted(threads, MOST));
    this.threads = threads;
    this.body = body;
    this.start = new Rendezvous(threads);
  }

  static void run(int threads, Job<Integer> body) {
    Sneaky.run(() -> new Together(threads, body).all());
  }

  private Void all() throws Exception {
    var pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    try {
      return all(pool);
    } catch (ExecutionException e) {
      throw Sneaky.sneak(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private Void all(ExecutorService pool) throws Exception {
    for (var one : pool.invokeAll(calls())) one.get();
    return null;
  }

  private List<Callable<Void>> calls() {
    return IntStream.range(0, threads).mapToObj(this::call).toList();
  }

  private Callable<Void> call(int number) {
    return () -> {
      start.meet(number);
      body.run(number);
      return null;
    };
  }
}
