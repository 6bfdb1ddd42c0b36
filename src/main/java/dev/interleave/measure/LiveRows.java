package dev.interleave.measure;

import dev.interleave.live.SpanSource;
import dev.interleave.schedule.Lanes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A row for each worker, when nobody knows yet who else will come. A platform thread has a row of
 * its own; a virtual thread, which may run one task only, takes a lane that another has left. A
 * platform thread that comes when all rows are taken joins the last one.
 */
final class LiveRows {
  private static final int NONE = -1;

  private final Map<Thread, String> threads = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<String> ofLanes = new ArrayList<>();
  private final Lanes lanes = new Lanes();
  private int others;
  private int namedFor = 1;

  /** A task that has been seen, and its lane if it has one. */
  record Seen(SpanSlot recording, int lane) {}

  /** A task is seen for the first time; those on virtual threads in the order of their starts. */
  Seen meet(SpanSlot recording) {
    boolean inLane = recording.worker().isVirtual();
    return new Seen(recording, inLane ? lanes.take(recording.start()) : NONE);
  }

  /** It has ended. */
  void leave(Seen seen) {
    if (seen.lane() != NONE) lanes.leave(seen.lane(), seen.recording().end());
  }

  /** How many lanes share a row; known when all that have begun were met. */
  int lanesInRow() {
    return lanes.inRow();
  }

  /** The row of a task, while so many lanes share one. */
  String row(Seen seen, int lanesInRow) {
    if (seen.lane() == NONE) return threads.computeIfAbsent(seen.recording().worker(), this::named);
    if (lanesInRow != namedFor) {
      ofLanes.clear();
      namedFor = lanesInRow;
    }
    int row = seen.lane() / lanesInRow;
    while (ofLanes.size() <= row) ofLanes.add(Lanes.row(ofLanes.size() * lanesInRow, lanesInRow));
    return ofLanes.get(row);
  }

  /** How many tasks at a time a row has room for. */
  int room(String row) {
    if (row.equals(SpanSource.OTHERS)) return Math.max(1, others);
    int place = namedFor > 1 ? ofLanes.indexOf(row) : -1;
    return place < 0 ? 1 : Math.min(namedFor, lanes.count() - place * namedFor);
  }

  private String named(Thread thread) {
    if (names.size() >= SpanSource.ROWS - 1) {
      others++;
      return SpanSource.OTHERS;
    }
    var full = thread.getName().isEmpty() ? "thread-" + thread.threadId() : thread.getName();
    return Stream.of(WorkerNames.brief(full), full, full + " #" + thread.threadId())
        .filter(names::add)
        .findFirst()
        .orElseThrow();
  }
}
