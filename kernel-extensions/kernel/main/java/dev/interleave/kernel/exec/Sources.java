package dev.interleave.kernel.exec;

import dev.interleave.kernel.cell.CommonPool;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/** Finds the cell and line that a stack frame stands for. */
public final class Sources {
  /** A line of a cell. */
  public record Place(int cell, int line, String text) {}

  private record Origin(int cell, SourceText code, int offset, Edit edit) {}

  private record Known(Origin origin, WrapperLines lines, String source) {}

  private final JShell jshell;
  private final ReentrantLock lock;
  private final Map<Snippet, Origin> origins = new HashMap<>();
  private final Map<Snippet, Known> shortened = new HashMap<>();
  private final Map<String, Known> living = new HashMap<>();
  private final Map<String, Known> settled = new HashMap<>();
  private final Set<String> cells = new LinkedHashSet<>();
  private Origin current;

  Sources(JShell jshell, ReentrantLock lock) {
    this.jshell = jshell;
    this.lock = lock;
  }

  /** Notes what is about to be evaluated: a part of a cell that begins at the offset. */
  void begin(int cell, String code, int offset) {
    cells.add(code);
    current = new Origin(cell, new SourceText(code), offset, Edit.NONE);
  }

  /** Notes that the part begun last is evaluated with a word put in. */
  void edited(Edit edit) {
    current = new Origin(current.cell(), current.code(), current.offset(), edit);
  }

  /** The code of all cells, oldest first. */
  List<String> cells() {
    lock.lock();
    try {
      return List.copyOf(cells);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Notes a snippet that came out of the part begun last. It may have taken over the class of an
   * earlier one, so what was found for classes does not hold any more.
   */
  void add(Snippet snippet) {
    origins.put(snippet, current);
    classesChanged();
  }

  /** Forgets what was found for classes, since JShell has put others in their place. */
  void classesChanged() {
    living.clear();
  }

  /** Notes the lines of a snippet whose class is about to lose its text. */
  void shorten(Snippet snippet) {
    shortened.put(snippet, known(snippet, jshell.sourceCodeAnalysis().wrapper(snippet)));
  }

  /** Notes for good the lines of a snippet that JShell is about to forget; returns its class. */
  String settle(Snippet snippet) {
    var wrapper = jshell.sourceCodeAnalysis().wrapper(snippet);
    settled.put(wrapper.fullClassName(), known(snippet, wrapper));
    origins.remove(snippet);
    shortened.remove(snippet);
    return wrapper.fullClassName();
  }

  /** The line of a cell that the frame stands for, or empty if the frame is not code of a cell. */
  public Optional<Place> find(StackTraceElement frame) {
    return known(frame.getClassName()).map(known -> place(known, frame.getLineNumber()));
  }

  /** All code of the cell that a class comes from; empty if it is not of a cell. */
  public String code(String className) {
    return known(className).map(known -> known.origin().code().text()).orElse("");
  }

  private Optional<Known> known(String className) {
    if (!CommonPool.isOfCell(className)) return Optional.empty();
    lock.lock();
    try {
      var outer = CommonPool.outermost(className);
      // A class that has taken over the name of a settled one is looked for first.
      var known = living.computeIfAbsent(outer, this::lookUp);
      return Optional.ofNullable(known == null ? settled.get(outer) : known);
    } finally {
      lock.unlock();
    }
  }

  private Known lookUp(String className) {
    for (var snippet : jshell.snippets().toList().reversed()) {
      var wrapper = jshell.sourceCodeAnalysis().wrapper(snippet);
      if (wrapper.fullClassName().equals(className)) return known(snippet, wrapper);
    }
    return null;
  }

  private Known known(Snippet snippet, SnippetWrapper wrapper) {
    // JShell writes the text anew when it compiles the snippet again for another's sake.
    if (wrapper.wrapped().isEmpty()) return shortened.get(snippet);
    var origin = origins.getOrDefault(snippet, current);
    return new Known(origin, WrapperLines.of(wrapper), wrapper.source());
  }

  private static Place place(Known known, int wrappedLine) {
    var origin = known.origin();
    var edit = origin.edit();
    int inSnippet = known.lines().positionOf(wrappedLine);
    int start = origin.code().find(edit.undo(known.source()), origin.offset(), origin.offset());
    int line = origin.code().lineAt(start + Math.max(0, edit.original(inSnippet)));
    return new Place(origin.cell(), line, origin.code().line(line));
  }
}
