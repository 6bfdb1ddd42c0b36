package dev.interleave.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One word for each of several cases. */
final class Words {
  private Words() {}

  /** What is not yet as asked: a fact for each case with another word. */
  static List<Fact> facts(List<?> given, List<Case> cases) {
    if (given.size() != cases.size())
      return List.of(
          new Fact(
              "%d words".formatted(cases.size()),
              "%d words".formatted(given.size()),
              "one word for each, in their order"));
    var facts = new ArrayList<Fact>();
    for (int i = 0; i < cases.size(); i++) {
      var word = String.valueOf(given.get(i)).strip().toLowerCase(Locale.ROOT);
      var one = cases.get(i);
      if (!known(cases).contains(word))
        facts.add(
            new Fact(
                "one of %s for %s".formatted(String.join(", ", known(cases)), one.name()),
                "\"%s\"".formatted(given.get(i)),
                "write one of these words"));
      else if (!word.equals(one.word()))
        facts.add(new Fact("another word for " + one.name(), "\"%s\"".formatted(word), one.hint()));
    }
    return facts;
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
  record Case(String name, String word, String hint) {}
}
