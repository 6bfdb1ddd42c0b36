package dev.interleave.kernel.exec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A compiler's table of the classes it has met, by name. After each task JShell looks through all
 * of them for those of cells, which are few among thousands; this table knows which they are, and
 * lists no others.
 */
final class ClassTable extends HashMap<Object, Map<?, ?>> {
  private static final long serialVersionUID = 1;
  private static final String CELLS = "REPL.";

  private final transient Set<Object> ofCells = new LinkedHashSet<>();

  private ClassTable(Map<?, ?> met) {
    met.forEach((name, classes) -> {
      put(name, (Map<?, ?>) classes);
      note(name);
    });
  }

  /** Gives a compiler's symbols such a table, unless they have it. */
  static void putInto(Object symbols) {
    var table = Fields.find(symbols, "classes", null);
    if (table instanceof Map<?, ?> met && !(table instanceof ClassTable))
      Fields.put(symbols, "classes", new ClassTable(met));
  }

  @Override
  public Map<?, ?> computeIfAbsent(
      Object name, Function<? super Object, ? extends Map<?, ?>> made) {
    note(name);
    return super.computeIfAbsent(name, made);
  }

  private void note(Object name) {
    if (name.toString().startsWith(CELLS)) ofCells.add(name);
  }

  /** The classes of cells; names that JShell has emptied before are dropped here. */
  @Override
  public Collection<Map<?, ?>> values() {
    var found = new ArrayList<Map<?, ?>>();
    for (var name : List.copyOf(ofCells)) {
      var classes = get(name);
      if (classes == null || classes.isEmpty()) {
        ofCells.remove(name);
        remove(name);
      } else {
        found.add(classes);
      }
    }
    return found;
  }
}
