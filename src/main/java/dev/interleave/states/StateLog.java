package dev.interleave.states;

import dev.interleave.schedule.Segment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** The waits of every thread, on the lab's clock, read from a file of JFR's. */
final class StateLog {
  static final String DATA_LOSS = "jdk.DataLoss";

  private final JfrClock clock = new JfrClock();
  private final Track waits = new Track();
  private boolean lossy;

  private StateLog() {}

  static StateLog read(Path file) throws IOException {
    var log = new StateLog();
    var found = new ArrayList<RecordedEvent>();
    try (var events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) log.sort(events.readEvent(), found);
    }
    found.forEach(log::add);
    return log;
  }

  /** Anchors come first: a wait cannot be placed before all of them are known. */
  private void sort(RecordedEvent event, List<RecordedEvent> states) {
    if (event.getEventType().getName().equals(Anchor.NAME)) clock.add(event);
    if (event.getEventType().getName().equals(DATA_LOSS)) lossy = true;
    if (StateEvents.isState(event) && event.getThread() != null) states.add(event);
  }

  private void add(RecordedEvent event) {
    long start = clock.reading(JfrClock.nanos(event.getStartTime()));
    long end = clock.reading(JfrClock.nanos(event.getEndTime()));
    var wait = new Segment(StateEvents.state(event), start, end, StateEvents.about(event));
    waits.add(event.getThread().getJavaThreadId(), wait);
  }

  Collection<Segment> waits(long thread, long from, long to) {
    return waits.between(thread, from, to);
  }

  /** Whether JFR had to drop events. */
  boolean lossy() {
    return lossy;
  }
}
