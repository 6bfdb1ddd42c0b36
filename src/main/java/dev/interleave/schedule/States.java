package dev.interleave.schedule;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What all workers of a run did inside their tasks, beside its {@link Schedule}.
 *
 * @param activities one for each span; none where states were not recorded
 * @param note how they were recorded, what that costs and what it cannot see; a line each
 */
public record States(List<Activity> activities, String note) {
  /** Nobody recorded states. */
  public static final States NONE = new States(List.of(), "");

  /** Takes a copy. */
  public States {
    activities = List.copyOf(activities);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return activities.isEmpty();
  }

  /** The activity of each span. */
  public Map<Span, Activity> bySpan() {
    var map = new HashMap<Span, Activity>();
    activities.forEach(activity -> map.put(activity.span(), activity));
    return map;
  }

  /** What was done during this span. */
  public Optional<Activity> of(Span span) {
    return activities.stream().filter(activity -> activity.span().equals(span)).findFirst();
  }

  /** The sum of all tasks' time in this state. */
  public Time total(State state) {
    return new Time(activities.stream().mapToLong(a -> a.total(state).nanos()).sum());
  }

  /** The sums of all states that occurred. */
  public Map<State, Time> totals() {
    var totals = new EnumMap<State, Time>(State.class);
    for (var state : State.values()) if (total(state).nanos() > 0) totals.put(state, total(state));
    return totals;
  }

  @Override
  public String toString() {
    if (isEmpty()) return "no states recorded: run jobs.withStates() to see them";
    return totals().entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", ", "sums over all tasks: ", "\n(" + note + ")"));
  }
}
