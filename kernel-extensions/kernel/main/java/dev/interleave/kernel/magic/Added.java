package dev.interleave.kernel.magic;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a magic has put on the class path: a list for Java code, a sentence for a cell. */
final class Added extends AbstractList<String> {
  private static final int NAMED = 6;
  private final List<Path> paths;
  private final List<Path> fresh;

  /**
   * @param paths all that was asked for
   * @param fresh those that were not on the class path before
   */
  Added(Collection<Path> paths, List<Path> fresh) {
    this.paths = List.copyOf(paths);
    this.fresh = fresh;
  }

  @Override
  public String get(int index) {
    return paths.get(index).toString();
  }

  @Override
  public int size() {
    return paths.size();
  }

  String sentence() {
    if (fresh.isEmpty()) return "Nothing to add: all of it is on the class path already.";
    var names = paths.stream().limit(NAMED).map(Added::name).collect(Collectors.joining(", "));
    int more = fresh.size() - NAMED;
    return "Added " + names + (more > 0 ? " and " + more + " more." : ".");
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
