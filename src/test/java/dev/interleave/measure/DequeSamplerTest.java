package dev.interleave.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.schedule.DequeSample;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DequeSamplerTest {

  @Test
  @Timeout(20)
  void threeForkedTasksAreSeenInTheirWorkersDequeUntilTheyAreTaken() throws Exception {
    try (var pool = new ForkJoinPool(1)) {
      var sampler = DequeSampler.start(pool);
      var three = new CountDownLatch(1);
      sampler.follow(sample -> {
        if (sample.length(0) == 3) three.countDown();
      });
      pool.invoke(
          new RecursiveAction() {
            @Override
            protected void compute() {
              for (int i = 0; i < 3; i++) new Nothing().fork();
              await(three);
            }
          });
      assertEquals(1, sampler.workers().size());
      assertTrue(sampler.workers().getFirst().startsWith("worker-"), sampler.workers().toString());
      assertTrue(sampler.samples().stream().anyMatch(sample -> sample.length(0) == 3));
      inOrder(sampler);
    }
  }

  private static void inOrder(DequeSampler sampler) {
    DequeSample last = null;
    for (var sample : sampler.samples()) {
      if (last != null) {
        assertTrue(last.at() < sample.at());
        assertTrue(!last.lengths().equals(sample.lengths()) || last.steals() != sample.steals());
      }
      last = sample;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Nothing extends RecursiveAction {
    private static final long serialVersionUID = 1;

    @Override
    protected void compute() {}
  }
}
