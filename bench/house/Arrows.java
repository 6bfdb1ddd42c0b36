import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which package knows which, by import lines, and where that goes round. */
final class Arrows {
  private Arrows() {}

  /** Packages that know each other, in groups. */
  static List<Set<String>> cycles(JavaModule whole) {
    var arrows = new TreeMap<String, Set<String>>();
    for (var file : whole.files())
      for (var imported : file.imports()) {
        var target = room(imported, whole.packages().keySet());
        if (!target.isEmpty() && !target.equals(file.room()))
          arrows.computeIfAbsent(file.room(), room -> new TreeSet<>()).add(target);
      }
    var cycles = new ArrayList<Set<String>>();
    for (var room : arrows.keySet()) {
      var group = new TreeSet<String>();
      for (var other : reached(room, arrows))
        if (reached(other, arrows).contains(room)) group.add(other);
      if (group.size() > 1 && !cycles.contains(group)) cycles.add(group);
    }
    return cycles;
  }

  /** The package of ours that an import names, with static members and stars; none if not ours. */
  private static String room(String imported, Set<String> rooms) {
    var name = imported;
    while (!name.isEmpty() && !rooms.contains(name))
      name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    return name;
  }

  private static Set<String> reached(String from, Map<String, Set<String>> arrows) {
    var found = new TreeSet<String>();
    var open = new ArrayList<>(arrows.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      var next = open.removeLast();
      if (found.add(next)) open.addAll(arrows.getOrDefault(next, Set.of()));
    }
    return found;
  }
}
