package dev.interleave.kernel.exec;

import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;

/** Has JShell compile and run a snippet. One that does not compile leaves the shell as it was. */
final class SnippetRunner {
  private final JShell jshell;
  private final Sources sources;
  private final Rollback rollback;
  private final Consequences consequences;
  private final Diagnostics diagnostics;

  SnippetRunner(
      JShell jshell,
      InProcessExecutionControl control,
      Sources sources,
      JShellInternals internals) {
    this.jshell = jshell;
    this.sources = sources;
    this.rollback = new Rollback(jshell, control, internals);
    this.consequences = new Consequences(jshell, rollback);
    this.diagnostics = new Diagnostics(jshell);
  }

  /** Cuts a cell into pieces. */
  List<Piece> split(String code) throws CellFailure {
    try {
      return Piece.split(code, jshell.sourceCodeAnalysis());
    } catch (RuntimeException | Error e) {
      throw failed(e);
    }
  }

  /**
   * Runs a piece of a cell and prints what it did to earlier declarations.
   *
   * @throws CellFailure if it does not compile
   */
  List<SnippetEvent> run(Piece piece, String code, int cell) throws CellFailure {
    var events = runAsBlock(piece, code, cell);
    if (events.isEmpty()) {
      sources.begin(cell, code, piece.offset());
      events = run(piece.source(), code, piece.offset(), cell, Edit.NONE);
    }
    consequences.of(events).forEach(sentence -> System.out.println("Note: " + sentence));
    return events;
  }

  /** Runs an expression as a block; no events if that cannot be, and then nothing was done. */
  private List<SnippetEvent> runAsBlock(Piece piece, String code, int cell) throws CellFailure {
    var expression = Expression.of(piece.source());
    if (expression == null) return List.of();
    sources.begin(cell, code, piece.start(code));
    sources.edited(expression.edit());
    var events = eval(expression.block());
    var event = events.getFirst();
    if (rollback.hasFailed(event)) {
      rollback.undo(event, events);
      return List.of();
    }
    sources.add(event.snippet());
    return events;
  }

  private List<SnippetEvent> run(String source, String code, int offset, int cell, Edit edit)
      throws CellFailure {
    var events = eval(source);
    for (var event : events) {
      if (event.causeSnippet() != null) continue;
      if (!rollback.hasFailed(event)) {
        sources.add(event.snippet());
        continue;
      }
      var failed = event.snippet();
      var mend = Edit.mending(failed.source(), jshell.diagnostics(failed).toList());
      var failure = diagnostics.failure(failed, cell, code, offset, edit);
      rollback.undo(event, events);
      sources.classesChanged();
      if (mend.isNone() || !edit.isNone()) throw failure;
      sources.edited(mend);
      return run(mend.apply(failed.source()), code, offset, cell, mend);
    }
    return events;
  }

  /** Evaluates; javac itself may fail, such as where code is nested too deep for it. */
  private List<SnippetEvent> eval(String source) throws CellFailure {
    try {
      return jshell.eval(source);
    } catch (RuntimeException | Error e) {
      rollback.undoCrash();
      sources.classesChanged();
      throw failed(e);
    }
  }

  private static CellFailure failed(Throwable thrown) {
    // Code that a cell evaluates is compiled on the cell's thread.
    if (thrown instanceof StoppedByForce stopped) throw stopped;
    // JShell tells of it in the words of another error.
    if (String.valueOf(thrown).contains("OutOfMemoryError"))
      throw new OutOfMemoryError("while it was compiled");
    return Failures.compilerFailed(thrown);
  }
}
