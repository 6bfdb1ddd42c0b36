package dev.interleave.exercise.lesson09;

import java.util.stream.LongStream;

/** The sizes of the boxes in lessons 9 to 11, in milliseconds, as the cells make them. */
public final class BoxSizes {
  /** A quarter of them heavy, and those in front. */
  public static final long[] FIRST_HEAVY =
      LongStream.range(0, 40).map(i -> i < 10 ? 100 : 10).toArray();

  /** The piano, and then small ones. */
  public static final long[] PIANO_FIRST =
      LongStream.range(0, 60).map(i -> i == 0 ? 300 : 5).toArray();

  /** With a label on each: 800 in all, 200 for each of four if shared perfectly. */
  public static final long[] LABELLED = {
    30, 110, 40, 20, 90, 20, 50, 60, 40, 20, 10, 20, 40, 40, 30, 180
  };

  private BoxSizes() {}
}
