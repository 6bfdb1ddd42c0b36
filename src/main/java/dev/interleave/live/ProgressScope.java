package dev.interleave.live;

import java.util.ArrayList;
import java.util.List;

/**
 * Something under way on the calling thread, inside of what the thread is already busy with: a run
 * in a round, a round in a comparison. Only the outermost stage has spectators.
 */
public final class ProgressScope implements AutoCloseable {
  private static final ThreadLocal<ProgressScope> INNERMOST = new ThreadLocal<>();
  private static final long SECOND = 1_000_000_000;
  private static final long PAUSE = 50_000_000;
  private static final long LONGEST_PAUSE = 500_000_000;
  private static final long SHARE = 20;

  /**
   * Stages inside each other.
   *
   * @param stages from the outermost to the innermost; one at least
   */
  public record Path(List<ProgressSource> stages) {
    /** The one that has what all of it comes to. */
    public ProgressSource outermost() {
      return stages.getFirst();
    }

    /** The one whose tasks run now. */
    public ProgressSource innermost() {
      return stages.getLast();
    }
  }

  private final ProgressSource watched;
  private final ProgressScope outer;
  private final Thread thread = Thread.currentThread();
  private final List<ProgressView> seats = new ArrayList<>();
  private boolean open;
  private long next = SECOND;
  private long took;

  private ProgressScope(ProgressSource watched, ProgressScope outer) {
    this.watched = watched;
    this.outer = outer;
  }

  /** Something begins on the calling thread. It is the same thread that must close it. */
  public static ProgressScope enter(ProgressSource watched) {
    var stage = new ProgressScope(watched, INNERMOST.get());
    INNERMOST.set(stage);
    // A picture is made ready before the run begins, so as not to take time from it.
    if (watched.feed().isPresent()) stage.outermost().prepare();
    return stage;
  }

  /**
   * Lets spectators look, if it is time and the calling thread is in a stage. To be called often by
   * a thread that waits.
   */
  public static void tick() {
    var stage = INNERMOST.get();
    if (stage == null) return;
    var root = stage.outermost();
    if (root.watched.nanos() >= root.next) root.look();
  }

  private void look() {
    if (!open) open();
    long before = watched.effort();
    ProgressListeners.each(seats, seat -> seat.look(path()));
    long effort = watched.effort() - before;
    // The smaller of two: one may have met a compiler or a collector that will not come again.
    next = watched.nanos() + Math.clamp(SHARE * Math.min(took, effort), PAUSE, LONGEST_PAUSE);
    took = effort;
  }

  private void prepare() {
    look();
    next = 0;
  }

  private void open() {
    open = true;
    ProgressListeners.begin(this, seats);
  }

  /** Asks all of it to stop: interrupts the thread that waits for it. Any thread may ask. */
  public void stop() {
    thread.interrupt();
  }

  /** Whether anybody looks on at what the calling thread is in. */
  public static boolean isWatched() {
    var stage = INNERMOST.get();
    return stage != null && !stage.outermost().seats.isEmpty();
  }

  /** What is watched. */
  public ProgressSource watched() {
    return watched;
  }

  private ProgressScope outermost() {
    var stage = this;
    while (stage.outer != null) stage = stage.outer;
    return stage;
  }

  /** The stages that the calling thread is in; none for a thread that is in no stage. */
  public static Path path() {
    var path = new ArrayList<ProgressSource>();
    for (var stage = INNERMOST.get(); stage != null; stage = stage.outer)
      path.addFirst(stage.watched);
    return new Path(List.copyOf(path));
  }

  @Override
  public void close() {
    if (outer == null) {
      INNERMOST.remove();
      ProgressListeners.each(seats, ProgressView::end);
    } else {
      INNERMOST.set(outer);
      ProgressListeners.each(outermost().seats, seat -> seat.ended(watched));
    }
  }
}
