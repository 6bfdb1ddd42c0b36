package dev.interleave.display.widget;

import com.google.gson.JsonObject;
import dev.interleave.display.cell.CellHost;
import dev.interleave.display.comm.Action;
import dev.interleave.display.comm.Aside;
import java.util.List;
import java.util.Map;

/**
 * A place for results: values as a cell would show them, and what a block of code prints. What it
 * holds is kept here, so that a page that was reloaded shows it again.
 */
public final class Output extends Widget {
  private final OutputList shown = new OutputList();

  /** An empty place. */
  public Output() {
    super(
        "output",
        ModelNames.of(
            "@jupyter-widgets/output",
            "1.0.0",
            "Output",
            Map.of("outputs", List.of(), "msg_id", "")));
  }

  /** Shows {@code values} instead of what was there, in one step. */
  public void show(Object... values) {
    shown.clear();
    for (var value : values) shown.add(value);
    tell();
  }

  /** Shows nothing. */
  public void clear() {
    show();
  }

  /**
   * Runs a block whose output lands here and not under the cell: what it and the threads that it
   * starts print and display. Blocks until it is done. Not on kernels that do not know their cells,
   * such as stock JJava: there its output goes where it went.
   *
   * @throws Exception what the block throws
   */
  public void run(Action block) throws Exception {
    clear();
    new Aside(CellHost.get().current().capturing(this::take)).run(block);
  }

  /** Adds a message of the kernel, such as {@code stream} or {@code display_data}. */
  void take(String type, JsonObject content) {
    shown.take(type, content);
    tell();
  }

  /** Keeps what is there until something new comes. */
  void clearWithNext() {
    shown.clearWithNext();
  }

  /** Ends that: if nothing new has come nothing is there any more. */
  void clearIfNothingCame() {
    shown.clearIfNothingCame();
    tell();
  }

  private void tell() {
    synchronized (shown) {
      model.set("outputs", shown.json());
    }
  }

  @Override
  public String toString() {
    return shown.toString();
  }
}
