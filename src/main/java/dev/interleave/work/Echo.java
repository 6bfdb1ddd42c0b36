package dev.interleave.work;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;

/**
 * Somebody who sends every message back: a thread of this JVM, or another JVM behind a pipe. What
 * talking costs, and nothing else.
 *
 * {@snippet :
 * try (var other = Echo.process()) {
 *   other.ask("hello"); // hello
 * }
 * }
 */
public interface Echo extends AutoCloseable {
  /** Sends a message and waits for it to come back. */
  Object ask(Serializable message) throws Exception;

  /** Asks so many times, one after the other; the last answer. */
  default Object ask(int times, Serializable message) throws Exception {
    Object answer = null;
    for (int i = 0; i < times; i++) answer = ask(message);
    return answer;
  }

  /** Ends the other side. */
  @Override
  void close();

  /** A thread that is handed each message through a queue, and hands back the same object. */
  static Echo thread() {
    return new ByThread();
  }

  /**
   * Another JVM, which is sent a copy of each message through a pipe, and sends back a copy of the
   * copy. It ends with this JVM at the latest.
   *
   * @throws IOException if it cannot be started
   */
  static Echo process() throws IOException {
    return new ByProcess();
  }

  /** In this JVM. */
  final class ByThread implements Echo {
    private final SynchronousQueue<Object> there = new SynchronousQueue<>();
    private final SynchronousQueue<Object> back = new SynchronousQueue<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("echo").start(this::serve);

    private ByThread() {}

    private void serve() {
      try {
        while (true) back.put(there.take());
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public Object ask(Serializable message) throws InterruptedException {
      there.put(message);
      return back.take();
    }

    @Override
    public void close() {
      thread.interrupt();
    }

    @Override
    public String toString() {
      return "a thread that sends back what it is handed";
    }
  }

  /** In another JVM; {@link #main} is its side. */
  final class ByProcess implements Echo {
    private final Process process;
    private final ObjectOutputStream there;
    private ObjectInputStream back;

    private ByProcess() throws IOException {
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      process =
          new ProcessBuilder(
                  java,
                  "-Xmx256m",
                  "-XX:-UsePerfData",
                  "-cp",
                  System.getProperty("java.class.path"),
                  ByProcess.class.getName())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      there = new ObjectOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    @Override
    public Object ask(Serializable message) throws IOException, ClassNotFoundException {
      send(there, message);
      if (back == null)
        back = new ObjectInputStream(new BufferedInputStream(process.getInputStream()));
      return back.readObject();
    }

    private static void send(ObjectOutputStream out, Object message) throws IOException {
      out.writeObject(message);
      // Without it an object sent before would go as a mere mention of the first time.
      out.reset();
      out.flush();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }

    @Override
    public String toString() {
      return "process %d, which sends back what it is sent".formatted(process.pid());
    }

    /** Sends back until the pipe is closed, as it is when the other side ends. */
    public static void main(String[] args) throws Exception {
      serve(System.in, System.out);
    }

    private static void serve(InputStream in, OutputStream out) throws Exception {
      var back = new ObjectOutputStream(new BufferedOutputStream(out));
      try (var there = new ObjectInputStream(new BufferedInputStream(in))) {
        while (true) send(back, there.readObject());
      } catch (EOFException closed) {
        return;
      }
    }
  }
}
