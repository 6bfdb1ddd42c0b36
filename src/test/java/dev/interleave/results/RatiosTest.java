package dev.interleave.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatiosTest {
  private static final HostMachine LARGE = new HostMachine(8, 1, "Linux, aarch64", "Vendor 25");

  private static List<Ratio> ofPool(Result... results) {
    return Ratios.of(List.of(results)).stream().filter(r -> r.strategy().equals("pool")).toList();
  }

  @Test
  void theLatestIsComparedWithTheMedianOfEarlierOnes() {
    var ratio =
        ofPool(
                Samples.pooledIn(100),
                Samples.pooledIn(300),
                Samples.pooledIn(120),
                Samples.pooledIn(60))
            .getFirst();
    assertEquals(3, ratio.count());
    assertEquals(0.5, ratio.value());
    assertEquals(20, ratio.speedup());
    assertEquals(10, ratio.theirs());
  }

  @Test
  void theFirstResultHasNothingBesideIt() {
    assertEquals(List.of(), ofPool(Samples.pooledIn(100)));
  }

  @Test
  void otherWorkIsNotCompared() {
    assertEquals(
        List.of(), ofPool(Samples.result("files", Samples.way("pool", 9)), Samples.pooledIn(100)));
  }

  @Test
  void eachOtherMachineHasARowOfItsOwn() {
    var anna = Samples.on(LARGE, Samples.pooledIn(50)).from("anna");
    var bob = Samples.pooledIn(200).from("bob");
    var lent = Samples.on(LARGE, Samples.pooledIn(25));
    var ratios = ofPool(anna, bob, lent, Samples.pooledIn(100));
    assertEquals(
        List.of(
            "anna (8 cores, Linux, aarch64)",
            "bob (2 cores, Linux, amd64)",
            "another machine (8 cores, Linux, aarch64)"),
        ratios.stream().map(Ratio::against).toList());
    assertEquals(List.of(2.0, 0.5, 4.0), ratios.stream().map(Ratio::value).toList());
  }

  @Test
  void importsAloneHaveNothingToBeComparedWith() {
    assertEquals(List.of(), ofPool(Samples.pooledIn(50).from("anna")));
  }
}
