package dev.interleave.kernel.exec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Start-up imports that JShell gets only when a cell first needs one. JShell takes 10 to 40 ms for
 * each import, so all of them before the first cell would double the kernel's start.
 */
final class LazyImports {
  private static final Pattern IMPORT =
      Pattern.compile("import\\s+(static\\s+)?([\\w.]+?)\\.(\\w+|\\*)\\s*;");
  private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\w$]*");

  private record Import(String text, boolean isStatic, String owner, String name) {}

  private final Set<Import> waiting = new LinkedHashSet<>();
  private final Map<String, Boolean> classes = new HashMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();

  /**
   * Takes a script that consists of imports and comments; false, and nothing taken, if there is
   * anything else.
   */
  synchronized boolean offer(String script) {
    var code = COMMENT.matcher(script).replaceAll(" ").strip();
    var matcher = IMPORT.matcher(code);
    var found = new ArrayList<Import>();
    int end = 0;
    while (matcher.find() && code.substring(end, matcher.start()).isBlank()) {
      found.add(
          new Import(
              matcher.group(), matcher.group(1) != null, matcher.group(2), matcher.group(3)));
      end = matcher.end();
    }
    boolean all = code.substring(end).isBlank();
    if (all) waiting.addAll(found);
    return all;
  }

  /** Removes and returns the imports that provide a name used in the code. */
  synchronized List<String> neededBy(String code) {
    if (waiting.isEmpty()) return List.of();
    var names = new HashSet<String>();
    IDENTIFIER.matcher(code).results().forEach(result -> names.add(result.group()));
    var needed =
        waiting.stream()
            .filter(candidate -> names.stream().anyMatch(n -> provides(candidate, n)))
            .toList();
    needed.forEach(waiting::remove);
    return needed.stream().map(Import::text).toList();
  }

  /** Removes and returns one import, or null when none is left. */
  synchronized String next() {
    if (waiting.isEmpty()) return null;
    var first = waiting.iterator().next();
    waiting.remove(first);
    return first.text();
  }

  private boolean provides(Import candidate, String name) {
    if (!candidate.name().equals("*")) return candidate.name().equals(name);
    if (candidate.isStatic())
      return members.computeIfAbsent(candidate.owner(), LazyImports::staticNames).contains(name);
    return Character.isUpperCase(name.charAt(0))
        && classes.computeIfAbsent(candidate.owner() + "." + name, LazyImports::exists);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ClassLoader.getSystemClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  private static boolean exists(String className) {
    return load(className) != null;
  }

  private static Set<String> staticNames(String className) {
    var names = new HashSet<String>();
    var type = load(className);
    if (type != null) {
      Arrays.stream(type.getMethods()).forEach(method -> names.add(method.getName()));
      Arrays.stream(type.getFields()).forEach(field -> names.add(field.getName()));
      Arrays.stream(type.getClasses()).forEach(nested -> names.add(nested.getSimpleName()));
    }
    return names;
  }
}
