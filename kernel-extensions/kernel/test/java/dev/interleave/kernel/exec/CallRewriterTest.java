package dev.interleave.kernel.exec;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class CallRewriterTest {
  /** Code as a cell may hold it. */
  public static final class Exits implements Runnable {
    @Override
    public void run() {
      System.exit(3);
    }
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in =
        type.getResourceAsStream(type.getName().replaceAll(".*\\.", "") + ".class")) {
      return in.readAllBytes();
    }
  }

  @Test
  void exitBecomesAnError() throws Exception {
    byte[] rewritten = CallRewriter.rewrite(bytes(Exits.class));
    ClassLoader loader =
        new ClassLoader(getClass().getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(Exits.class.getName())
                ? defineClass(name, rewritten, 0, rewritten.length)
                : super.loadClass(name, resolve);
          }
        };
    Object exits = loader.loadClass(Exits.class.getName()).getDeclaredConstructor().newInstance();
    ExitCall call = assertThrows(ExitCall.class, ((Runnable) exits)::run);
    assertTrue(call.getMessage().contains("System.exit(3)"));
  }

  @Test
  void otherClassesAreLeftAlone() throws IOException {
    byte[] bytes = bytes(SourceText.class);
    assertSame(bytes, CallRewriter.rewrite(bytes));
  }
}
