package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything a cell can end on prints well in the plain {@code jshell} tool. */
class JshellTest {
  /** Cells, each ending on one value, by what their output must contain. */
  private static final Map<String, String> CELLS =
      Map.ofEntries(
          Map.entry("waits.toString()", "waits: 4 tasks"),
          Map.entry("alone", "one thread: 4 tasks on 1 worker, makespan"),
          Map.entry("alone.table()", "queued ms"),
          Map.entry("alone.table().where(t -> t.intColumn(\"task\").isLessThan(2))", "duration ms"),
          Map.entry(
              "themed(org.knowm.xchart.QuickChart.getChart(\"mine\", \"x\", \"y\", \"ms\", new"
                  + " double[] {1, 2}, new double[] {3, 4}))",
              "mine. ms from 3.00 to 4.00."),
          Map.entry("waits.run(\"long\", two).table().first(3)", "worker"),
          Map.entry("compare(alone, pooled).table()", "columns"),
          Map.entry("results().table()", "recorded"),
          Map.entry("alone.makespan()", "ms"),
          Map.entry("compare(alone, pooled)", "efficiency"),
          Map.entry("compare(alone, pooled).chart(guess)", "your guess"),
          Map.entry("compare(alone, pooled).timelines()", "████"),
          Map.entry("pooled.timeline(guess)", "your guess: 40.0 ms"),
          Map.entry("scaling.table()", "2 threads"),
          Map.entry("scaling.chart(amdahl(0.05))", "Amdahl"),
          Map.entry("scaling.times()", "makespan in ms"),
          Map.entry("scaling.whatIf(8)", "of the work to be serial"),
          Map.entry("alone.whatIf(8)", "assumes that tasks share nothing"),
          Map.entry("guess", "makespan, in ms: you say 40"),
          Map.entry("predict(\"lost\", null)", "Put a number in place of null"),
          Map.entry("predict(\"speedup\", threads(1, 2), null)", "Put curve(...) in place of null"),
          Map.entry(
              "predict(\"speedup\", threads(1, 2), curve(1, 2)).check(scaling)", "within 15 %"),
          Map.entry("withoutGuesses()", "No run asks for a guess any more"),
          Map.entry("guess.check(compare(alone, pooled))", "you predicted 40.0 ms, measured"),
          Map.entry("guess.check(pooled.makespan())", "you predicted 40.0 ms, measured"),
          Map.entry("alone.facts()", "Tasks    4 ok, 0 failed"),
          Map.entry("waits.withStates().run(\"seen\", two).states()", "sleeping"),
          Map.entry("machine()", "Cores"),
          Map.entry("machine().limits()", "max_map_count"),
          Map.entry("check(\"8.1\", pooled)", "8.1 not yet"),
          Map.entry("progress()", "passed"),
          Map.entry("finding(\"06.curve\", scaling)", " threads were "),
          Map.entry("record(\"01\", compare(alone, pooled), guess)", "recorded as no. "),
          Map.entry("record(\"01\", scaling)", "recorded as no. "),
          Map.entry("record(\"01\", guess.check(pooled.makespan()))", "recorded as no. "),
          Map.entry("results()", "results"),
          Map.entry("results(\"01\").ratios()", "ratios"),
          Map.entry("threads(1, 2)", "threads(1, 2)"),
          Map.entry("ups", "6 orders: 2 end well, 4 end badly (n = 1)."),
          Map.entry(
              "explore(Forks::new).thread(\"Ann\", f -> f.eat(f.a, f.b)).thread(\"Bob\", f ->"
                  + " f.eat(f.b, f.a)).failing().end()",
              "Ann waits for b, which Bob holds; Bob waits for a"),
          Map.entry("ups.replay()", "4  Ann  writes 1"),
          Map.entry("ups.races()", "data race on n: Ann writes (line 1)"),
          Map.entry("ups.outcomes(c -> c.n)", "{1=4, 2=2}"),
          Map.entry(
              "litmus(Counter::new).thread(c -> c.up()).thread(c -> c.up()).outcomes(c ->"
                  + " c.n).runs(10000)",
              "4 of 6"),
          Map.entry("threadsNow()", "Ann waits for Object 1, which Bob holds."),
          Map.entry(
              "explore(Counter::new).thread(\"Ann\", c -> c.n = cellVariable)",
              "uses cellVariable, a variable of a cell"),
          Map.entry(
              "exploreProgram(() -> { int[] n = {0}; try (var pool ="
                  + " java.util.concurrent.Executors.newFixedThreadPool(2)) { pool.submit(() ->"
                  + " n[0]++); pool.submit(() -> n[0]++); } return n[0]; })",
              "data race on array[0]: worker 1 writes"));

