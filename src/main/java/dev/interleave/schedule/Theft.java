package dev.interleave.schedule;

/**
 * A task that one worker took from another's deque.
 *
 * @param at when, on the clock of the spans
 * @param task the task's number
 * @param thief who took it
 * @param victim whose deque it was
 * @param place where it lay, counted from the oldest, which is 1
 * @param of how many lay there
 */
public record Theft(long at, int task, String thief, String victim, int place, int of) {
  @Override
  public String toString() {
    return "%s steals task %d, %s in the deque of %s".formatted(thief, task, which(), victim);
  }

  private String which() {
    if (of == 1) return "the only one";
    if (place == 1) return "the oldest of " + of;
    return place == of ? "the newest of " + of : "number %d of %d".formatted(place, of);
  }
}
