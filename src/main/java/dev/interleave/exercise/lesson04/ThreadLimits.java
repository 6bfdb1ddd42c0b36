package dev.interleave.exercise.lesson04;

import dev.interleave.exercise.GuardedCheck;
import dev.interleave.exercise.Mismatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Machines by what their limits on threads say, in the words of their files. */
final class ThreadLimits {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final double CLOSE = 0.01;

  private static final Map<String, Map<String, String>> LESSON = lesson();
  private static final Map<String, Map<String, String>> UNSEEN = unseen();

  private ThreadLimits() {}

  private static Map<String, Map<String, String>> lesson() {
    var servers = new LinkedHashMap<String, Map<String, String>>();
    servers.put("A", limits("4194304", "513000", "65530", "max"));
    servers.put("B", limits("32768", "62000", "262144", "max"));
    servers.put("C", limits("4194304", "127000", "65530", "2048"));
    return servers;
  }

  private static Map<String, Map<String, String>> unseen() {
    var servers = new LinkedHashMap<String, Map<String, String>>(LESSON);
    servers.put("D", limits("4194304", "15000", "65530", "max"));
    servers.put(
        "E", Map.of("pid_max", "99999", "threads-max", "254000", "max_map_count", "1048576"));
    return servers;
  }

  private static Map<String, String> limits(
      String pids, String threads, String maps, String group) {
    return Map.of(
        "pid_max", pids, "threads-max", threads, "max_map_count", maps, "pids.max", group);
  }

  /** Each limit of a machine in threads, by its name; those that are none are left out. */
  private static Map<String, Integer> inThreads(Map<String, String> limits) {
    var threads = new LinkedHashMap<String, Integer>();
    limits.forEach((name, text) -> {
      if (text.equals("max")) return;
      int value = Integer.parseInt(text);
      threads.put(name, name.equals("max_map_count") ? value / 2 : value);
    });
    return threads;
  }

  /** The most threads of one Java program. */
  static int most(Map<String, String> limits) {
    return inThreads(limits).values().stream().mapToInt(Integer::intValue).min().orElseThrow();
  }

  /** What is not yet as asked of one number a server of the lesson. */
  static List<Mismatch> numbers(List<?> numbers) {
    if (numbers.size() != LESSON.size())
      return List.of(
          new Mismatch(
              "%d numbers, one a server".formatted(LESSON.size()),
              numbers.size() + " numbers",
              "give one for A, one for B and one for C"));
    var missed = new ArrayList<Mismatch>();
    int i = 0;
    for (var server : LESSON.entrySet()) judge(missed, server, numbers.get(i++));
    return missed;
  }

  /**
   * What is not yet as asked of a function that is tried on servers of the lesson and on others.
   */
  static List<Mismatch> function(Function<Map<String, String>, ?> function) {
    return GuardedCheck.mismatches(
        LIMIT,
        () -> {
          var missed = new ArrayList<Mismatch>();
          for (var server : UNSEEN.entrySet()) tried(missed, server, function);
          return missed;
        });
  }

  /** A function that throws is told which limits it was given. */
  private static void tried(
      List<Mismatch> missed,
      Map.Entry<String, Map<String, String>> server,
      Function<Map<String, String>, ?> function) {
    try {
      judge(missed, server, function.apply(server.getValue()));
    } catch (RuntimeException thrown) {
      missed.add(
          new Mismatch(
              server.getKey() + ": a number",
              "it threw %s when it was given %s".formatted(thrown, described(server.getValue())),
              "call it with these limits in a new cell: there the answer names the line"));
    }
  }

  private static void judge(
      List<Mismatch> missed, Map.Entry<String, Map<String, String>> server, Object said) {
    var limits = server.getValue();
    double number = said instanceof Number n ? n.doubleValue() : Double.NaN;
    if (Math.abs(number - most(limits)) <= CLOSE * most(limits)) return;
    missed.add(
        new Mismatch(
            "%s: the most threads that all of its limits allow (%s)"
                .formatted(server.getKey(), described(limits)),
            server.getKey() + ": " + (said instanceof Number ? "%,.0f".formatted(number) : said),
            advice(limits, number)));
  }

  private static String described(Map<String, String> limits) {
    return limits.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(limit -> limit.getKey() + " " + limit.getValue())
        .reduce((a, b) -> a + ", " + b)
        .orElse("none");
  }

  private static String advice(Map<String, String> limits, double number) {
    if (!(number > most(limits)))
      return number == most(limits) / 2
          ? "only max_map_count counts maps; the others count threads"
          : "it could have more: look for the smallest limit, in threads";
    for (var limit : inThreads(limits).entrySet())
      if (limit.getValue() < number)
        return limit.getKey().equals("max_map_count")
            ? "a thread is two maps: how many threads does max_map_count allow?"
            : limit.getKey() + " stops it before that";
    return "look for the smallest limit, in threads";
  }
}
