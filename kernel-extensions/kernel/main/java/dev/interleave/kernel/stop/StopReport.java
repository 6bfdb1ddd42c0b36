package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.exec.CellFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a Stop had to do to threads, in words. */
final class StopReport {
  private static final String CYCLE =
      "each of these threads waited for a lock that another one of them held";

  private static final String CURE =
      "If all threads take the locks in the same order, this cannot happen.";

  private static final String RESTART = " To end them, restart the kernel.";

  private final Cell cell;
  private final CellLines lines;
  private final Consumer<String> output;
  private final Set<Thread> forced = new LinkedHashSet<>();
  private final Map<Thread, Boolean> left = new LinkedHashMap<>();
  private List<String> deadlock = List.of();
  private boolean described;

  /**
   * A report about a cell.
   *
   * @param output takes each sentence
   */
  StopReport(Cell cell, CellLines lines, Consumer<String> output) {
    this.cell = cell;
    this.lines = lines;
    this.output = output;
  }

  void forced(Thread thread) {
    forced.add(thread);
  }

  /** Keeps what the first look at a deadlock shows; forcing one thread may end it. */
  void deadlock(Deadlock found) {
    if (!described && !found.members().isEmpty()) {
      described = true;
      deadlock = new ArrayList<>(found.describe(lines));
      deadlock.add(CURE);
    }
  }

  void left(Thread thread, boolean frozen) {
    left.put(thread, frozen);
  }

  boolean isLeft(Thread thread) {
    return left.containsKey(thread);
  }

  Set<Thread> left() {
    return left.keySet();
  }

  /** With what the cell ends whose own thread is left behind. */
  CellFailure failure(Thread main) {
    if (!deadlock.isEmpty()) {
      var lines = deadlock;
      deadlock = List.of();
      return CellFailure.sentence("Deadlock", CYCLE, lines);
    }
    var at = lines.innermost(main.getStackTrace()).map(line -> ". It is at " + line).orElse("");
    var name = "thread \"" + main.getName() + "\"";
    return CellFailure.sentence(
        "StillThere", name + " could not be stopped, not even by force" + at);
  }

  /** Says everything; blocks for as long as finding the lines of cells takes. */
  void publish() {
    forced.removeAll(left.keySet());
    if (!deadlock.isEmpty())
      output.accept("Deadlock: " + CYCLE + ".\n" + String.join("\n", deadlock));
    if (!forced.isEmpty())
      output.accept(
          "Stopped by force, since they ignored the interruption: "
              + ThreadText.names(List.copyOf(forced))
              + ". What they were changing may be left half-changed.");
    publishLeft(
        "Left behind, since neither an interruption nor force reaches them:",
        those(thread -> !isFrozen(thread) && !burns(thread)),
        "They wait, and take no core, but keep their memory and their locks.");
    publishLeft(
        "Frozen, since they caught whatever was thrown into them:",
        those(this::isFrozen),
        "They take no core any more, but keep their memory and their locks.");
    publishLeft(
        "Could not be stopped:",
        those(this::burns),
        "They take cores from whatever is measured next.");
  }

  private List<Thread> those(Predicate<Thread> condition) {
    return left.keySet().stream().filter(condition).toList();
  }

  private boolean isFrozen(Thread thread) {
    return left.get(thread);
  }

  private boolean burns(Thread thread) {
    return !isFrozen(thread)
        && thread.getState() == Thread.State.RUNNABLE
        && !CellFrames.isInNative(thread.getStackTrace());
  }

  private void publishLeft(String intro, List<Thread> threads, String outro) {
    if (!threads.isEmpty())
      output.accept(intro + "\n" + ThreadText.table(cell, threads) + "\n" + outro + RESTART);
  }
}
