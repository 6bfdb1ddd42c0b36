package dev.interleave.finding;

/**
 * A conclusion whose words depend on what was measured. It looks at nothing but its two arguments.
 *
 * @param <A> what it reads: {@link Evidence}, a number, a list or a map
 */
public interface Finding<A> {
  /** What it reads. */
  Class<A> reads();

  /**
   * What is to be said of {@code measured}: one paragraph of short sentences, in which {@code
   * **word**} is a word to be stressed.
   */
  String sentence(A measured, Conditions conditions);

  /** Whether it is also true of a run that was to have fewer cores and had all of them. */
  default boolean holdsUnpinned() {
    return false;
  }

  /**
   * The sentence, with what the conditions alone have to say: without the pin that was asked for
   * there is no conclusion, and on a busy machine it comes with a warning.
   */
  default String conclusion(A measured, Conditions conditions) {
    if (conditions.isUnpinned() && !holdsUnpinned())
      return "This run was to use fewer cores. This system cannot keep threads on them, so it used"
          + " all. There is nothing to conclude from it here.";
    var sentence = sentence(measured, conditions);
    return conditions.isBusy() ? conditions.disturbance() + " " + sentence : sentence;
  }
}
