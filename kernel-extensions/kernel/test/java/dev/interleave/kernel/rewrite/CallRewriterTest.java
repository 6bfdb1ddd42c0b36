package dev.interleave.kernel.rewrite;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.kernel.cell.ThreadBudget;
import java.io.IOException;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class CallRewriterTest {
  /** Code as a cell may hold it. */
  public static final class Exits implements Runnable {
    @Override
    public void run() {
      System.exit(3);
    }
  }

  /** The same with a method reference. */
  public static final class Refers implements Runnable {
    @Override
    public void run() {
      IntConsumer exit = Runtime.getRuntime()::exit;
      exit.accept(4);
    }
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (var in = type.getResourceAsStream(type.getName().replaceAll(".*\\.", "") + ".class")) {
      return in.readAllBytes();
    }
  }

  /** The class with its calls replaced. */
  private static Runnable rewritten(Class<?> type) throws Exception {
    var rewritten = CallRewriter.rewrite(bytes(type));
    var loader =
        new ClassLoader(type.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(type.getName())
                ? defineClass(name, rewritten, 0, rewritten.length)
                : super.loadClass(name, resolve);
          }
        };
    return (Runnable) loader.loadClass(type.getName()).getDeclaredConstructor().newInstance();
  }

  @Test
  void exitBecomesAnError() throws Exception {
    var call = assertThrows(ExitCall.class, rewritten(Exits.class)::run);
    assertTrue(call.getMessage().contains("System.exit(3)"));
  }

  @Test
  void aReferenceToExitBecomesAnError() throws Exception {
    var call = assertThrows(ExitCall.class, rewritten(Refers.class)::run);
    assertTrue(call.getMessage().contains("System.exit(4)"));
  }

  @Test
  void otherClassesAreLeftAlone() throws IOException {
    var bytes = bytes(ThreadBudget.class);
    assertSame(bytes, CallRewriter.rewrite(bytes));
  }
}
