package dev.interleave.work;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * A real web server on this machine, with a latency of its own choosing: something to wait for.
 *
 * {@snippet :
 * var server = WebServer.latency(50).errors(0.02, 7).queueing(8).start();
 * }
 *
 * <p>It listens on 127.0.0.1 alone, answers every path, and handles each request on a virtual
 * thread that sleeps. Close it, or it listens until the JVM ends.
 */
public final class WebServer implements AutoCloseable {
  static {
    // Without it the system holds back an answer's second packet for up to 40 ms.
    if (System.getProperty("sun.net.httpserver.nodelay") == null)
      System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final WebOptions options;
  private final WebDesk desk;
  private final ExecutorService handlers;
  private final HttpServer server;
  private volatile boolean closed;

  WebServer(WebOptions options) {
    this.options = options;
    this.desk = new WebDesk(options);
    this.server = bind(options.port());
    this.handlers =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("web-", 0).factory());
    server.setExecutor(handlers);
    server.createContext("/", desk::handle);
    startDaemon();
  }

  /**
   * How a server will be that takes {@code millis} for each answer; start it with {@code start()}.
   */
  public static WebOptions latency(int millis) {
    return WebOptions.of(millis);
  }

  private static HttpServer bind(int port) {
    try {
      // Room for thousands of clients that connect at once.
      return HttpServer.create(
          new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 8192);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "port %d of 127.0.0.1 cannot be had (%s). ".formatted(port, e.getMessage())
              + "Probably a server of an earlier cell, or another program, listens there. "
              + "Close that one, or leave the port out: the system finds a free one.",
          e);
    }
  }

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  /** The dispatcher inherits this: a server that nobody closed must not keep the JVM alive. */
  private void startDaemon() {
    var starter = Thread.ofPlatform().daemon().start(server::start);
    boolean interrupted = false;
    while (starter.isAlive()) {
      try {
        starter.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  /** Where the server is. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** The addresses of this many pages, all different. */
  public List<URI> pages(int count) {
    Refuse.outside(1, 1_000_000, "The number of pages", count, "Try pages(100).");
    return IntStream.range(0, count).mapToObj(i -> uri().resolve("page/" + i)).toList();
  }

  /** What has been asked and answered since the start, or the last {@link #reset}. */
  public WebCounts counts() {
    return desk.counts();
  }

  /** Counts from zero again, and the same errors come again in the same order. */
  public void reset() {
    desk.reset();
  }

  /** Stops listening and drops what is under way. Twice does no harm. */
  @Override
  public void close() {
    if (closed) return;
    closed = true;
    server.stop(0);
    handlers.shutdownNow();
    handlers.close();
  }

  @Override
  public String toString() {
    return "%s, %s: %s".formatted(closed ? "closed server" : uri(), options, counts());
  }
}
