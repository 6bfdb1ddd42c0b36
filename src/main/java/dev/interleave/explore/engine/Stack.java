package dev.interleave.explore.engine;

/** Finds where the learner's code called something that stops by itself, such as a lock. */
final class Stack {
  private static final StackWalker WALKER = StackWalker.getInstance();
  private static final String ENGINE = Stack.class.getPackageName() + ".";
  private static final String MODELS = ENGINE.replace(".engine.", ".model.");

  private Stack() {}

  /** The innermost place on this thread's stack that is the learner's; null if there is none. */
  static Site site() {
    return WALKER.walk(
        frames -> frames.filter(Stack::isLearners).findFirst().map(Stack::site).orElse(null));
  }

  private static boolean isLearners(StackWalker.StackFrame frame) {
    var name = frame.getClassName();
    boolean ofJdk = name.startsWith("java.") || name.startsWith("jdk.");
    return !ofJdk && !name.startsWith(ENGINE) && !name.startsWith(MODELS);
  }

  private static Site site(StackWalker.StackFrame frame) {
    var source = frame.getClassName().replace('.', '/');
    return new Site(source, frame.getLineNumber(), null, null, 0, false);
  }
}
