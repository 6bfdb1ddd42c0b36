package dev.interleave.measure;

import dev.interleave.live.Feed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A row for each worker, when nobody knows yet who else will come. A platform thread has a row of
 * its own; a virtual thread, which may run one task only, takes a lane that another has left. Who
 * comes when all rows are taken joins the last one.
 */
final class LiveRows {
  private final Map<Thread, String> threads = new HashMap<>();
  private final Map<Recording, Integer> inLane = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<Long> lanes = new ArrayList<>();

  /** The row of a task; one on a virtual thread keeps its lane until it is given as ended. */
  String of(Recording recording, boolean ended) {
    var thread = recording.worker();
    if (!thread.isVirtual()) return threads.computeIfAbsent(thread, this::named);
    var known = ended ? inLane.remove(recording) : inLane.get(recording);
    int lane = known != null ? known : free(recording.start());
    if (lane < 0) return Feed.OTHERS;
    if (!ended) inLane.put(recording, lane);
    lanes.set(lane, ended ? recording.end() : Long.MAX_VALUE);
    return "lane " + (lane + 1);
  }

  private String named(Thread thread) {
    if (isFull()) return Feed.OTHERS;
    var full = thread.getName().isEmpty() ? "thread-" + thread.threadId() : thread.getName();
    return Stream.of(WorkerNames.brief(full), full, full + " #" + thread.threadId())
        .filter(names::add)
        .findFirst()
        .orElseThrow();
  }

  private boolean isFull() {
    return names.size() + lanes.size() >= Feed.ROWS - 1;
  }

  /** First fit by start; -1 if there is none and no room for one more. */
  private int free(long start) {
    for (int lane = 0; lane < lanes.size(); lane++) if (lanes.get(lane) <= start) return lane;
    if (isFull()) return -1;
    lanes.add(0L);
    return lanes.size() - 1;
  }
}
