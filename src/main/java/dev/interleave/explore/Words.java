package dev.interleave.explore;

import dev.interleave.explore.engine.End;
import dev.interleave.explore.engine.Execution;
import dev.interleave.explore.engine.SimThread;
import dev.interleave.explore.engine.Site;
import dev.interleave.explore.engine.Step;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Findings in plain sentences, the most important first. */
final class Words {
  static final String DEADLOCK = "deadlock";
  static final String LIVELOCK = "livelock";

  private static final int MOST_FIELDS = 3;
  private static final int MOST_KINDS = 4;

  private Words() {}

  static List<String> sentences(Findings found, Plan plan) {
    var lines = new ArrayList<String>();
    lines.add(orders(found) + ": " + ends(found, plan));
    if (found.failing() != null)
      lines.add("A bad one with the fewest switches: " + failing(found.failing()));
    found.races().forEach(race -> lines.add(race + "."));
    if (!found.unseen().isEmpty())
      lines.add("Not looked into: " + String.join(", ", found.unseen()) + ".");
    lines.addAll(found.notes());
    if (found.bad() == 0) lines.add(reach(found));
    return lines;
  }

  private static String orders(Findings found) {
    int n = found.total();
    if (n == 1 && found.steps() == 0) return "One order, nothing shared";
    if (!found.complete()) return "The first %,d orders".formatted(n);
    if (found.bound().switches() >= 0)
      return "All %,d orders with at most %s"
          .formatted(n, count(found.bound().switches(), "switch", "switches"));
    if (found.bound().kind() == Bound.Kind.REDUCED)
      return count(n, "order stands for all", "orders stand for all");
    return count(n, "order", "orders");
  }

  private static String count(int n, String one, String many) {
    return "%,d %s".formatted(n, n == 1 ? one : many);
  }

  private static String ends(Findings found, Plan plan) {
    int bad = found.bad();
    int good = found.total() - bad;
    if (bad == 0 && plan.always() == null) return "none throws, none waits for ever.";
    if (bad == 0) return found.total() == 1 ? "it ends well." : "all end well.";
    return "%,d %s well, %,d %s badly (%s)."
        .formatted(good, good == 1 ? "ends" : "end", bad, bad == 1 ? "ends" : "end", kinds(found));
  }

  private static String kinds(Findings found) {
    var sorted =
        found.wrong().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .toList();
    if (sorted.size() == 1) return sorted.getFirst().getKey();
    var first =
        sorted.stream()
            .limit(MOST_KINDS)
            .map(kind -> "%s: %,d".formatted(kind.getKey(), kind.getValue()))
            .collect(Collectors.joining("; "));
    int more = sorted.size() - MOST_KINDS;
    return more > 0 ? first + "; " + more + " others" : first;
  }

  private static String failing(Order order) {
    int most = 24;
    var end = ending(order);
    var told = order.told();
    if (told.size() <= most) return order.words() + "." + end;
    return "%d steps, at last %s.%s"
        .formatted(
            order.moves().size(),
            String.join(", ", told.subList(told.size() - 6, told.size())),
            end);
  }

