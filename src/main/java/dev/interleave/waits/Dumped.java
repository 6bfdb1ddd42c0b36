package dev.interleave.waits;

import java.util.List;
import java.util.Optional;

/**
 * A thread as the JVM's own dump has it.
 *
 * @param blocker what it waits for, such as {@code java.lang.Object@1b2c}; null if nothing
 * @param monitors what it has entered by {@code synchronized} and not left
 * @param stack innermost call first
 * @param pool the container of threads that it was made in; null if none
 */
record Dumped(
    long id,
    String name,
    boolean isVirtual,
    Thread.State state,
    String blocker,
    List<String> monitors,
    List<Frame> stack,
    String pool) {

  /**
   * What it waits for. Of an {@code Object.wait} that was compiled the dump has no object; it is
   * then the one entered last.
   */
  @Override
  public String blocker() {
    boolean unknown = blocker == null && !monitors.isEmpty() && isIn("java.lang.Object", "wait0");
    return unknown ? monitors.getFirst() : blocker;
  }

  /** The innermost call of a learner's. */
  Optional<Frame> learner() {
    return stack.stream().filter(Frame::ofLearner).findFirst();
  }

  /** What the learner's code has called and waits in; of a thread without such code, nothing. */
  Optional<Frame> called() {
    int at = stack.indexOf(learner().orElse(null));
    return at < 1 ? Optional.empty() : Optional.of(stack.get(at - 1));
  }

  boolean isIn(String className, String method) {
    return stack.stream()
        .anyMatch(call -> call.className().equals(className) && call.method().equals(method));
  }

  /** In an {@code Object.wait} the object's monitor is not held, though the dump lists it. */
  List<String> held() {
    return monitors.stream().filter(monitor -> !monitor.equals(blocker())).distinct().toList();
  }
}
