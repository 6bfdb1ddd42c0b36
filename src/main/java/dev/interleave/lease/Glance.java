package dev.interleave.lease;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A look at code that has never run: whether it says by itself that it waits. Code that hides it in
 * another class is taken to compute, until its first run shows what it is.
 */
final class Glance {
  private static final Set<String> SLEEPS =
      Set.of("java/lang/Thread.sleep", "java/util/concurrent/TimeUnit.sleep");

  private Glance() {}

  /** Whether a lambda of a class sleeps, or speaks to a network; false where nobody can tell. */
  static boolean saysItWaits(Supplier<byte[]> written) {
    try {
      var bytes = written.get();
      return bytes.length > 0 && waits(ClassFile.of().parse(bytes));
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static boolean waits(ClassModel written) {
    return written.methods().stream()
        .filter(method -> method.methodName().stringValue().startsWith("lambda$"))
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .anyMatch(step -> step instanceof InvokeInstruction call && waits(call));
  }

  private static boolean waits(InvokeInstruction call) {
    var owner = call.owner().asInternalName();
    return SLEEPS.contains(owner + "." + call.name().stringValue())
        || owner.startsWith("java/net/");
  }
}
