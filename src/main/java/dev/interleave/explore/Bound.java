package dev.interleave.explore;

/**
 * How many orders to run.
 *
 * @param kind which of them
 * @param most no more than this
 * @param switches no more than this in one order; negative for any number
 */
record Bound(Kind kind, int most, int switches) {
  enum Kind {
    /** Every order while there are few, then one for each class of equivalent ones. */
    AUTOMATIC,
    EVERY,
    REDUCED
  }

  /** Up to here every order is run, unless something else is asked for. */
  static final int FEW = 10_000;

  /** After so many the search ends, unless something else is asked for. */
  static final int MANY = 100_000;

  static final Bound USUAL = new Bound(Kind.AUTOMATIC, MANY, -1);

  Bound every() {
    return new Bound(Kind.EVERY, Integer.MAX_VALUE, switches);
  }

  Bound reduced() {
    return new Bound(Kind.REDUCED, most, -1);
  }

  Bound atMost(int orders) {
    if (orders < 1)
      throw new IllegalArgumentException("At most %d orders: try 1000.".formatted(orders));
    return new Bound(kind, orders, switches);
  }

  Bound switches(int number) {
    if (number < 0)
      throw new IllegalArgumentException("%d switches in an order: try 2.".formatted(number));
    return new Bound(Kind.EVERY, most, number);
  }
}
