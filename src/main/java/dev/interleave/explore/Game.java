package dev.interleave.explore;

import java.util.List;

/**
 * Be the scheduler: every order of a small program, to be gone through step by step on a page. Who
 * plays decides which thread moves.
 *
 * <p>Without a page there are no buttons; it says so, and how many orders there are.
 *
 * @param threads the names of the threads, by number
 * @param places what the threads share
 * @param before the values there before the first step
 * @param code the lines of cells that the steps stand in
 * @param tree all orders; null if they are too many
 * @param refusal why it cannot be played; null if it can
 */
public record Game(
    List<String> threads,
    List<String> places,
    List<String> before,
    List<Scene.Listing> code,
    OrderTree tree,
    String refusal) {
  /** As many as there are keys for. */
  private static final int MOST_THREADS = 6;

  /** So many make a notebook some hundred kB larger. */
  private static final int MOST_NODES = 4_000;

  static Game refused(String why) {
    return new Game(List.of(), List.of(), List.of(), List.of(), null, why);
  }

  /** The same, unless it is too large to be played. */
  Game checked() {
    if (threads.size() > MOST_THREADS)
      return refused(
          "Not played: there are %d threads, and %d can be played."
              .formatted(threads.size(), MOST_THREADS));
    if (tree.nodes().size() > MOST_NODES)
      return refused(
          ("Not played: %,d orders go through %,d different points, and a picture carries %,d."
                  + " Fewer rounds, or fewer threads, show the same.")
              .formatted(tree.root().orders(), tree.nodes().size(), MOST_NODES));
    return this;
  }

  /** What there is to play. */
  public String goal() {
    var root = tree.root();
    if (root.bad() == 0)
      return "No order ends badly, of %,d. See for yourself.".formatted(root.orders());
    return "%,d of %,d orders end badly. Find one with as few switches as you can."
        .formatted(root.bad(), root.orders());
  }

  @Override
  public String toString() {
    if (refusal != null) return Paragraph.wrapped(refusal);
    var played =
        " It is played on the page of a notebook. Without one, replay() shows a bad order.";
    return Paragraph.wrapped(goal() + played);
  }
}
