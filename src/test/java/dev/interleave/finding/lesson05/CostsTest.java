package dev.interleave.finding.lesson05;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Numbers;
import dev.interleave.finding.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostsTest {
  /** PoolTimes of a thread a core, 64, 500 and 2,000, by how many times as long each took. */
  private static String pools(int cores, double at64, double at500, double at2000) {
    var ways =
        Evidence.of(
            Way.of(cores, 1),
            Way.of(64, 1 / at64),
            Way.of(500, 1 / at500),
            Way.of(2_000, 1 / at2000));
    return new PoolTimes().conclusion(ways, Conditions.quiet(cores));
  }

  private static String said(Numbers finding, Double... numbers) {
    return finding.conclusion(List.of(numbers), Conditions.quiet(2));
  }

  @Test
  void onTwoCoresTheTimeClimbs() {
    assertEquals(
        "2,000 threads took **1.7 times** as long as 2. Up to 500 threads it took about as long."
            + " The curve **climbs**, and there is no number of threads where the time jumps.",
        pools(2, 1.01, 1.1, 1.68));
  }

  @Test
  void onSixteenCoresTwoThousandStartsAreAJump() {
    var said = pools(16, 1.2, 2.4, 6.5);
    assertTrue(said.contains("From 64 to 500 threads the time makes a **jump**."), said);
    assertTrue(pools(8, 1.05, 1.4, 3.9).contains("From 500 to 2,000 threads"), said);
  }

  @Test
  void whereNothingIsLostNothingIsSaidToBe() {
    assertTrue(pools(1, 1.0, 1.02, 1.08).contains("**no harm**"));
  }

  @Test
  void startsExplainAllOrAPartOrLittle() {
    assertTrue(said(new Starts(), 270.0, 280.0).contains("can explain it"));
    assertTrue(said(new Starts(), 270.0, 280.0).contains("**135 µs** for one"));
    assertTrue(said(new Starts(), 150.0, 300.0).contains("a good part"));
    assertTrue(said(new Starts(), 50.0, 300.0).contains("a small part"));
    assertTrue(said(new Starts(), 50.0, -3.0).contains("nothing to explain"));
  }

  @Test
  void sleepersTakeNoCoreUnlessTheTimeSaysSo() {
    assertTrue(said(new Sleepers(), 1.02).contains("**as long as without them**"));
    assertTrue(said(new Sleepers(), 1.4).contains("run it again"));
    assertTrue(said(new Sleepers(), 0.7).contains("less"));
  }

  @Test
  void turnsServeMostOfThemLate() {
    assertTrue(said(new ServedLate(), 200.0, 400.0, 370.0, 405.0).contains("**served late**"));
    assertTrue(said(new ServedLate(), 200.0, 400.0, 210.0, 405.0).contains("nobody wait longer"));
  }

  @Test
  void theKernelsShareIsCompared() {
    assertTrue(said(new Switching(), 0.01, 0.45).contains("not their number"));
    assertTrue(said(new Switching(), 0.01, 0.05).contains("cheap on this system"));
    assertTrue(said(new Switching(), 0.3, 0.6).contains("busy in both"));
    assertTrue(said(new Switching(), Double.NaN, 0.6).contains("does not tell"));
  }

  @Test
  void onlyTheDifferenceIsTheCache() {
    assertTrue(said(new CacheLoss(), 1.23, 1.26).contains("**no loss by the cache**"));
    assertTrue(said(new CacheLoss(), 1.02, 1.3).contains("So **27 %** is lost by the data"));
    assertTrue(said(new CacheLoss(), 0.78, 1.16).contains("something disturbed the runs"));
  }

  @Test
  void othersAtWorkAreNamedFirst() {
    var busy = Conditions.quiet(2).taken(0.7);
    assertTrue(new CacheLoss().conclusion(List.of(1.0, 1.0), busy).startsWith("Others took 0.70"));
  }
}
