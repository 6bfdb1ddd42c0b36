package dev.interleave.schedule;

/** What a worker was doing inside a task. */
public enum State {
  /** On a core, or ready to be: nothing that it waits for was seen. */
  COMPUTING("computing", 'C'),
  /** Ready to compute while all cores were taken. Only its sum is known, not its place. */
  NO_CORE("runnable without a core", 'R'),
  /** Stopped at a {@code synchronized} block or a lock that another thread holds. */
  LOCK("waiting for a lock", 'L'),
  /** Parked, or in {@code Object.wait}, until another thread wakes it or its time is up. */
  PARKED("parked", 'P'),
  /** In {@code Thread.sleep}. */
  SLEEPING("sleeping", 'S'),
  /** In a read or write of a file or socket, whether or not the device was needed. */
  IO("in I/O", 'I'),
  /** Inside a task, and the recorder cannot see whether it computed or waited. */
  UNSEEN("not visible", 'U');

  private final String label;
  private final char letter;

  State(String label, char letter) {
    this.label = label;
    this.letter = letter;
  }

  /** How it is called in pictures and tables. */
  public String label() {
    return label;
  }

  /** One letter for it, where there is no room or no colour. */
  public char letter() {
    return letter;
  }

  @Override
  public String toString() {
    return label;
  }
}
