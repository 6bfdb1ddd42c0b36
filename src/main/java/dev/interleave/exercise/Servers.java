package dev.interleave.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Machines by what their limits on threads say, in the words of their files. */
final class Servers {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final double CLOSE = 0.01;

  private static final Map<String, Map<String, String>> LESSON = lesson();
  private static final Map<String, Map<String, String>> UNSEEN = unseen();

  private Servers() {}

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

  /** Facts about one number a server of the lesson. */
  static List<Fact> numbers(Object answer) {
    var numbers = (List<?>) answer;
    if (numbers.size() != LESSON.size())
      return List.of(
          new Fact(
              "%d numbers, one a server".formatted(LESSON.size()),
              numbers.size() + " numbers",
              "give one for A, one for B and one for C"));
    var facts = new ArrayList<Fact>();
    int i = 0;
    for (var server : LESSON.entrySet()) judge(facts, server, numbers.get(i++));
    return facts;
  }

  /** Facts about a function that is tried on servers of the lesson and on others. */
  @SuppressWarnings("unchecked") // the cell declares what the function takes
  static List<Fact> function(Object answer) {
    var function = (Function<Object, Object>) answer;
    return Guarded.facts(
        LIMIT,
        () -> {
          var facts = new ArrayList<Fact>();
          for (var server : UNSEEN.entrySet())
            judge(facts, server, function.apply(server.getValue()));
          return facts;
        });
  }

  private static void judge(
      List<Fact> facts, Map.Entry<String, Map<String, String>> server, Object said) {
    var limits = server.getValue();
    double number = said instanceof Number n ? n.doubleValue() : Double.NaN;
    if (Math.abs(number - most(limits)) <= CLOSE * most(limits)) return;
    facts.add(
        new Fact(
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
