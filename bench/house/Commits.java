import java.io.IOException;
import java.util.List;

/** How long the first lines of commits are, merges aside. */
final class Commits {
  private static final int RECENT = 100;

  private Commits() {}

  static void print() throws IOException, InterruptedException {
    var subjects = Command.lines("git", "log", "--no-merges", "--format=%s");
    print("all", subjects);
    print("the last " + RECENT, subjects.stream().limit(RECENT).toList());
  }

  private static void print(String which, List<String> subjects) {
    var spread = House.Spread.of(subjects.stream().map(String::length).toList());
    System.out.println("commit subjects, %s: median / p90 / max characters %s".formatted(which, spread));
  }
}
