package dev.interleave.finding.lesson02;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Finding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Evenings with a volatile board, and with a plain one: how many were wrong, and how. */
public final class PlainBoard implements Finding<List<?>> {
  private static final double ALL = 10_000_000;
  private static final double ONE_DOOR = 5_000_000;

  @Override
  @SuppressWarnings("unchecked") // a list is read as one of anything
  public Class<List<?>> reads() {
    return (Class<List<?>>) (Class<?>) List.class;
  }

  @Override
  public String sentence(List<?> boards, Conditions conditions) {
    var real = sums(boards.get(0));
    var plain = sums(boards.get(1));
    var said =
        "With *volatile* %d of %d evenings were wrong, without it %d of %d."
            .formatted(wrong(real), real.size(), wrong(plain), plain.size());
    return said + " " + (wrong(plain) == 0 ? none(conditions) : some(plain));
  }

  private static List<Double> sums(Object board) {
    return ((List<?>) board).stream().map(sum -> ((Number) sum).doubleValue()).toList();
  }

  private static long wrong(List<Double> sums) {
    return sums.stream().filter(sum -> sum != ALL).count();
  }

  private static String none(Conditions conditions) {
    return conditions.cores() == 1
        ? "The keepers share one core here, and seldom change places in the middle of a count."
        : "The two never met here, and **nobody promised that**.";
  }

  private static String some(List<Double> plain) {
    var wrong = new TreeSet<>(plain);
    wrong.remove(ALL);
    if (wrong.equals(Set.of(ONE_DOOR)))
      return "Each wrong one said 5,000,000: a **whole door** was lost. The compiler has made one"
          + " addition of five million out of the loop, so the two can meet only once.";
    return "The wrong ones said %s."
        .formatted(
            wrong.stream()
                .limit(3)
                .map("%,.0f"::formatted)
                .collect(Collectors.joining(", ", "", wrong.size() > 3 ? " and others" : "")));
  }
}
