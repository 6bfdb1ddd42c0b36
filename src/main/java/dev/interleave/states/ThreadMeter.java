package dev.interleave.states;

import dev.interleave.measure.Meter;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * Reads the calling thread's CPU time and its run delay, the time that Linux kept it in a queue for
 * a core. Neither is kept for virtual threads; of these it reads the carrier instead.
 */
final class ThreadMeter implements Meter {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  static final String SCHEDSTAT = "/proc/thread-self/schedstat";

  private final Runnable onVirtual;
  private long cpu = -1;
  private OptionalLong delay = OptionalLong.empty();
  private String carrier = "";

  /**
   * @param onVirtual what to do when a task is begun by a virtual thread
   */
  ThreadMeter(Runnable onVirtual) {
    this.onVirtual = onVirtual;
  }

  /** The cheap reading stands next to the task, so that the dear one is not counted as its. */
  @Override
  public void begin() {
    if (Thread.currentThread().isVirtual()) {
      carrier = carrier(Thread.currentThread());
      onVirtual.run();
      return;
    }
    delay = delayNow();
    cpu = THREADS.getCurrentThreadCpuTime();
  }

  @Override
  public void end() {
    if (Thread.currentThread().isVirtual()) {
      var last = carrier(Thread.currentThread());
      if (!last.equals(carrier)) carrier += ", at the end " + last;
      return;
    }
    cpu = THREADS.getCurrentThreadCpuTime() - cpu;
    var now = delayNow();
    delay =
        now.isPresent() && delay.isPresent()
            ? OptionalLong.of(now.getAsLong() - delay.getAsLong())
            : OptionalLong.empty();
  }

  /**
   * Time without a wait that is not CPU time either, and at most the run delay where that is known:
   * CPU time lacks pauses and page faults, run delay includes waking up from a wait.
   */
  @Override
  public OptionalLong withoutCore(long runnable) {
    if (cpu < 0) return OptionalLong.empty();
    long missing = Math.max(0, runnable - cpu);
    return OptionalLong.of(Math.min(missing, delay.orElse(missing)));
  }

  @Override
  public String carrier() {
    return carrier;
  }

  /** Only the text of a virtual thread names its carrier, while it has one; no method does. */
  static String carrier(Thread virtual) {
    var text = virtual.toString();
    int at = text.lastIndexOf('@');
    return at < 0 ? "" : text.substring(at + 1);
  }

  private static OptionalLong delayNow() {
    try (var in = new FileInputStream(SCHEDSTAT)) {
      var bytes = new byte[80];
      int read = in.read(bytes);
      var numbers = new String(bytes, 0, read, StandardCharsets.US_ASCII).split(" ");
      return OptionalLong.of(Long.parseLong(numbers[1]));
    } catch (IOException | RuntimeException unavailable) {
      return OptionalLong.empty();
    }
  }
}