  private static final String BEFORE =
      """
      import static dev.interleave.Lab.*;
      import dev.interleave.*;
      class Counter { int n; void up() { n++; } }
      class Forks { final Object a = new Object(), b = new Object(); void eat(Object l, Object r) { synchronized (l) { synchronized (r) { } } } }
      int cellVariable = 3;
      var door = new Object();
      var inside = new java.util.concurrent.CountDownLatch(1);
      Thread.ofPlatform().daemon().name("Bob").start(() -> { synchronized (door) { inside.countDown(); java.util.concurrent.locks.LockSupport.park(); } });
      inside.await();
      Thread.ofVirtual().name("Ann").start(() -> { synchronized (door) { } });
      var ups = explore(Counter::new).thread("Ann", c -> c.up()).thread("Bob", c -> c.up()).always(c -> c.n == 2);
      var waits = workload("waits", 4, i -> Thread.sleep(5));
      var guess = predict("makespan", 40).inMs();
      var alone = waits.run("one thread", tasks -> tasks.forEach(Task::run));
      Strategy two = tasks -> { try (var pool = java.util.concurrent.Executors.newFixedThreadPool(2)) { tasks.forEach(pool::submit); } };
      var pooled = waits.run("pool", two);
      var scaling = waits.sweep(threads(1, 2), (n, tasks) -> two.run(tasks));
      """;

  private static final Pattern MARK = Pattern.compile("<-?\\d+>");

  private static String printed;
  private static Path results;

  @BeforeAll
  static void session(@TempDir Path folder) throws Exception {
    results = folder;
    var script = new StringBuilder(BEFORE);
    CELLS.keySet().forEach(cell -> script.append(mark(cell)).append(cell).append('\n'));
    printed = jshell(script.append("/exit\n").toString());
  }

  private static String mark(String cell) {
    return "System.out.println(\"<" + cell.hashCode() + ">\");\n";
  }

  private static String jshell(String script) throws IOException, InterruptedException {
    var in = Files.writeString(Files.createTempFile("cells", ".jsh"), script);
    var out = Files.createTempFile("printed", ".txt");
    var jshell = Path.of(System.getProperty("java.home"), "bin", "jshell").toString();
    var process =
        new ProcessBuilder(
            jshell,
            "-R--enable-native-access=ALL-UNNAMED",
            "-R--sun-misc-unsafe-memory-access=allow",
            "-R-Djava.awt.headless=true",
            "-J-Dstdout.encoding=UTF-8",
            "-R-Dstdout.encoding=UTF-8",
            "--class-path",
            System.getProperty("java.class.path"));
    process.environment().put("INTERLEAVE_RESULTS", results.toString());
    process
        .redirectInput(in.toFile())
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start()
        .waitFor();
    var text = Files.readString(out, StandardCharsets.UTF_8);
    Files.delete(in);
    Files.delete(out);
    return text;
  }

  private static String output(String cell) {
    var mark = "<" + cell.hashCode() + ">";
    int from = printed.indexOf(mark);
    assertTrue(from >= 0, printed);
    return MARK.split(printed.substring(from + mark.length()), 2)[0];
  }

  @Test
  void everyValueSaysWhatItIs() {
    CELLS.forEach((cell, expected) ->
        assertTrue(output(cell).contains(expected), cell + " printed:\n" + output(cell)));
  }

  @Test
  void everyValueFitsOnOneScreen() {
    for (var cell : CELLS.keySet()) {
      var lines = output(cell).lines().toList();
      assertTrue(lines.size() <= 40, cell + " took " + lines.size() + " lines");
      lines.forEach(line -> assertTrue(line.length() <= 130, cell + ": " + line));
    }
  }

  @Test
  void nothingPrintsAnInnard() {
    assertFalse(printed.matches("(?s).*dev\\.interleave\\.\\w+@[0-9a-f]+.*"), printed);
    assertFalse(printed.contains("SLF4J"), printed);
    assertFalse(printed.contains("WARNING"), printed);
    assertFalse(printed.contains("Exception"), printed);
  }
}
