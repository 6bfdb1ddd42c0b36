package dev.interleave.work;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;

/** Answers the requests of a {@link WebServer}, and counts. */
final class WebDesk {
  private final WebOptions options;
  private final Semaphore seats;
  private int requests;
  private int ok;
  private int failed;
  private int refused;
  private int now;
  private int most;

  WebDesk(WebOptions options) {
    this.options = options;
    this.seats = new Semaphore(options.limit() == 0 ? Integer.MAX_VALUE : options.limit(), true);
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      int number = arrived();
      if (takeSeat()) serve(exchange, number);
      else refuse(exchange);
    } catch (InterruptedException e) {
      // The server is being closed, and the exchange with it.
      Thread.currentThread().interrupt();
    }
  }

  private boolean takeSeat() throws InterruptedException {
    if (!options.queue()) return seats.tryAcquire();
    seats.acquire();
    return true;
  }

  private void serve(HttpExchange exchange, int number) throws IOException, InterruptedException {
    boolean fails = fails(number);
    try {
      began();
      Thread.sleep(options.latency());
      ended(fails);
    } finally {
      seats.release();
    }
    answer(exchange, fails ? 500 : 200, fails ? "failed on purpose" : page(exchange));
  }

  private static String page(HttpExchange exchange) {
    return "<title>%s</title>\n".formatted(exchange.getRequestURI().getPath());
  }

  private void refuse(HttpExchange exchange) throws IOException {
    countRefused();
    answer(exchange, 503, "too many requests at once");
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    var body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Depends on the request's number alone, so a run fails as often as the run before it. */
  private boolean fails(int number) {
    return new SplittableRandom(options.seed() + number).nextDouble() < options.errorRate();
  }

  private synchronized int arrived() {
    return requests++;
  }

  private synchronized void began() {
    most = Math.max(most, ++now);
  }

  private synchronized void ended(boolean fails) {
    now--;
    if (fails) failed++;
    else ok++;
  }

  private synchronized void countRefused() {
    refused++;
  }

  synchronized WebCounts counts() {
    return new WebCounts(requests, ok, failed, refused, most);
  }

  synchronized void reset() {
    requests = ok = failed = refused = 0;
    most = now;
  }
}
