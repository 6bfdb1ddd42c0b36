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

/**
 * Forty tasks to play with: what they are like, how they come to workers, a guess, a run, and the
 * cell that does the same. Nothing runs before the button is pressed.
 */
public final class Playground {
  private final Dropdown<Shape> shape = new Dropdown<>("task sizes", List.of(Shape.values()));
  private final ToggleButtons<Work> work = new ToggleButtons<>("each task", List.of(Work.values()));
  private final FloatSlider waiting = new FloatSlider("waiting share", 0.1, 0.9, 0.5, 0.1);
  private final Dropdown<PlayedStrategy> way =
      new Dropdown<>("strategy", List.of(PlayedStrategy.values()));
  private final IntSlider workers = new IntSlider("workers", 1, 16, 4);
  private final Text guess = new Text("guess, in ms", "");
  private final Button run = new Button("Run");
  private final IntSlider cores = new IntSlider("what if, cores", 1, 64, 16);
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
    simulated.follow(List.of(cores));
    return new VBox(
        shape,
        work,
        waiting,
        way,
        workers,
        guess,
        new HBox(run, cell),
        measured.widget(),
        cores,
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
      last = plan().run();
      simulated.run();
      return new Object[] {prediction.check(last.makespan()), last, last.timeline(prediction)};
    } finally {
      run.enabled(true);
    }
  }

  private Prediction prediction() {
    var text = guess.value().strip();
    try {
      return new Prediction(
          "makespan", text.isEmpty() ? null : Double.valueOf(text.replace(',', '.')));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no number. Guess the makespan in milliseconds, such as 250, or leave the field empty."
              .formatted(text),
          e);
    }
  }

  private Object[] simulate() {
    if (last == null) return new Object[] {};
    return new Object[] {last.whatIf(cores.value(), way.value().policy).timeline()};
  }
}
