package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import java.time.Instant;

/** The processes that a cell has started. */
final class ChildProcesses {
  /** The system counts starts in hundredths of a second. */
  private static final long ROUNDING_MILLIS = 20;

  private ChildProcesses() {}

  /** Kills all processes below this one that began since the cell began. */
  static void kill(Cell cell) {
    Instant since = Instant.ofEpochMilli(cell.startMillis() - ROUNDING_MILLIS);
    ProcessHandle.current()
        .descendants()
        .filter(
            process -> process.info().startInstant().filter(t -> !t.isBefore(since)).isPresent())
        .forEach(ProcessHandle::destroyForcibly);
  }
}
