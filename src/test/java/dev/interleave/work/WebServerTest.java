package dev.interleave.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebServerTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void noThreadOfTheServerIsLeft() throws InterruptedException {
    client.close();
    for (var thread : Thread.getAllStackTraces().keySet())
      if (thread.getName().startsWith("HTTP-Dispatcher")) {
        thread.join(2000);
        assertEquals(Thread.State.TERMINATED, thread.getState());
      }
  }

  @Test
  void everyPageAnswersWithItsPathAfterTheLatency() throws Exception {
    try (var server = WebServer.latency(20).start()) {
      long start = System.nanoTime();
      var answer = get(server, 3);
      assertEquals(200, answer.statusCode());
      assertEquals("<title>/page/3</title>\n", answer.body());
      assertTrue(System.nanoTime() - start >= 20_000_000);
      assertEquals(new WebCounts(1, 1, 0, 0, 1), server.counts());
      assertTrue(server.toString().startsWith("http://127.0.0.1:"), server.toString());
      assertTrue(server.toString().endsWith("at most 1 at once"), server.toString());
    }
  }

  @Test
  void requestsAboveTheLimitWaitForTheirTurn() throws Exception {
    try (var server = WebServer.latency(5).queueing(3).start()) {
      assertTrue(statuses(server, 20).stream().allMatch(status -> status == 200));
      assertEquals(20, server.counts().ok());
      assertTrue(server.counts().mostAtOnce() <= 3);
    }
  }

  @Test
  void requestsAboveTheLimitAreRefused() throws Exception {
    try (var server = WebServer.latency(300).refusing(2).start()) {
      var statuses = statuses(server, 10);
      var counts = server.counts();
      assertEquals(statuses.stream().filter(s -> s == 503).count(), counts.refused());
      assertTrue(counts.refused() > 0 && counts.mostAtOnce() <= 2, counts.toString());
      assertEquals(10, counts.ok() + counts.refused());
    }
  }

  @Test
  void theSameErrorsComeAgainAfterAReset() throws Exception {
    try (var server = WebServer.latency(0).errors(0.3, 7).start()) {
      statuses(server, 50);
      var first = server.counts();
      assertTrue(first.failed() > 5 && first.failed() < 25, first.toString());
      server.reset();
      statuses(server, 50);
      assertEquals(first.failed(), server.counts().failed());
    }
  }

  @Test
  void aPortInUseIsExplained() {
    try (var server = WebServer.latency(0).start()) {
      var options = WebServer.latency(0).port(server.uri().getPort());
      var refusal = assertThrows(UncheckedIOException.class, options::start);
      assertTrue(refusal.getMessage().contains("a server of an earlier cell"));
    }
  }

  @Test
  void closingDropsRequestsUnderWayAtOnce() throws Exception {
    try (var pool = Executors.newSingleThreadExecutor()) {
      var server = WebServer.latency(60_000).start();
      var answer = pool.submit(() -> get(server, 0));
      while (server.counts().mostAtOnce() == 0) Thread.sleep(5);
      server.close();
      server.close();
      assertThrows(ExecutionException.class, answer::get);
      assertTrue(server.toString().startsWith("closed server, 60000 ms an answer"));
    }
  }

  @Test
  void nonsenseIsRefused() {
    var good = WebServer.latency(1);
    assertThrows(IllegalArgumentException.class, () -> WebServer.latency(-1));
    assertThrows(IllegalArgumentException.class, () -> good.errors(5, 1));
    assertThrows(IllegalArgumentException.class, () -> good.queueing(0));
    assertThrows(IllegalArgumentException.class, () -> good.refusing(-8));
    assertThrows(IllegalArgumentException.class, () -> good.port(70_000));
    assertEquals(
        "1 ms an answer, 8 at once, more get a 503, 5.00 % fail",
        good.refusing(8).errors(0.05, 1).toString());
  }

  private List<Integer> statuses(WebServer server, int count) throws Exception {
    List<Callable<Integer>> calls =
        server.pages(count).stream()
            .<Callable<Integer>>map(uri -> () -> get(server, 1).statusCode())
            .toList();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses = new ArrayList<Integer>();
      for (var status : pool.invokeAll(calls)) statuses.add(status.get());
      return statuses;
    }
  }

  private HttpResponse<String> get(WebServer server, int page)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(server.uri().resolve("page/" + page)).build();
    return client.send(request, BodyHandlers.ofString());
  }
}