  /** How it ended, where the steps do not show it. */
  private static String ending(Order order) {
    return order.end().contains(" = ") && !order.end().contains(" ends ")
        ? ""
        : " " + capital(order.end()) + ".";
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String reach(Findings found) {
    var which =
        !found.complete()
            ? "These were some orders"
            : found.bound().switches() >= 0
                ? "These were all orders with so few switches"
                : "That is every order";
    return which
        + " of the shared accesses in your code, looked at when all threads have ended, as if every"
        + " write were seen at once.";
  }

  static String thrown(SimThread thread) {
    return thread.name() + " throws " + exception(thread.thrown());
  }

  static String exception(Throwable thrown) {
    var message = thrown.getMessage();
    var name = thrown.getClass().getSimpleName();
    return message == null ? name : name + ": " + ClassNames.in(message);
  }

  /** Who reads or writes, or calls what, and where: {@code Ann writes (line 3)}. */
  static String access(SimThread thread, Site site, boolean writes) {
    var what = site.call() != null ? "calls " + site.call() : writes ? "writes" : "reads";
    return thread.name() + " " + what + place(site).map(Words::line).orElse("");
  }

  static Optional<Host.Place> place(Site site) {
    if (site == null || site.line() == 0) return Optional.empty();
    return Host.get().find(site.source().replace('/', '.'), site.line());
  }

  private static String line(Host.Place place) {
    return place.cell() == 0
        ? " (line %d)".formatted(place.line())
        : " (cell %d, line %d)".formatted(place.cell(), place.line());
  }

  /** How an order ended badly, with who waits for whom. */
  static String end(End end, String wrong, Subject subject, ObjectNames names) {
    if (end == End.LIVELOCK && wrong.equals(LIVELOCK)) return livelock(subject);
    if (end != End.STUCK || !wrong.equals(DEADLOCK)) return wrong;
    var known = names == null ? new ObjectNames(subject.state()) : names;
    var waits = new ArrayList<String>();
    for (var thread : subject.execution().threads())
      if (!thread.ended() && thread.pending() != null && !thread.isIdle())
        waits.add(thread.name() + " " + waitsForEver(thread, subject.execution(), known));
    return "deadlock: " + String.join("; ", waits);
  }

  private static String livelock(Subject subject) {
    var execution = subject.execution();
    var names =
        execution.threads().stream().filter(execution::isLivelocked).map(SimThread::name).toList();
    return "livelock: %s %s the same again and again, for ever"
        .formatted(String.join(" and ", names), names.size() == 1 ? "does" : "do");
  }

  /** What a thread that cannot move waits for: {@code waits for left, which Ann holds}. */
  static String waits(SimThread thread, Execution execution, ObjectNames names) {
    var step = thread.pending();
    var place = names.place(step);
    var holder = execution.holder(step.target());
    if (thread.isIdle()) return step.deadline() < 0 ? "waits for work" : "waits for its time";
    if (holder != null) return "waits for %s, which %s holds".formatted(place, holder.name());
    if (step.verb().equals(Step.WAKE)) return "waits for a signal on " + place;
    return "waits in " + (place.isEmpty() ? "" : place + ".") + step.verb();
  }

  private static String waitsForEver(SimThread thread, Execution execution, ObjectNames names) {
    var step = thread.pending();
    if (execution.holder(step.target()) != null) return waits(thread, execution, names);
    var place = names.place(step);
    if (step.verb().equals(Step.WAKE))
      return "waits for a signal on %s that never comes".formatted(place);
    return "waits for ever in %s.%s".formatted(place, step.verb());
  }

  /** What a state looks like at its end: its fields that can be told in a word, if any. */
  static String state(Object state) {
    if (state == null || isPlain(state)) return String.valueOf(state);
    var shown = new ArrayList<String>();
    for (var type = state.getClass(); type != null; type = type.getSuperclass())
      for (var field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) continue;
        if (!field.trySetAccessible()) continue;
        try {
          var value = field.get(state);
          if (value == null || isPlain(value)) shown.add(field.getName() + " = " + value);
        } catch (IllegalAccessException e) {
          throw new LinkageError(field.toString(), e); // It was made accessible.
        }
      }
    return shown.stream().limit(MOST_FIELDS).collect(Collectors.joining(", "));
  }

  static boolean isPlain(Object value) {
    return value instanceof Number
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof CharSequence
        || value instanceof Enum
        || value instanceof AtomicBoolean
        || value instanceof AtomicReference
        || isOfJdk(value.getClass()) && (value instanceof Collection || value instanceof Map)
        || value instanceof Record;
  }

  private static boolean isOfJdk(Class<?> type) {
    return type.getName().startsWith("java.util.") || ClassNames.isModel(type);
  }

  static String value(Object value, ObjectNames names) {
    if (value == null || isPlain(value)) return ClassNames.in(String.valueOf(value));
    return names.of(value);
  }

  /** The most frequent first. */
  static Map<Object, Integer> byCount(Map<Object, Integer> counts) {
    var sorted = new LinkedHashMap<Object, Integer>();
    List<Map.Entry<Object, Integer>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(
        Map.Entry.<Object, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(entry -> String.valueOf(entry.getKey())));
    entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
