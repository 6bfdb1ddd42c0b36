package dev.interleave.waits;

import java.util.regex.Pattern;

/**
 * A call on a thread's stack.
 *
 * @param ofJdk whether its code is the JDK's
 * @param line 0 if unknown
 */
record Frame(String className, String method, int line, boolean ofJdk) {
  private static final Pattern FORM =
      Pattern.compile("(?:(.*)/)?([^(]+)\\.([^.(]+)\\([^:)]*(?::(\\d+))?\\)");

  /** As {@link StackTraceElement#toString} writes it. */
  static Frame of(String text) {
    var found = FORM.matcher(text);
    if (!found.matches()) return new Frame(text, "", 0, false);
    var module = found.group(1) == null ? "" : found.group(1);
    module = module.substring(module.lastIndexOf('/') + 1);
    int line = found.group(4) == null ? 0 : Integer.parseInt(found.group(4));
    boolean ofJdk = module.startsWith("java.") || module.startsWith("jdk.");
    return new Frame(found.group(2), found.group(3), line, ofJdk);
  }

  /** Whether it is a learner's: neither the JDK's, nor the lab's, nor that of a kernel. */
  boolean ofLearner() {
    return !ofJdk
        && !className.startsWith("dev.interleave.")
        && !className.startsWith("org.dflib.");
  }

  /** {@code ArrayBlockingQueue.take}; of a lambda, the method that it stands in. */
  String call() {
    return Locks.simple(className) + "." + method.replaceFirst("^lambda\\$(.+?)\\$.*", "$1");
  }
}
