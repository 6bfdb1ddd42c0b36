package dev.interleave.explore;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total orders that were run
 * @param complete whether they stand for all
 * @param bound how they were chosen
 * @param wrong what is wrong with the bad ones, each with their number
 * @param right how the good ones ended, each with their number
 * @param races data races, in any order
 * @param unseen what was called and not looked into
 * @param notes what else should be known, in sentences
 * @param failing a bad order with the fewest switches; null if none is bad
 * @param steps the most steps in an order
 */
record Findings(
    int total,
    boolean complete,
    Bound bound,
    Map<String, Integer> wrong,
    Map<String, Integer> right,
    List<Race> races,
    List<String> unseen,
    List<String> notes,
    Order failing,
    int steps) {

  int bad() {
    return wrong.values().stream().mapToInt(Integer::intValue).sum();
  }

  int count(String what) {
    return wrong.getOrDefault(what, 0);
  }
}
