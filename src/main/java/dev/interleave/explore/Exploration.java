package dev.interleave.explore;

import dev.interleave.explore.engine.Refusal;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Code to explore, and what came of it. It never changes: each word that adds something answers
 * another one. The search runs once, when this is shown or first asked, and blocks until it is
 * done.
 *
 * <p>On stock JJava, in plain {@code jshell} and in a test it does the same as in the lab's kernel,
 * only slower, since there the threads are handed over by virtual threads.
 *
 * @param <S> the state that the threads share; of a program what it returns
 */
public final class Exploration<S> {
  /** Makes a fresh state, or is a whole program. */
  @FunctionalInterface
  public interface Maker<S> extends Serializable {
    /** The state, or what the program returns. */
    S make() throws Exception;
  }

  /** What one thread does. */
  @FunctionalInterface
  public interface Body<S> extends Serializable {
    /** Does it. */
    void run(S state) throws Exception;
  }

  /** What must hold when all threads have ended. */
  @FunctionalInterface
  public interface Condition<S> extends Serializable {
    /** Whether it does. */
    boolean holds(S state) throws Exception;
  }

  /** What is asked of the state when all threads have ended. */
  @FunctionalInterface
  public interface Question<S> extends Serializable {
    /** The answer. */
    Object of(S state) throws Exception;
  }

  private static final int MOST_THREADS = 6;

  private final Plan plan;
  private Findings found;
  private String refused;

  private Exploration(Plan plan) {
    this.plan = plan;
  }

  /** The beginning: a state that is made anew for every order, and no thread yet. */
  public static <S> Exploration<S> of(Maker<S> state) {
    return new Exploration<>(new Plan(state, false, List.of(), null, Bound.USUAL));
  }

  /** A program that makes its own threads; what it returns is its outcome. */
  public static <S> Exploration<S> ofProgram(Maker<S> program) {
    return new Exploration<>(new Plan(program, true, List.of(), null, Bound.USUAL));
  }

  /**
   * One more thread.
   *
   * @throws IllegalArgumentException if the name is taken, or there are six already
   * @throws IllegalStateException if this is a program, which makes its own
   */
  public Exploration<S> thread(String name, Body<S> body) {
    if (plan.isProgram())
      throw new IllegalStateException(
          "A program makes its own threads. Begin with explore(State::new) to give them here.");
    if (plan.bodies().stream().anyMatch(other -> other.name().equals(name)))
      throw new IllegalArgumentException("There are two threads named %s.".formatted(name));
    if (plan.bodies().size() == MOST_THREADS)
      throw new IllegalArgumentException(
          "Six threads are enough: most bugs need two or three, and orders grow fast.");
    return new Exploration<>(plan.thread(name, body));
  }

  /** One more thread, named by its number from 1. */
  public Exploration<S> thread(Body<S> body) {
    return thread("thread " + (plan.bodies().size() + 1), body);
  }

  /** What must hold, checked when all threads have ended. */
  public Exploration<S> always(Condition<S> condition) {
    return new Exploration<>(plan.always(condition));
  }

  /** Every order, however many: no reduction and no limit. */
  public Exploration<S> allOrders() {
    return new Exploration<>(plan.within(plan.bound().every()));
  }

  /** From the first order on, only orders that differ in the order of two dependent steps. */
  public Exploration<S> reduced() {
    return new Exploration<>(plan.within(plan.bound().reduced()));
  }

  /**
   * No more orders than this.
   *
   * @throws IllegalArgumentException if that is none
   */
  public Exploration<S> atMost(int orders) {
    return new Exploration<>(plan.within(plan.bound().atMost(orders)));
  }

  /**
   * Only orders with so many switches: times that a thread is left which could have gone on.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public Exploration<S> switches(int most) {
    return new Exploration<>(plan.within(plan.bound().switches(most)));
  }

  private synchronized Findings found() {
    if (refused != null) throw new Refusal(refused);
    try {
      if (found == null) found = new Explorer(plan).explore();
    } catch (Refusal e) {
      refused = e.getMessage();
      throw e;
    }
    return found;
  }

  /** How many orders were run. */
  public int total() {
    return found().total();
  }

  /** How many of them ended well. */
  public int good() {
    return total() - bad();
  }

  /** How many broke {@code always}, threw, or left a thread waiting or turning for ever. */
  public int bad() {
    return found().bad();
  }

  /** In how many a thread waits for ever. */
  public int deadlocks() {
    return found().count(Words.DEADLOCK);
  }

  /** In how many the same state came again and again. */
  public int livelocks() {
    return found().count(Words.LIVELOCK);
  }

  /** What is wrong with the bad ones, each with its number. */
  public Map<String, Integer> wrong() {
    return Map.copyOf(found().wrong());
  }

  /** The ways in which orders end, the good ones first, each kind by number. */
  public List<Ending> endings() {
    var right = Ending.byNumber(found().right(), false);
    var wrong = Ending.byNumber(found().wrong(), true);
    return Stream.concat(right, wrong).toList();
  }

  /** Whether the orders that were run stand for all. */
  public boolean complete() {
    return found().complete();
  }

  /** The data races: they make no order bad by themselves. */
  public List<Race> races() {
    return found().races();
  }

  /** What is called and not looked into, by name. */
  public List<String> unseen() {
    return found().unseen();
  }

  /** How the state ended: each answer with the number of orders. Runs the orders once more. */
  public Map<Object, Integer> outcomes(Question<S> question) {
    return new Explorer(plan).outcomes(found(), question);
  }

  /** Each outcome of the program with the number of orders. Runs the orders once more. */
  public Map<Object, Integer> outcomes() {
    return new Explorer(plan).outcomes(found(), null);
  }

  /** An order that ends badly, with as few switches as any that was run; null if there is none. */
  public Order failing() {
    return found().failing();
  }

  /**
   * Runs the failing order again, step by step.
   *
   * @throws IllegalStateException if no order ends badly
   */
  public Order replay() {
    if (found().failing() == null)
      throw new IllegalStateException("No order ends badly: there is none to replay.");
    return new Explorer(plan).replay(found().failing());
  }

  /**
   * Be the scheduler: all orders of this, to be gone through by hand on a page. Says so where they
   * are too many.
   */
  public Game play() {
    return new Explorer(plan).game();
  }

  /** What came of it in sentences, the most important first; or why this cannot be explored. */
  public List<String> sentences() {
    if (plan.bodies().isEmpty() && !plan.isProgram())
      return List.of("Nothing to explore yet: add .thread(\"Ann\", c -> ...).");
    try {
      return Words.sentences(found(), plan);
    } catch (Refusal e) {
      return List.of("Not explored: " + e.getMessage());
    }
  }

  /** Whether there is something to tell beside the sentences. */
  public boolean isExplored() {
    sentences();
    return found != null;
  }

  @Override
  public String toString() {
    return sentences().stream().map(Paragraph::wrapped).collect(Collectors.joining("\n"));
  }
}
