package dev.interleave.kernel;

import com.google.gson.JsonObject;
import dev.interleave.display.cell.CellHost;
import dev.interleave.display.cell.CellRun;
import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.cell.CurrentCell;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Tells widgets about cells: which one a thread works for, and when one begins to run. */
public final class CellRuns implements CellHost {
  private static final List<Consumer<CellRun>> LISTENERS = new CopyOnWriteArrayList<>();

  /** Called before a cell's code runs. */
  static void started(Cell cell) {
    LISTENERS.forEach(listener -> listener.accept(new KernelCellRun(cell)));
  }

  @Override
  public CellRun current() {
    var cell = CurrentCell.get();
    return cell == null ? CellRun.UNKNOWN : new KernelCellRun(cell);
  }

  @Override
  public void onStart(Consumer<CellRun> listener) {
    LISTENERS.add(listener);
  }

  private record KernelCellRun(Cell of) implements CellRun {
    @Override
    public boolean equals(Object other) {
      return other instanceof KernelCellRun run && run.of.outermost() == of.outermost();
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(of.outermost());
    }

    @Override
    public CellRun capturing(BiConsumer<String, JsonObject> sink) {
      return new KernelCellRun(new Cell(of, sink));
    }

    @Override
    public boolean isCaptured() {
      return of.isCaptured();
    }

    @Override
    public String cell() {
      var id = of.request().metadata().get("cellId");
      return id == null || id.isJsonNull() ? null : id.getAsString();
    }

    @Override
    public Thread thread(String name, Runnable code) {
      Runnable inCell =
          () -> {
            CurrentCell.enter(of);
            code.run();
          };
      var thread = new Thread(of.group(), inCell, name);
      thread.setDaemon(true);
      return thread;
    }
  }
}
