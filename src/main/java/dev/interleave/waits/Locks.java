package dev.interleave.waits;

import java.util.HashMap;
import java.util.Map;

/** What objects are called that threads wait for: those of a class are numbered as they come. */
final class Locks {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** {@code Fork 1} for {@code REPL.$JShell$3$Fork@1b2c}, and again for the same object. */
  String name(String identity) {
    return names.computeIfAbsent(identity, this::numbered);
  }

  private String numbered(String identity) {
    int at = identity.lastIndexOf('@');
    var type = simple(at < 0 ? identity : identity.substring(0, at));
    return at < 0 ? type : type + " " + counts.merge(type, 1, Integer::sum);
  }

  /** A class without its package and what it is nested in. */
  static String simple(String className) {
    var name = className.replaceFirst("\\$(NonfairSync|FairSync|Sync)$", "");
    name = name.substring(name.lastIndexOf('.') + 1);
    var last = name.substring(name.lastIndexOf('$') + 1);
    return last.isEmpty() || Character.isDigit(last.charAt(0)) ? name : last;
  }

  /** Whether it is the inner part of a lock, which one thread at a time holds. */
  static boolean isLock(String identity) {
    return identity.matches(".*Reentrant\\w*Lock\\$\\w*Sync@.*");
  }
}
