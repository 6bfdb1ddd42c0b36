package dev.interleave.exercise.lesson05;

import dev.interleave.exercise.Mismatch;
import dev.interleave.exercise.SideBySide;
import dev.interleave.schedule.Span;
import dev.interleave.schedule.Time;
import dev.interleave.sim.Policy;
import dev.interleave.work.Sizes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A simulated morning of 200 customers and four clerks, and three questions about it. */
final class Morning {
  private static final Time LONG = Time.ofMillis(500);
  private static final double CLOSE = 0.005;

  /**
   * A question.
   *
   * @param asked what is asked for
   * @param answer the number
   * @param hint what to try
   */
  private record Question(String asked, double answer, String hint) {
    boolean isAnsweredBy(Object said) {
      return said instanceof Number n
          && Math.abs(n.doubleValue() - answer) <= CLOSE * Math.max(1, answer);
    }
  }

  private Morning() {}

  private static List<Span> customers() {
    var sizes = Sizes.lognormal(200, 15, 1, 5).stream().mapToLong(Integer::longValue).toArray();
    return SideBySide.schedule(Policy.SHARED_QUEUE, 4, sizes).spans();
  }

  private static List<Question> questions() {
    var all = customers();
    return List.of(
        new Question(
            "1: customers who waited more than 500 ms",
            all.stream().filter(one -> one.waited().compareTo(LONG) > 0).count(),
            "keep the rows whose waited ms is greater than 500, and count them"),
        new Question(
            "2: the time in ms when half was done, the median of end ms",
            median(all.stream().mapToDouble(span -> span.end() / 1e6).sorted().toArray()),
            "a column of numbers has a median()"),
        new Question(
            "3: the number of the task that took longest",
            all.stream().max(Comparator.comparing(Span::duration)).orElseThrow().task(),
            "sort by duration ms, the largest first, and read task in the first row"));
  }

  /** Of an even count the mean of the two in the middle, as the table has it. */
  private static double median(double[] sorted) {
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  /** What is not yet as asked of three numbers. */
  static List<Mismatch> mismatches(List<?> said) {
    var questions = questions();
    if (said.size() != questions.size())
      return List.of(
          new Mismatch("three numbers", said.size() + " values", "one number for each question"));
    var missed = new ArrayList<Mismatch>();
    for (int i = 0; i < said.size(); i++) {
      var question = questions.get(i);
      if (!question.isAnsweredBy(said.get(i)))
        missed.add(new Mismatch(question.asked(), "" + said.get(i), question.hint()));
    }
    return missed;
  }
}
