package dev.interleave.kernel.exec;

import dev.interleave.kernel.cell.Cell;
import dev.interleave.kernel.classpath.CellFiles;
import dev.interleave.kernel.classpath.ClassPath;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.UnresolvedReferenceException;

/**
 * The JShell of the kernel. JShell is not made for several threads, so a lock guards it; the lock
 * is free while learners' code runs, so completion and subshells are served meanwhile.
 */
public final class JavaShell {
  private final ReentrantLock lock = new ReentrantLock(true);
  private final CellFiles files;
  private final InProcessExecutionControl control;
  private final JShell jshell;
  private final ShellImports imports;
  private final Sources sources;
  private final ErrorReport errors;
  private final MemoryRescue memory;
  private final JShellInternals internals;
  private final SnippetRunner runner;
  private final SnippetCleanup cleanup;

  /** Creates the shell, which takes some tens of milliseconds. */
  public JavaShell(ClassPath classPath, ClassRedefiner redefiner, String... compilerOptions) {
    this.control = new InProcessExecutionControl(lock, redefiner);
    this.files = new CellFiles(classPath);
    this.jshell =
        JShell.builder()
            .executionEngine(control, control.defaultParameters())
            .compilerOptions(options(compilerOptions))
            .fileManager(files)
            .build();
    this.internals = new JShellInternals(jshell);
    internals.shareCompilers();
    this.imports = new ShellImports(jshell, lock);
    this.sources = new Sources(jshell, lock);
    this.errors = new ErrorReport(sources);
    this.memory = new MemoryRescue(jshell, control);
    this.runner = new SnippetRunner(jshell, control, sources, internals);
    this.cleanup = new SnippetCleanup(jshell, sources, memory, internals);
  }

  private static String[] options(String[] more) {
    return Stream.of(SharedCompilers.OPTIONS, Preview.options(), List.of("-g"), List.of(more))
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  /** The imports of the shell. */
  public ShellImports imports() {
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
      jshell.eval(Expression.of("1 + 1").block());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Lets JShell list all classes, which takes a core for about a second; the completion of packages
   * needs it.
   */
  public void index() {
    files.index();
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
      internals.shareCompilers();
    } finally {
      lock.unlock();
    }
  }

  /** Loads what cells see: their own classes, and what was added to the class path. */
  public ClassLoader classLoader() {
    return control.classLoader();
  }

  /**
   * Evaluates code for a cell, and blocks until it is done.
   *
   * @return the value of the last snippet if it is an expression, otherwise null
   * @throws CellFailure if it does not compile, throws, or was stopped
   */
  public Object evaluate(String code, RunningCell running) throws CellFailure {
    lock.lock();
    try {
      refuseUnclosed(code, running.cell());
      imports.neededBy(code);
      Object value = null;
      for (var piece : runner.split(code)) value = evaluate(piece, code, running);
      return value;
    } finally {
      Invocation.end();
      lock.unlock();
    }
  }

  private static void refuseUnclosed(String code, Cell cell) throws CellFailure {
    int comment = Unclosed.comment(code);
    if (comment >= 0) throw Diagnostics.unclosed(comment, cell.number(), code);
  }

  /** Runs code on the cell's thread; what it throws is described there too. */
  public <T> T call(RunningCell running, Callable<T> code) throws CellFailure {
    try {
      @SuppressWarnings("unchecked")
      var value = (T) running.thread().call(code);
      return value;
    } catch (Throwable thrown) {
      throw describe(thrown, running);
    }
  }

  private Object evaluate(Piece piece, String code, RunningCell running) throws CellFailure {
    if (running.cell().filledHeap()) throw outOfMemory(code, running.cell());
    if (running.cell().stopRequested())
      throw CellFailure.sentence("Interrupted", "stopped before the rest of the cell ran");
    var invocation = Invocation.begin(running);
    var events = run(piece, code, running.cell());
    try {
      for (var event : events) if (event.causeSnippet() == null) check(event, invocation, code);
    } finally {
      cleanup.after(events, invocation);
    }
    boolean shown = events.stream().anyMatch(JavaShell::isValue) || isShown(events, code);
    return shown ? invocation.value : null;
  }

  private List<SnippetEvent> run(Piece piece, String code, Cell cell) throws CellFailure {
    try {
      return runner.run(piece, code, cell.number());
    } catch (OutOfMemoryError full) {
      throw outOfMemory(code, cell);
    }
  }

  private CellFailure outOfMemory(String code, Cell cell) {
    return Failures.outOfMemory(memory.makeRoom(code), cell.number());
  }

  private void check(SnippetEvent event, Invocation invocation, String code) throws CellFailure {
    var snippet = event.snippet();
    if (event.exception() instanceof UnresolvedReferenceException unresolved)
      throw CellFailure.sentence("NotYetDefined", missing(unresolved.getSnippet()));
    if (isOutOfMemory(invocation)) throw outOfMemory(code, invocation.running.cell());
    if (invocation.thrown != null)
      throw unlocked(() -> describe(invocation.thrown, invocation.running));
    if (event.status() == Status.RECOVERABLE_DEFINED
        || event.status() == Status.RECOVERABLE_NOT_DEFINED)
      System.out.println("Note: " + missing(snippet));
  }

  private static boolean isOutOfMemory(Invocation invocation) {
    if (invocation.thrown == null) return false;
    return invocation.running.cell().filledHeap()
        || invocation.thrown instanceof OutOfMemoryError full && !Failures.isThreadLimit(full);
  }

  private String missing(Snippet snippet) {
    if (!(snippet instanceof DeclarationSnippet declaration))
      return "something it uses is not defined yet";
    var names = new ArrayList<String>(jshell.unresolvedDependencies(declaration).toList());
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
  private CellFailure describe(Throwable thrown, RunningCell running) {
    if (running.isHere()) return errors.describe(thrown);
    if (thrown instanceof AbandonedException abandoned) return abandoned.failure();
    if (thrown instanceof StoppedByForce) return Failures.stoppedByForce();
    try {
      return (CellFailure) running.thread().call(() -> errors.describe(thrown));
    } catch (Throwable again) {
      return CellFailure.sentence(
          thrown.getClass().getSimpleName(),
          "and describing it threw " + again.getClass().getName());
    }
  }

  /** A cell that ends on a variable's declaration without a semicolon shows the variable. */
  private static boolean isShown(List<SnippetEvent> events, String code) {
    return !code.stripTrailing().endsWith(";")
        && events.getFirst().snippet().subKind()
            == SubKind.VAR_DECLARATION_WITH_INITIALIZER_SUBKIND;
  }

  private static boolean isValue(SnippetEvent event) {
    var kind = event.snippet().subKind();
    return event.causeSnippet() == null
        && (kind == SubKind.STATEMENT_SUBKIND // a block may hand a value over
            || kind == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
            || kind == SubKind.VAR_VALUE_SUBKIND
            || kind == SubKind.OTHER_EXPRESSION_SUBKIND);
  }
}
