package dev.interleave.kernel.exec;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;

/**
 * The compilers that JShell keeps for reuse, by their options. Here analysis and compilation have
 * the same ones, since they are given the options by which they would differ: half of what the
 * first cell waits for, and half of the memory.
 */
final class SharedCompilers extends HashMap<List<String>, Object> {
  private static final long serialVersionUID = 1;

  /** Report all errors of a class; keep the names of parameters. */
  static final List<String> OPTIONS = List.of("--should-stop=at=FLOW", "-parameters");

  @Override
  public Object getOrDefault(Object options, Object otherwise) {
    return super.getOrDefault(like(options), otherwise);
  }

  @Override
  public Object computeIfAbsent(List<String> options, Function<? super List<String>, ?> made) {
    return super.computeIfAbsent(like(options), unused -> new Compilers());
  }

  @Override
  public Object get(Object options) {
    return super.get(like(options));
  }

  private static List<String> like(Object options) {
    return ((List<?>) options)
        .stream().map(String.class::cast).filter(option -> !OPTIONS.contains(option)).toList();
  }

  /** Compilers that are free. Each comes back after each of its tasks. */
  private static final class Compilers extends ArrayDeque<Object> {
    private static final long serialVersionUID = 1;

    private final transient Set<Object> met = Collections.newSetFromMap(new WeakHashMap<>());

    @Override
    public boolean add(Object compiler) {
      if (met.add(compiler))
        ((Map<?, ?>) Fields.find(compiler, "ht", Map.of()))
            .values().stream().filter(Compilers::isSymbols).forEach(ClassTable::putInto);
      return super.add(compiler);
    }

    private static boolean isSymbols(Object part) {
      return part != null && part.getClass().getName().equals("com.sun.tools.javac.code.Symtab");
    }
  }
}
