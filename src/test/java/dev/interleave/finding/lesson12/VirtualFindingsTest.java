package dev.interleave.finding.lesson12;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Said;
import org.junit.jupiter.api.Test;

class VirtualFindingsTest {
  @Test
  void computingIsAboutTheSameAndElseNoVerdictOnThreads() {
    Said.of(new VirtualComputing(), Conditions.quiet(2), 320, 318).holds("1.01", "about the same");
    Said.of(new VirtualComputing(), Conditions.quiet(16), 40, 50).holds("0.80", "slower");
    Said.of(new VirtualComputing(), Conditions.quiet(8).kinds(2), 60, 48)
        .holds("1.25", "the threads are not faster");
  }

  private static Said files(int cores, double platform, double virtual) {
    return Said.of(new HeldCarrier(), Conditions.quiet(cores), platform, virtual);
  }

  @Test
  void heldCarriersMakeRounds() {
    files(1, 58, 3_230)
        .holds("64 rounds of 50 ms", "**as many files at a time as there are cores**, 1");
    files(2, 58, 1_630).holds("32 rounds of 50 ms", ", 2.");
    files(8, 58, 409).holds("8 rounds");
    files(16, 58, 207).holds("4 rounds");
  }

  @Test
  void elsewhereItIsOtherwise() {
    files(2, 4, 5).holds("answered at once on this system");
    files(64, 58, 59).holds("as many carriers as files");
    files(2, 58, 60).holds("they were not held");
    files(2, 58, 4_000).holds("this run does not tell");
  }
}
