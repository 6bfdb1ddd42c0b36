package dev.interleave.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One word for each of several cases. Whatever is wrong, the answer is one. */
public final class WordQuiz {
  private WordQuiz() {}

  /** What is not yet as asked: the places that are empty, or else the first word that is wrong. */
  public static List<Mismatch> mismatches(List<String> given, List<Case> cases) {
    if (given.size() != cases.size())
      return List.of(
          new Mismatch(
              "%d words".formatted(cases.size()),
              "%d words".formatted(given.size()),
              "one word for each, in their order"));
    var missed = new ArrayList<Mismatch>();
    var unknown = new ArrayList<String>();
    for (int i = 0; i < cases.size(); i++) {
      var word = given.get(i).strip().toLowerCase(Locale.ROOT);
      var one = cases.get(i);
      if (!known(cases).contains(word)) unknown.add(one.name());
      else if (!word.equals(one.word()))
        missed.add(
            new Mismatch("another word for " + one.name(), "\"%s\"".formatted(word), one.hint()));
    }
    if (!unknown.isEmpty()) return List.of(unknown(unknown, cases));
    return missed.isEmpty() ? missed : List.of(first(missed, cases.size()));
  }

  /** Told once, however many places are still empty. */
  private static Mismatch unknown(List<String> names, List<Case> cases) {
    return new Mismatch(
        "one of the words " + String.join(", ", known(cases)),
        "another word, or none, for " + String.join(", ", names),
        "write one of these words in each place");
  }

  private static Mismatch first(List<Mismatch> missed, int words) {
    var first = missed.getFirst();
    var was = "%s; %d of %d words are right".formatted(first.was(), words - missed.size(), words);
    return new Mismatch(first.expected(), was, first.advice());
  }

  private static List<String> known(List<Case> cases) {
    return cases.stream().map(Case::word).distinct().sorted().toList();
  }

  /**
   * A case.
   *
   * @param name what a learner calls it
   * @param word the right one
   * @param hint where to look
   */
  public record Case(String name, String word, String hint) {}
}
