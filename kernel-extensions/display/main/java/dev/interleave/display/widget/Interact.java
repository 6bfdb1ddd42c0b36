package dev.interleave.display.widget;

import java.util.List;

/**
 * Controls and a result that redraws: {@code interact(new IntSlider("threads", 1, 16, 4), n ->
 * jobs.run(…))}.
 *
 * <p>Shows the controls with their first result under the cell. From then on each change runs the
 * lambda again, on a thread of the cell, and shows what it returns in place of the old result.
 * Changes that come while it runs are drawn once, with the last values. What it prints is shown in
 * place too, as is what it throws; Stop ends it. Without a page the text of the first result is
 * printed. On stock JJava controls are heard only while no cell runs.
 */
public final class Interact {
  private Interact() {}

  /** Draws from one control. Blocks until the first result is there. */
  public static <A> void interact(Control<A> a, Redraw.One<? super A> redraw) throws Exception {
    new Interaction(List.of(a), () -> redraw.of(a.current())).show();
  }

  /** Draws from two controls. Blocks until the first result is there. */
  public static <A, B> void interact(
      Control<A> a, Control<B> b, Redraw.Two<? super A, ? super B> redraw) throws Exception {
    new Interaction(List.of(a, b), () -> redraw.of(a.current(), b.current())).show();
  }

  /** Draws from three controls. Blocks until the first result is there. */
  public static <A, B, C> void interact(
      Control<A> a,
      Control<B> b,
      Control<C> c,
      Redraw.Three<? super A, ? super B, ? super C> redraw)
      throws Exception {
    new Interaction(List.of(a, b, c), () -> redraw.of(a.current(), b.current(), c.current()))
        .show();
  }

  /** Draws from four controls. Blocks until the first result is there. */
  public static <A, B, C, D> void interact(
      Control<A> a,
      Control<B> b,
      Control<C> c,
      Control<D> d,
      Redraw.Four<? super A, ? super B, ? super C, ? super D> redraw)
      throws Exception {
    new Interaction(
            List.of(a, b, c, d),
            () -> redraw.of(a.current(), b.current(), c.current(), d.current()))
        .show();
  }
}
