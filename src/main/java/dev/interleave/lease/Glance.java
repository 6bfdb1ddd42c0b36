package dev.interleave.lease;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Set;

/**
 * A look at code that has never run: whether it says by itself that it waits. Code that hides it in
 * another class is taken to compute, until its first run shows what it is.
 */
final class Glance {
  private static final Set<String> SLEEPS =
      Set.of("java/lang/Thread.sleep", "java/util/concurrent/TimeUnit.sleep");

  private Glance() {}

  /**
   * Whether a lambda of the class that this code was written in sleeps, or speaks to a network.
   * False also where the class cannot be read.
   */
  static boolean saysItWaits(Object code) {
    var written = code.getClass().getNestHost();
    try (var in =
        written.getResourceAsStream("/" + written.getName().replace('.', '/') + ".class")) {
      return in != null && waits(ClassFile.of().parse(in.readAllBytes()));
    } catch (IOException | RuntimeException unreadable) {
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
