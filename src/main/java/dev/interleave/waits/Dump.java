package dev.interleave.waits;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the JVM's dump of all threads, virtual ones too. Each thread is halted for an instant, one
 * after the other; none waits for another.
 */
final class Dump {
  private static final String NO_POOL = "<root>";

  private Dump() {}

  /** Looks now. Takes some milliseconds. */
  static List<Dumped> take() {
    try {
      var folder = Files.createTempDirectory("interleave-threads");
      var file = folder.resolve("dump.json");
      try {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .dumpThreads(file.toString(), ThreadDumpFormat.JSON);
        return read(Files.readString(file));
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The JVM writes its list of threads into a file, and could not: is the disk full?", e);
    }
  }

  static List<Dumped> read(String text) {
    var threads = new ArrayList<Dumped>();
    var dump = map(map(JsonReader.read(text)).get("threadDump"));
    for (var container : list(dump.get("threadContainers"))) {
      var name = (String) map(container).get("container");
      for (var thread : list(map(container).get("threads")))
        threads.add(thread(map(thread), name.equals(NO_POOL) ? null : name));
    }
    return threads;
  }

  private static Dumped thread(Map<String, Object> thread, String pool) {
    return new Dumped(
        Long.parseLong((String) thread.get("tid")),
        (String) thread.get("name"),
        "true".equals(thread.get("virtual")),
        Thread.State.valueOf((String) thread.get("state")),
        blocker(thread),
        list(thread.get("monitorsOwned")).stream()
            .flatMap(owned -> list(map(owned).get("locks")).stream())
            .filter(lock -> lock != null)
            .map(Object::toString)
            .toList(),
        list(thread.get("stack")).stream().map(call -> Frame.of((String) call)).toList(),
        pool);
  }

  private static String blocker(Map<String, Object> thread) {
    for (var way : List.of("blockedOn", "waitingOn"))
      if (thread.get(way) != null) return (String) thread.get(way);
    return (String) map(thread.get("parkBlocker")).get("object");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }
}
