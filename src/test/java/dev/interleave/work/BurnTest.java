package dev.interleave.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class BurnTest {
  @Test
  void unitCostIsMeasuredOnceAndPositive() {
    long cost = Burn.unitCost();
    assertTrue(cost > 0);
    assertEquals(cost, Burn.unitCost());
  }

  @Test
  void noUnitsAndPartsOfAUnitAreAmounts() {
    Burn.units(0);
    Burn.units(0.02);
    Burn.units(1.5);
    Burn.allocating(1.5);
    Burn.memoryHungry(1.5);
  }

  @Test
  void nonsenseIsRefusedWithACure() {
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 2e6}) {
      var refusal = assertThrows(IllegalArgumentException.class, () -> Burn.units(bad));
      assertTrue(refusal.getMessage().contains("Try burn(20)"), refusal.getMessage());
    }
  }

  @Test
  void anInterruptStopsTheComputationAndStaysSet() throws InterruptedException {
    var seen = new Throwable[1];
    var flag = new boolean[1];
    var burning =
        Thread.ofPlatform()
            .start(() -> {
              seen[0] = assertThrows(CancellationException.class, () -> Burn.units(1e6));
              flag[0] = Thread.currentThread().isInterrupted();
            });
    burning.interrupt();
    burning.join();
    assertTrue(seen[0].getMessage().contains("of 1000000.00 units"), seen[0].getMessage());
    assertTrue(flag[0]);
  }
}
