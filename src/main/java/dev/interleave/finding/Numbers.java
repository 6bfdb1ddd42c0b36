package dev.interleave.finding;

import java.util.List;

/**
 * A finding that reads a few numbers of a lesson: {@code finding("05.cache", List.of(1.02, 1.05))}.
 */
public abstract class Numbers implements Finding<List<?>> {
  private final int count;

  /**
   * @param count how many it reads
   */
  protected Numbers(int count) {
    this.count = count;
  }

  /** What is to be said of them; all are known. */
  protected abstract String said(List<Double> numbers, Conditions conditions);

  @Override
  @SuppressWarnings("unchecked") // a list is read as one of anything
  public Class<List<?>> reads() {
    return (Class<List<?>>) (Class<?>) List.class;
  }

  @Override
  public String sentence(List<?> given, Conditions conditions) {
    var numbers = given.stream().filter(Number.class::isInstance).map(Numbers::value).toList();
    if (numbers.size() != count)
      throw new IllegalArgumentException(
          "This finding reads %d numbers. It was given %s.".formatted(count, given));
    if (numbers.stream().anyMatch(number -> number.isNaN()))
      return "This system does not tell all of these numbers, so there is nothing to conclude.";
    return said(numbers, conditions);
  }

  private static Double value(Object number) {
    return ((Number) number).doubleValue();
  }
}
