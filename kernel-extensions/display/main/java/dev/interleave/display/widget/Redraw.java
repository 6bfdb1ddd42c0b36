package dev.interleave.display.widget;

/** What is drawn from the values of controls. What it returns is shown; null shows nothing. */
public interface Redraw {
  /** From one control. */
  interface One<A> {
    /** May take its time, and may throw. */
    Object of(A a) throws Exception;
  }

  /** From two controls. */
  interface Two<A, B> {
    /** May take its time, and may throw. */
    Object of(A a, B b) throws Exception;
  }

  /** From three controls. */
  interface Three<A, B, C> {
    /** May take its time, and may throw. */
    Object of(A a, B b, C c) throws Exception;
  }

  /** From four controls. */
  interface Four<A, B, C, D> {
    /** May take its time, and may throw. */
    Object of(A a, B b, C c, D d) throws Exception;
  }
}
