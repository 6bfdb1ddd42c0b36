package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.interleave.classroom.ClassDoor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves a kernel, and what becomes of a cell when nobody takes it. */
class ClassViewTest {
  private final BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> words = new LinkedBlockingQueue<>();
  private HttpServer server;

  @TempDir Path folder;

  @AfterEach
  void shut() {
    ClassView.use(ClassDoor.of(Map.of(), null));
    if (server != null) server.stop(0);
  }

  private String serve(int port, int status, String answer) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/class/tell",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes()));
          words.add(exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.sendResponseHeaders(status, answer.isEmpty() ? -1 : answer.length());
          exchange.getResponseBody().write(answer.getBytes());
          exchange.close();
        });
    server.start();
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/class/";
  }

  private ClassDoor open(String address) {
    var env = Map.of(ClassDoor.ADDRESS, address, ClassDoor.WORD, "tako-misu");
    var door = ClassDoor.of(env, folder);
    ClassView.use(door);
    return door;
  }

  /** The messages of one kind, once one has come that has this text. */
  private String told(String text) throws InterruptedException {
    var all = new StringBuilder();
    while (true) {
      var body = bodies.poll(20, TimeUnit.SECONDS);
      assertTrue(body != null, "never came: " + text + " in " + all);
      all.append(body);
      if (body.contains(text)) return body;
    }
  }

  private static String printed(Runnable cell) {
    var out = new ByteArrayOutputStream();
    var before = System.out;
    System.setOut(new PrintStream(out, true));
    try {
      cell.run();
    } finally {
      System.setOut(before);
    }
    return out.toString();
  }

  @Test
  void withoutAnAddressNothingLeaves() {
    var door = ClassDoor.of(Map.of(), null);
    ClassView.use(door);
    assertFalse(door.isOpen());
    assertEquals("", printed(() -> Lab.predict("ten waits", 20).inMs().check(21)));
    assertTrue(Lab.classView().startsWith("No class view: nothing leaves this kernel."));
  }

  @Test
  void aGuessAndWhatWasMeasuredLeave() throws Exception {
    open(serve(0, 204, ""));
    var guess = Lab.predict("ten waits", 20).inMs();
    var first = told("\"guess\":20.0");
    assertTrue(first.contains("\"kind\":\"guess\"") && first.contains("\"what\":\"ten waits\""));
    assertTrue(first.matches("(?s)\\{\"learner\":\"[0-9a-f-]{36}\",\"cores\":\\d+,.*"), first);
    assertEquals("token tako-misu", words.poll());
    guess.check(31.5);
    assertTrue(told("\"measured\":31.5").contains("\"unit\":\"ms\""));
  }

  @Test
  void aLearnerStaysTheSameAfterARestart() throws Exception {
    var address = serve(0, 204, "");
    open(address);
    Lab.predict("ten waits", 20);
    var before = told("ten waits").substring(0, 50);
    open(address);
    Lab.predict("more waits", 20);
    assertEquals(before, told("more waits").substring(0, 50));
  }

  @Test
  void noGuessIsNoMessage() throws Exception {
    open(serve(0, 204, ""));
    Lab.predict("nothing yet", (Number) null).inMs().check(12);
    Lab.predict("ten waits", 20);
    assertFalse(told("ten waits").contains("nothing yet"));
  }

  @Test
  void aResultLeavesAsLabelsAndNumbers() throws Exception {
    open(serve(0, 204, ""));
    var jobs = Lab.workload("waits", 4, i -> Thread.sleep(1));
    var run = jobs.run("alone", tasks -> tasks.forEach(Task::run));
    ClassView.recorded(ResultMapping.of("1", Lab.compare(run, run), null));
    var body = told("\"kind\":\"result\"");
    assertTrue(body.contains("\"of\":\"01\",\"workload\":\"waits\""), body);
    assertTrue(body.contains("{\"strategy\":\"alone\",\"ms\":"), body);
    assertFalse(body.contains("sleep"), body);
  }

  @Test
  void nobodyThereIsSaidOnceAndComesLater() throws Exception {
    int port;
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = probe.getLocalPort();
    }
    var door = open("http://127.0.0.1:" + port + "/class");
    Lab.predict("ten waits", 20);
    var said = new StringBuilder();
    var end = System.currentTimeMillis() + 20_000;
    while (said.isEmpty() && System.currentTimeMillis() < end)
      said.append(printed(() -> Lab.predict("ten waits", 20)));
    assertTrue(said.toString().contains("does not get your guesses now"), said.toString());
    assertTrue(said.toString().contains("Your cells go on without it."));
    assertEquals("", printed(() -> Lab.predict("ten waits", 20)));
    assertTrue(door.waiting() > 0);
    serve(port, 204, "");
    told("ten waits");
  }

  @Test
  void aRefusalIsSaidInTheWordsOfTheService() throws Exception {
    var door = open(serve(0, 403, "That is not the word of this class."));
    Lab.predict("ten waits", 20);
    told("ten waits");
    var end = System.currentTimeMillis() + 20_000;
    var said = "";
    while (said.isEmpty() && System.currentTimeMillis() < end)
      said = printed(() -> Lab.predict("ten waits", 20));
    assertTrue(said.contains("refuses what this notebook sends (That is not the word"), said);
    while (door.waiting() > 0 && System.currentTimeMillis() < end) Thread.sleep(10);
    assertEquals(0, door.waiting(), "what is refused is not sent again");
  }

  @Test
  void aDoorThatIsAlwaysShutKeepsTheNewest() throws Exception {
    var door = open("http://127.0.0.1:1/class");
    for (int i = 0; i < 1_000; i++) door.tell(Map.of("kind", "guess", "guess", i));
    assertEquals(500, door.waiting());
  }

  @Test
  void whatIsNoAddressIsSaid() {
    var said =
        printed(() -> {
          open("the laptop in front");
          Lab.predict("ten waits", 20);
        });
    assertTrue(said.contains("INTERLEAVE_CLASS names no address"), said);
  }

  @Test
  void aSheetWithoutAnswersIsNeitherKeptNorSent() throws Exception {
    open(serve(0, 204, ""));
    assertTrue(Lab.questions().html().contains("<ol type=\"a\">"));
    assertTrue(Lab.questions().toString().contains("a  1,000 ms: one core"));
    assertTrue(Lab.answers("before", "--------").toString().startsWith("Nothing is kept"));
    Lab.predict("ten waits", 20);
    assertFalse(told("ten waits").contains("answers"));
  }

  @Test
  void wordsOfManyLinesBecomeALineThatIsTaken() throws Exception {
    open(serve(0, 204, ""));
    Lab.predict("ten\nwaits " + "x".repeat(500), 20);
    var what = told("ten waits").replaceFirst("(?s).*\"what\":\"(.*?)\".*", "$1");
    assertEquals(200, what.length());
  }

  @Test
  void aNameLeavesOnlyWhenItIsGiven() throws Exception {
    open(serve(0, 204, ""));
    assertTrue(Lab.classView().contains("no name unless you give one"));
    assertTrue(Lab.classView("Ada").startsWith("The class view shows you as Ada."));
    assertEquals(1, List.of(told("\"kind\":\"name\"").split("\"name\":\"Ada\"")).size() - 1);
  }
}
