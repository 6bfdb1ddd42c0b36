package dev.interleave.kernel.exec;

import dev.interleave.kernel.cell.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;

/**
 * The JShell of the kernel. JShell is not made for several threads, so a lock guards it; the lock
 * is free while learners' code runs, so completion and subshells are served meanwhile.
 */
public final class JavaShell {
  private final ReentrantLock lock = new ReentrantLock(true);
  private final LateIndex index = new LateIndex();
  private final JShell jshell;
  private final Imports imports;
  private final Sources sources;
  private final ErrorReport errors;
  private final MemoryRescue memory;

  /** Creates the shell, which takes some tens of milliseconds. */
  public JavaShell(ClassRedefiner redefiner, String... compilerOptions) {
    Control control = new Control(lock, redefiner);
    this.jshell =
        JShell.builder()
            .executionEngine(control, control.defaultParameters())
            .compilerOptions(compilerOptions)
            .fileManager(index)
            .build();
    this.imports = new Imports(jshell, lock);
    this.sources = new Sources(jshell, lock);
    this.errors = new ErrorReport(sources);
    this.memory = new MemoryRescue(jshell, control);
  }

  /** The imports of the shell. */
  public Imports imports() {
    return imports;
  }

  /** Which cell and line a class's line stands for. */
  public Sources sources() {
    return sources;
  }

  /** How exceptions are described. */
  public ErrorReport errors() {
    return errors;
  }

  /** Runs a query against JShell while no other thread uses it. */
  public <T> T analyze(Function<SourceCodeAnalysis, T> query) {
    lock.lock();
    try {
      return query.apply(jshell.sourceCodeAnalysis());
    } finally {
      lock.unlock();
    }
  }

  /** Compiles a throw-away expression, so that the first cell finds the compiler loaded. */
  public void warmUp() {
    lock.lock();
    try {
      jshell.sourceCodeAnalysis().analyzeCompletion("1 + 1");
      for (SnippetEvent event : jshell.eval("1 + 1")) {
        jshell.drop(event.snippet());
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Lets JShell list all classes, which takes a core for about a second; the completion of packages
   * needs it.
   */
  public void index() {
    index.release();
  }

  /** The code of all cells that were run, oldest first. */
  public List<String> codeRun() {
    return sources.cells();
  }

  /** Adds a jar or folder for the code of later cells. */
  public void addToClasspath(String path) {
    lock.lock();
    try {
      jshell.addToClasspath(path);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Evaluates code for a cell, and blocks until it is done.
   *
   * @param thread runs the code; null means the calling thread, for code that is evaluated by a
   *     cell's code
   * @return the value of the last snippet if it is an expression, otherwise null
   * @throws CellFailure if it does not compile, throws, or was stopped
   */
  public Object evaluate(String code, Cell cell, CellThread thread) throws CellFailure {
    lock.lock();
    try {
      imports.neededBy(code);
      Object value = null;
      for (Piece piece : Piece.split(code, jshell.sourceCodeAnalysis())) {
        value = evaluate(piece, code, cell, thread);
      }
      return value;
    } finally {
      Invocation.end();
      lock.unlock();
    }
  }

  /** Runs code on the cell's thread; what it throws is described there too. */
  public <T> T call(CellThread thread, Callable<T> code) throws CellFailure {
    try {
      @SuppressWarnings("unchecked")
      T value = (T) thread.call(code);
      return value;
    } catch (Throwable thrown) {
      throw describe(thrown, thread);
    }
  }

  private Object evaluate(Piece piece, String code, Cell cell, CellThread thread)
      throws CellFailure {
    if (cell.stopRequested()) {
      throw CellFailure.sentence("Interrupted", "stopped before the rest of the cell ran");
    }
    sources.begin(cell.number(), code, piece.offset());
    Invocation invocation = Invocation.begin(cell, thread);
    List<SnippetEvent> events = jshell.eval(piece.source());
    for (SnippetEvent event : events) {
      if (event.causeSnippet() == null) {
        sources.add(event.snippet());
        check(event, invocation, cell, code, piece);
      }
    }
    if (events.stream().noneMatch(JavaShell::isValue)) {
      return isShown(events, code) ? invocation.value : null;
    }
    events.forEach(this::forget);
    return invocation.value;
  }

  /**
   * JShell keeps the value of each expression as $1, $2 and so on: every later cell would compile
   * against all of them.
   */
  private void forget(SnippetEvent event) {
    if (event.snippet() instanceof VarSnippet variable
        && variable.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
      memory.clear(variable);
      jshell.drop(variable);
    }
  }

  private void check(SnippetEvent event, Invocation invocation, Cell cell, String code, Piece piece)
      throws CellFailure {
    Snippet snippet = event.snippet();
    if (event.status() == Status.REJECTED) {
      List<Diag> diagnostics = jshell.diagnostics(snippet).toList();
      throw Diagnostics.failure(diagnostics, snippet, cell.number(), code, piece.offset());
    }
    if (event.exception() instanceof UnresolvedReferenceException unresolved) {
      throw CellFailure.sentence("NotYetDefined", missing(unresolved.getSnippet()));
    }
    if (invocation.thrown instanceof OutOfMemoryError full && !Failures.isThreadLimit(full)) {
      throw Failures.outOfMemory(memory.makeRoom(code), cell.number());
    }
    if (invocation.thrown != null) {
      throw unlocked(() -> describe(invocation.thrown, invocation.thread));
    }
    if (event.status() == Status.RECOVERABLE_DEFINED
        || event.status() == Status.RECOVERABLE_NOT_DEFINED) {
      System.out.println("Note: " + missing(snippet));
    }
  }

  private String missing(Snippet snippet) {
    if (!(snippet instanceof jdk.jshell.DeclarationSnippet declaration)) {
      return "something it uses is not defined yet";
    }
    List<String> names = new ArrayList<>(jshell.unresolvedDependencies(declaration).toList());
    jshell
        .diagnostics(snippet)
        .forEach(d -> names.add(d.getMessage(null).lines().findFirst().orElse("")));
    return declaration.name()
        + " cannot be used until this is defined: "
        + String.join(", ", names);
  }

  private CellFailure unlocked(Callable<CellFailure> code) {
    lock.unlock();
    try {
      return code.call();
    } catch (Exception e) {
      return CellFailure.sentence(e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
    } finally {
      lock.lock();
    }
  }

  /** Describes on the cell's thread, since a message may be computed by the learner's code. */
  private CellFailure describe(Throwable thrown, CellThread thread) {
    if (thread == null) {
      return errors.describe(thrown);
    }
    if (thrown instanceof AbandonedException abandoned) {
      return Failures.abandoned(abandoned.thread());
    }
    if (thrown instanceof StoppedByForce) {
      return Failures.stoppedByForce();
    }
    try {
      return (CellFailure) thread.call(() -> errors.describe(thrown));
    } catch (Throwable again) {
      return CellFailure.sentence(
          thrown.getClass().getSimpleName(),
          "and describing it threw " + again.getClass().getName());
    }
  }

  /** A cell that ends on a variable's declaration without a semicolon shows the variable. */
  private static boolean isShown(List<SnippetEvent> events, String code) {
    return !code.stripTrailing().endsWith(";")
        && events.getLast().snippet().subKind() == SubKind.VAR_DECLARATION_WITH_INITIALIZER_SUBKIND;
  }

  private static boolean isValue(SnippetEvent event) {
    SubKind kind = event.snippet().subKind();
    return event.causeSnippet() == null
        && (kind == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
            || kind == SubKind.VAR_VALUE_SUBKIND
            || kind == SubKind.OTHER_EXPRESSION_SUBKIND);
  }
}
