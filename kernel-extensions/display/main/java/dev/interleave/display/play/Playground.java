package dev.interleave.display.play;

import dev.interleave.Prediction;
import dev.interleave.Run;
import dev.interleave.display.script.Script;
import dev.interleave.display.widget.Area;
import dev.interleave.display.widget.Button;
import dev.interleave.display.widget.Control;
import dev.interleave.display.widget.Dropdown;
import dev.interleave.display.widget.FloatSlider;
import dev.interleave.display.widget.HBox;
import dev.interleave.display.widget.IntSlider;
import dev.interleave.display.widget.Text;
import dev.interleave.display.widget.ToggleButtons;
import dev.interleave.display.widget.VBox;
import dev.interleave.display.widget.View;
import dev.interleave.display.widget.Widget;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Forty tasks to play with: what they are like, how they come to workers, a guess, a run, and the
 * cell that does the same. Nothing runs before a guess is made and the button pressed.
 */
public final class Playground {
  private static final String GUESS_FIRST =
      "Guess first: type a number of milliseconds into the field above, then press Run again. A wrong"
          + " one is welcome.";

  private final Dropdown<Shape> shape = new Dropdown<>("task sizes", List.of(Shape.values()));
  private final ToggleButtons<Work> work = new ToggleButtons<>("each task", List.of(Work.values()));
  private final FloatSlider waiting = new FloatSlider("waiting share", 0.1, 0.9, 0.5, 0.1);
  private final Dropdown<PlayedStrategy> way =
      new Dropdown<>("strategy", List.of(PlayedStrategy.values()));
  private final IntSlider workers = new IntSlider("workers", 1, 16, 4);
  private final Text guess = new Text("guess, in ms", "");
  private final Button run = new Button("Run");
  private final IntSlider others = new IntSlider("what if, workers", 1, 64, 16);
  private final View cell =
      new View(Script.source(), "", Script.state("cell", Map.of("code", "")), "");
  private final Area measured = new Area(this::measure);
  private final Area simulated = new Area(this::simulate);
  private volatile Run last;

  private Playground() {}

  /** A playground of its own for the cell that calls it. */
  public static Widget playground() {
    return new Playground().widget();
  }

  private Widget widget() {
    List<Control<?>> choices = List.of(shape, work, waiting, way, workers);
    choices.forEach(choice -> choice.onChange(value -> chosen()));
    chosen();
    run.onClick(measured::run);
    simulated.follow(List.of(others));
    return new VBox(
        shape,
        work,
        waiting,
        way,
        workers,
        guess,
        new HBox(run, cell),
        measured.widget(),
        others,
        simulated.widget());
  }

  private Setting plan() {
    return new Setting(
        shape.value(), work.value().waiting(waiting.value()), way.value(), workers.value());
  }

  /** What does not count is greyed out; the cell to be written is that of the choice. */
  private void chosen() {
    waiting.enabled(work.value() == Work.BOTH);
    workers.enabled(way.value() != PlayedStrategy.VIRTUAL);
    cell.set("code", plan().code());
  }

  private Object[] measure() {
    run.enabled(false);
    try {
      var prediction = prediction();
      if (prediction.isAskedFor()) return new Object[] {GUESS_FIRST};
      last = plan().run();
      simulated.run();
      var seen = Stream.of(last, last.timeline(prediction));
      return Stream.concat(gap(prediction), seen).toArray();
    } finally {
      run.enabled(true);
    }
  }

  /** How far the guess was off, where there is one. */
  private Stream<Object> gap(Prediction prediction) {
    return prediction.isMissing() ? Stream.of() : Stream.of(prediction.check(last.makespan()));
  }

  private Prediction prediction() {
    var text = guess.value().strip();
    try {
      return new Prediction("makespan", text.isEmpty() ? null : number(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no number. Guess the makespan in milliseconds, such as 250.".formatted(text),
          e);
    }
  }

  /** A comma before three digits parts thousands, any other one a fraction. */
  private static Double number(String text) {
    boolean thousands = text.matches("\\d{1,3}(,\\d{3})+");
    return Double.valueOf(thousands ? text.replace(",", "") : text.replace(',', '.'));
  }

  private Object[] simulate() {
    if (last == null) return new Object[] {};
    return new Object[] {last.whatIf(others.value(), way.value().policy).timeline()};
  }
}
