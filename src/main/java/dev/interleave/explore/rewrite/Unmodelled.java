package dev.interleave.explore.rewrite;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is not looked into, by name; and what cannot be explored at all, with the way out. */
final class Unmodelled {
  private static final Map<String, String> INSTEAD =
      Map.of(
          "ScheduledThreadPoolExecutor", "Try Executors.newScheduledThreadPool(1).",
          "Timer", "Try Executors.newScheduledThreadPool(1).",
          "SubmissionPublisher", "Try a LinkedBlockingQueue.");

  private static final Pattern OUTSIDE =
      Pattern.compile("java/(net|nio/file|nio/channels|sql|rmi)/.*|java/io/(File|RandomAccess).*");

  private static final Pattern WAITS_OUTSIDE =
      Pattern.compile("java/net/(Server|Datagram|Multicast)?Socket");

  /** What answers differently in each run. */
  private static final Map<String, Set<String>> DIFFERS =
      Map.of(
          "java/lang/Math", Set.of("random"),
          "java/util/UUID", Set.of("randomUUID"),
          "java/time/Instant", Set.of("now"),
          "java/time/LocalTime", Set.of("now"),
          "java/time/LocalDateTime", Set.of("now"),
          "java/util/concurrent/ThreadLocalRandom", Set.of("current"),
          "java/lang/System", Set.of("nanoTime", "currentTimeMillis", "identityHashCode"),
          "java/lang/Runtime", Set.of("exec"),
          "java/lang/ProcessBuilder", Set.of("start"));

  private static final Set<String> ANSWERS =
      Set.of("currentThread", "interrupted", "holdsLock", "getAllStackTraces");

  private Unmodelled() {}

  /** Why an object of this class cannot be explored; null if it can. */
  static String refusal(String type) {
    if (WAITS_OUTSIDE.matcher(type).matches()) return outside(type);
    var simple = type.substring(type.lastIndexOf('/') + 1);
    var instead = type.startsWith("java/util/") ? INSTEAD.get(simple) : null;
    return instead == null ? null : simple + " is not modelled by explore. " + instead;
  }

  /** Why code that would wait for the world outside cannot be explored. */
  static String outside(String what) {
    return "%s waits for something outside, in every order anew: leave it out, or give the answer as a value."
        .formatted(what.substring(what.lastIndexOf('/') + 1));
  }

  /** Why this method cannot be called; null if it can. */
  static String refusal(String holder, String name) {
    var simple = holder.substring(holder.lastIndexOf('/') + 1) + "." + name;
    return switch (simple) {
      case "IO.readln" -> outside(simple);
      case "System.exit", "Runtime.exit", "Runtime.halt" ->
          simple + " would end the whole JVM, and every order with it: leave it out.";
      default -> null;
    };
  }

  /** A static method of a modelled class whose real one would start or stop real threads. */
  static boolean needsModel(String holder, String name) {
    return holder.equals("java/util/concurrent/Executors")
            && (name.startsWith("new") && !name.equals("newDelegated"))
        || holder.equals("java/lang/Thread") && (ANSWERS.contains(name) || name.startsWith("of"))
        || holder.equals("java/util/concurrent/CompletableFuture") && name.endsWith("Async");
  }

  static String call(String holder, String name) {
    return "%s.%s is not modelled by explore."
        .formatted(holder.substring(holder.lastIndexOf('/') + 1), name);
  }

  static String cellVariable(String name) {
    return ("The code uses %s, a variable of a cell. Every order needs a fresh one: make it in the"
            + " first argument, such as a field of the class that is explored.")
        .formatted(name.startsWith("$") ? "the value of another cell" : name);
  }

  /** What this call is named in the result; null if it needs no mention. */
  static String name(String holder, String name) {
    var simple = holder.substring(holder.lastIndexOf('/') + 1).replace('$', '.');
    boolean differs = DIFFERS.getOrDefault(holder, Set.of()).contains(name);
    if (differs || OUTSIDE.matcher(holder).matches()) return simple + "." + name;
    if (holder.equals("java/util/Random")) return "Random." + name;
    boolean ofLibrary =
        !holder.startsWith("java/")
            && !holder.startsWith("[")
            && !holder.startsWith("dev/interleave/");
    return ofLibrary ? simple + "." + name + " (of a library)" : null;
  }
}
