package dev.interleave.states;

import dev.interleave.measure.WorkerNames;
import dev.interleave.schedule.State;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedEvent;

/** Which of JFR's events mean which state, and what they say about it. */
final class StateEvents {
  private static final Map<String, State> STATES =
      Map.of(
          "jdk.JavaMonitorEnter", State.LOCK,
          "jdk.JavaMonitorWait", State.PARKED,
          "jdk.ThreadPark", State.PARKED,
          "jdk.VirtualThreadPinned", State.PARKED,
          "jdk.ThreadSleep", State.SLEEPING,
          "jdk.FileRead", State.IO,
          "jdk.FileWrite", State.IO,
          "jdk.FileForce", State.IO,
          "jdk.SocketRead", State.IO,
          "jdk.SocketWrite", State.IO);

  /** Parking for one of these is what a {@code lock()} does when the lock is taken. */
  private static final Pattern LOCKS =
      Pattern.compile("java\\.util\\.concurrent\\.locks\\.(Reentrant|Stamped)\\w*Lock.*");

  private static final Pattern INNARDS =
      Pattern.compile("^.*\\.|\\$((Nonf|F)airSync|Sync|ConditionObject|ConditionNode)$");

  private StateEvents() {}

  /** Every event of these kinds, however short, without the dear stack trace. */
  static void enable(jdk.jfr.Recording recording) {
    for (var name : STATES.keySet())
      recording
          .enable(name)
          .withThreshold(Duration.ZERO)
          .withoutStackTrace()
          .with("throttle", "off");
  }

  /** Whether it is a wait of the task's own, not one for the lab's meter. */
  static boolean isState(RecordedEvent event) {
    return STATES.containsKey(event.getEventType().getName())
        && !(event.hasField("path") && ThreadMeter.SCHEDSTAT.equals(event.getString("path")));
  }

  static State state(RecordedEvent event) {
    if (event.hasField("parkedClass")) return parkedFor(type(event));
    return STATES.get(event.getEventType().getName());
  }

  /** What parking for an object of this class means. */
  static State parkedFor(String type) {
    return LOCKS.matcher(type).matches() ? State.LOCK : State.PARKED;
  }

  /** What was waited for, in a few words; empty where JFR does not say. */
  static String about(RecordedEvent event) {
    return switch (event.getEventType().getName()) {
      case "jdk.JavaMonitorEnter" -> brief(type(event)) + holder(event);
      case "jdk.JavaMonitorWait" -> "Object.wait on " + brief(type(event));
      case "jdk.ThreadPark" -> brief(type(event));
      case "jdk.VirtualThreadPinned" -> "pinned to its carrier";
      case "jdk.FileRead" -> "read of " + text(event, "path");
      case "jdk.FileWrite" -> "write to " + text(event, "path");
      case "jdk.FileForce" -> "force of " + text(event, "path");
      case "jdk.SocketRead" -> "read from " + text(event, "host") + ":" + event.getInt("port");
      case "jdk.SocketWrite" -> "write to " + text(event, "host") + ":" + event.getInt("port");
      default -> "";
    };
  }

  private static String text(RecordedEvent event, String field) {
    var value = event.getString(field);
    return value == null || value.isEmpty() ? "standard output" : value;
  }

  private static String type(RecordedEvent event) {
    var type = event.getClass(event.hasField("parkedClass") ? "parkedClass" : "monitorClass");
    return type == null ? "" : type.getName();
  }

  /** A class's name without its package and the innards of a lock. */
  static String brief(String type) {
    return INNARDS.matcher(type).replaceAll("");
  }

  private static String holder(RecordedEvent event) {
    var holder = event.getThread("previousOwner");
    if (holder == null || holder.getJavaName() == null) return "";
    return ", last held by " + WorkerNames.brief(holder.getJavaName());
  }
}
