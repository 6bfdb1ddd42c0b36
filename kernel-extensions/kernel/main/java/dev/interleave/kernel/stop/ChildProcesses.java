package dev.interleave.kernel.stop;

import dev.interleave.kernel.cell.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The processes that a cell has started. */
final class ChildProcesses {
  /** The system counts starts in hundredths of a second. */
  private static final long ROUNDING_MILLIS = 20;

  private static final long MILLIS_A_TICK = 10;

  /** Where the start stands among the words of a stat file that follow the name in brackets. */
  private static final int START = 19;

  private ChildProcesses() {}

  /** Kills all processes below this one that began since the cell began. */
  static void kill(Cell cell) {
    long age = System.currentTimeMillis() - cell.startMillis() + ROUNDING_MILLIS;
    ProcessHandle.current()
        .descendants()
        .filter(process -> age(process) <= age)
        .forEach(ProcessHandle::destroyForcibly);
  }

  /** How long a process has been running, in milliseconds; as long as can be where nobody knows. */
  private static long age(ProcessHandle process) {
    try {
      return uptime() - sinceBoot(process.pid());
    } catch (IOException | RuntimeException elsewhere) {
      return process.info().startInstant().map(ChildProcesses::since).orElse(Long.MAX_VALUE);
    }
  }

  private static long since(Instant start) {
    return System.currentTimeMillis() - start.toEpochMilli();
  }

  /** Read from the system itself: Java's own start instants are off by up to a second on Linux. */
  private static long sinceBoot(long pid) throws IOException {
    var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    var words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(words[START]) * MILLIS_A_TICK;
  }

  private static long uptime() throws IOException {
    var text = Files.readString(Path.of("/proc/uptime"));
    return Math.round(1000 * Double.parseDouble(text.substring(0, text.indexOf(' '))));
  }
}
