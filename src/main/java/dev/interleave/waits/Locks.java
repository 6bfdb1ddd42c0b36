package dev.interleave.waits;

/** What objects are called that threads wait for. */
final class Locks {
  private Locks() {}

  /** {@code Fork@1b2c} for {@code REPL.$JShell$3$Fork@1b2c}. */
  static String name(String identity) {
    int at = identity.lastIndexOf('@');
    return at < 0 ? simple(identity) : simple(identity.substring(0, at)) + identity.substring(at);
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
