package dev.interleave.kernel.exec;

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

  private final JShell jshell;
  private final ReentrantLock lock;
  private final Map<String, Origin> origins = new HashMap<>();
  private final Map<String, SnippetWrapper> wrappers = new HashMap<>();
  private final Map<String, Origin> wrapped = new HashMap<>();
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
    origins.put(snippet.id(), current);
    classesChanged();
  }

  /** Forgets what was found for classes, since JShell has put others in their place. */
  void classesChanged() {
    wrappers.clear();
    wrapped.clear();
  }

  /** The line of a cell that the frame stands for, or empty if the frame is not code of a cell. */
  public Optional<Place> find(StackTraceElement frame) {
    String className = frame.getClassName();
    if (!className.startsWith("REPL.$JShell$")) {
      return Optional.empty();
    }
    lock.lock();
    try {
      String outer = dev.interleave.kernel.cell.CommonPool.outermost(className);
      SnippetWrapper wrapper = wrappers.computeIfAbsent(outer, this::wrapper);
      return wrapper == null
          ? Optional.empty()
          : Optional.of(place(wrapper, wrapped.get(outer), frame.getLineNumber()));
    } finally {
      lock.unlock();
    }
  }

  private SnippetWrapper wrapper(String className) {
    List<Snippet> snippets = jshell.snippets().toList();
    for (Snippet snippet : snippets.reversed()) {
      SnippetWrapper candidate = jshell.sourceCodeAnalysis().wrapper(snippet);
      if (candidate.fullClassName().equals(className)) {
        wrapped.put(className, origins.getOrDefault(snippet.id(), current));
        return candidate;
      }
    }
    return null;
  }

  private Place place(SnippetWrapper wrapper, Origin origin, int wrappedLine) {
    int position = new SourceText(wrapper.wrapped()).startOf(wrappedLine);
    int inSnippet = firstSourcePosition(wrapper, position);
    Edit edit = origin.edit();
    int start = origin.code().find(edit.undo(wrapper.source()), origin.offset(), origin.offset());
    int line = origin.code().lineAt(start + Math.max(0, edit.original(inSnippet)));
    return new Place(origin.cell(), line, origin.code().line(line));
  }

  /**
   * A wrapped line may begin with text that the wrapper added, and may hold nothing else where the
   * snippet begins with an empty line or a comment, so look further.
   */
  private static int firstSourcePosition(SnippetWrapper wrapper, int position) {
    String text = wrapper.wrapped();
    for (int i = position; i < text.length(); i++) {
      int source = wrapper.wrappedToSourcePosition(i);
      if (source >= 0
          && wrapper.sourceToWrappedPosition(source) == i
          && !Character.isWhitespace(text.charAt(i))) {
        return source;
      }
    }
    return wrapper.wrappedToSourcePosition(position);
  }
}
