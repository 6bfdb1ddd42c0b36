package dev.interleave.display.cell;

import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * A kernel that knows its cells. Such a kernel is found by {@link ServiceLoader}; every other one
 * is served by a host that knows of no cell.
 */
public interface CellHost {
  /** The run that the calling thread works for; {@link CellRun#UNKNOWN} if there is none. */
  CellRun current();

  /** Calls {@code listener} before each run of a cell, on the thread that begins it. */
  void onStart(Consumer<CellRun> listener);

  /** The host of this process. */
  static CellHost get() {
    return Found.HOST;
  }

  /** Looked for once, when first needed. */
  final class Found {
    private static final CellHost HOST =
        ServiceLoader.load(CellHost.class).findFirst().orElseGet(NoCells::new);

    private Found() {}
  }

  /** Stands in where the kernel does not say which cell runs. */
  final class NoCells implements CellHost {
    private NoCells() {}

    @Override
    public CellRun current() {
      return CellRun.UNKNOWN;
    }

    @Override
    public void onStart(Consumer<CellRun> listener) {}
  }
}
