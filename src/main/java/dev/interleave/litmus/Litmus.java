package dev.interleave.litmus;

import dev.interleave.explore.Exploration.Body;
import dev.interleave.explore.Exploration.Maker;
import dev.interleave.explore.Exploration.Question;
import dev.interleave.show.Html;
import dev.interleave.show.table.ResultTable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A litmus test: a few lines of some threads, run millions of times on real cores, beside every
 * order that {@code explore} knows. It never changes: each word that adds something answers another
 * one. It runs once, when it is shown or first asked, and blocks for two seconds at most, or as
 * long as was asked for; an interrupt, as by Stop, ends it.
 *
 * <p>It does the same in the lab's kernel, on stock JJava, in plain {@code jshell} and in a plan.
 *
 * @param <S> the state that the threads share, made anew for each run
 */
public final class Litmus<S> implements Html {
  private static final int MOST_THREADS = 6;

  private final LitmusProgram<S> plan;
  private LitmusFindings found;

  private Litmus(LitmusProgram<S> plan) {
    this.plan = plan;
  }

  /** The beginning: a state that is made anew for every run, and no thread yet. */
  public static <S> Litmus<S> of(Maker<S> state) {
    return new Litmus<>(new LitmusProgram<>(state, List.of(), null, Map.of(), Amount.USUAL));
  }

  /** One more thread, named by its number from 1. */
  public Litmus<S> thread(Body<S> body) {
    return thread("thread " + (plan.roles().size() + 1), body);
  }

  /**
   * One more thread.
   *
   * @throws IllegalArgumentException if there are six already
   */
  public Litmus<S> thread(String name, Body<S> body) {
    if (plan.roles().size() == MOST_THREADS)
      throw new IllegalArgumentException("Six threads are enough: try two, on two cores.");
    return new Litmus<>(plan.role(new LitmusProgram.Role<>(name, body)));
  }

  /** What is looked at when all threads of a run are done: {@code p -> p.r1 + ", " + p.r2}. */
  public Litmus<S> outcomes(Question<S> question) {
    return new Litmus<>(plan.asking(question));
  }

  /** Outcomes that the test is about: it says whether they came. */
  public Litmus<S> interesting(String... outcomes) {
    return new Litmus<>(plan.graded(Grade.INTERESTING, outcomes));
  }

  /** Outcomes that surprise nobody. */
  public Litmus<S> acceptable(String... outcomes) {
    return new Litmus<>(plan.graded(Grade.ACCEPTABLE, outcomes));
  }

  /** Outcomes that must never come. */
  public Litmus<S> forbidden(String... outcomes) {
    return new Litmus<>(plan.graded(Grade.FORBIDDEN, outcomes));
  }

  /**
   * About so many runs, if two seconds are enough for them; usually 5,000,000.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Litmus<S> runs(long most) {
    return new Litmus<>(plan.within(plan.amount().runs(most)));
  }

  /**
   * As many runs as there is time for.
   *
   * @throws IllegalArgumentException if that is none, or more than ten minutes
   */
  public Litmus<S> seconds(double seconds) {
    return new Litmus<>(plan.within(plan.amount().seconds(seconds)));
  }

  private synchronized LitmusFindings found() {
    if (!isReady()) throw new IllegalStateException(missing());
    if (found == null) found = LitmusFindings.of(plan);
    return found;
  }

  private boolean isReady() {
    return plan.roles().size() >= 2 && plan.question() != null;
  }

  private String missing() {
    return plan.roles().size() < 2
        ? "A litmus test needs two threads: add .thread(p -> { ... }) twice."
        : "Nothing is looked at yet: add .outcomes(p -> p.r1 + \", \" + p.r2).";
  }

  /** How many runs there were. */
  public long total() {
    return found().counts().total();
  }

  /** Each outcome that came, with its number of runs. */
  public Map<String, Long> counts() {
    return Map.copyOf(found().counts().runs());
  }

  /** In how many runs this outcome came. */
  public long count(String outcome) {
    return found().runs(outcome);
  }

  /** Each outcome that some order of the steps ends with, with the number of such orders. */
  public Map<String, Integer> explored() {
    return found().explored().outcomes();
  }

  /** The outcomes that came though no order of the steps ends so. Empty if that is not known. */
  public Set<String> beyond() {
    return found().beyond();
  }

  /** How many runs came to an outcome that was {@linkplain #forbidden forbidden}. */
  public long violations() {
    return found().violations();
  }

  /** Each outcome, how often it came, whether an order ends so, and its grade. */
  public ResultTable table() {
    return Report.table(found());
  }

  @Override
  public String html() {
    return isReady() ? Report.html(found()) : "<p>" + Html.escape(missing()) + "</p>";
  }

  /** What came of it in sentences, then the table. */
  @Override
  public String toString() {
    return isReady() ? Report.text(found()) : missing();
  }
}
