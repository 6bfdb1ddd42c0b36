package dev.interleave.schedule;

/**
 * A task put onto a deque, or taken from it.
 *
 * @param at when, on the clock of the spans
 * @param how what was done
 * @param task the task's number
 * @param worker who did it
 * @param owner whose deque it was; another worker's only where it was {@link How#STOLEN}
 */
public record DequeMove(long at, How how, int task, String worker, String owner) {
  /** What can be done with a task in a deque. */
  public enum How {
    /** The owner put it there, as the newest. */
    PUSHED,
    /** The owner took it, to run it. */
    POPPED,
    /** Another worker took it, to run it. */
    STOLEN
  }

  /**
   * @throws IllegalArgumentException if the worker is the owner where another must be, or is not
   */
  public DequeMove {
    if ((how == How.STOLEN) == worker.equals(owner))
      throw new IllegalArgumentException(
          "task %d %s by %s from the deque of %s: nobody steals from himself, and only thieves "
                  .formatted(task, how, worker, owner)
              + "touch the deque of another.");
  }
}
