package dev.interleave.explore.model.threads;

import dev.interleave.explore.engine.Steps;
import java.util.concurrent.TimeUnit;

/** As {@link java.util.concurrent.CountDownLatch}. */
public class CountDownLatch extends java.util.concurrent.CountDownLatch {
  private long left;

  /** As {@link java.util.concurrent.CountDownLatch#CountDownLatch}. */
  public CountDownLatch(int count) {
    super(count);
    left = count;
  }

  @Override
  public void await() throws InterruptedException {
    Steps.interruptibly(this, "await", () -> left == 0);
  }

  @Override
  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    return Steps.within(this, "await", () -> left == 0, unit.toNanos(time));
  }

  @Override
  public void countDown() {
    Steps.write(this, "countDown");
    left = Math.max(0, left - 1);
    Steps.changed(this, left);
  }

  @Override
  public long getCount() {
    Steps.read(this, "getCount");
    return left;
  }
}
