package dev.interleave.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The loops that lessons measure, from one operation a round to a row of a matrix. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
public class LoopsBench {
  private static final int ROUNDS = 1_000_000;
  private static final int SIDE = 200;
  private static final int LIMIT = 100_000;

  private final double[] left = numbers(ROUNDS);
  private final double[] right = numbers(ROUNDS);
  private final double[][] rows = matrix();
  private final double[][] columns = matrix();
  private final boolean[] composite = new boolean[LIMIT];
  private int rounds = ROUNDS;
  private long longRounds = ROUNDS;
  private long field;

  @Benchmark
  public long countedInt() {
    long sum = 0;
    for (int i = 0; i < rounds; i++) {
      sum += i * 31;
    }
    return sum;
  }

  @Benchmark
  public long countedLong() {
    long sum = 0;
    for (long i = 0; i < longRounds; i++) {
      sum = sum * 31 + i;
    }
    return sum;
  }

  @Benchmark
  public double dotProduct() {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }

  @Benchmark
  public double[][] matrixProduct() {
    double[][] product = new double[SIDE][SIDE];
    for (int i = 0; i < SIDE; i++) {
      for (int k = 0; k < SIDE; k++) {
        double factor = rows[i][k];
        for (int j = 0; j < SIDE; j++) {
          product[i][j] += factor * columns[k][j];
        }
      }
    }
    return product;
  }

  @Benchmark
  public int sieve() {
    Arrays.fill(composite, false);
    int primes = 0;
    for (int i = 2; i < LIMIT; i++) {
      if (!composite[i]) {
        primes++;
        for (int j = 2 * i; j < LIMIT; j += i) {
          composite[j] = true;
        }
      }
    }
    return primes;
  }

  @Benchmark
  public long fieldIncrements() {
    for (int i = 0; i < rounds; i++) {
      field++;
      if ((field & 7) == 0) {
        field += 3;
      }
    }
    return field;
  }

  private static double[] numbers(int count) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> i * 0.5);
    return numbers;
  }

  private static double[][] matrix() {
    double[][] matrix = new double[SIDE][];
    Arrays.setAll(matrix, i -> numbers(SIDE));
    return matrix;
  }
}
