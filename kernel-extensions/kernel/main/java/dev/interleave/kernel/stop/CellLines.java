package dev.interleave.kernel.stop;

import dev.interleave.kernel.exec.Sources.Place;
import java.util.Optional;
import java.util.function.Function;

/** Lines of cells, in words. */
final class CellLines {
  private final Function<StackTraceElement, Optional<Place>> find;

  CellLines(Function<StackTraceElement, Optional<Place>> find) {
    this.find = find;
  }

  /** The innermost line of a cell: {@code cell 3, line 2: b.lock();}. Empty if there is none. */
  Optional<String> innermost(StackTraceElement[] stack) {
    return Optional.ofNullable(CellFrames.innermost(stack)).flatMap(this::of);
  }

  /** The line of a cell that a frame stands for. */
  Optional<String> of(StackTraceElement frame) {
    return find.apply(frame)
        .map(place ->
            "cell " + place.cell() + ", line " + place.line() + ": " + place.text().strip());
  }
}
