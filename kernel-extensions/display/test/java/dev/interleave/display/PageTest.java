package dev.interleave.display;

import static dev.interleave.Lab.compare;
import static dev.interleave.Lab.explore;
import static dev.interleave.Lab.simulate;
import static dev.interleave.Lab.workload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.Task;
import dev.interleave.sim.Policy;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.QuickChart;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class PageTest {
  private final Renderer renderer = new Renderer();

  @BeforeEach
  void register() {
    Page.register(renderer);
  }

  private String html(Object value) {
    return String.valueOf(renderer.render(value).getData(MIMEType.TEXT_HTML));
  }

  @Test
  void resultsAreDrawnAndStillReadAsText() {
    var run = workload("waits", 2, i -> Thread.sleep(1)).run("alone", t -> t.forEach(Task::run));
    Stream.of(run, run.table(), run.timeline(), compare(run), compare(run).chart())
        .forEach(value -> assertDrawn(value));
  }

  private void assertDrawn(Object value) {
    assertTrue(html(value).startsWith("<div style=\"--lab-ink:var("), html(value));
    var text = String.valueOf(renderer.render(value).getData(MIMEType.TEXT_PLAIN));
    assertFalse(text.isBlank() || text.contains("@"), text);
  }

  @Test
  void tablesAndChartsThatALearnerMakesAreDrawnToo() {
    assertTrue(html(Table.create("t", IntColumn.create("n", 1, 2))).contains(">2</td>"));
    var chart = QuickChart.getChart("c", "x", "y", "s", new double[] {1, 2}, new double[] {3, 4});
    assertTrue(html(chart).contains("replaceByChart"), html(chart));
  }

  @Test
  void timelinesAndDequesMoveAndStillReadAsText() {
    var plan = simulate("plan", 2, Policy.WORK_STEALING, List.of(1, 2, 3));
    Stream.of(plan, plan.timeline(), plan.deques())
        .forEach(value -> {
          assertTrue(html(value).contains("<script"), value.toString());
          assertEquals(value.toString(), renderer.render(value).getData(MIMEType.TEXT_PLAIN));
        });
  }

  static class Counter {
    int n;

    void up() {
      n++;
    }
  }

  @Test
  void ordersCanBeWalkedAndPlayedAndStillReadAsText() {
    var two =
        explore(Counter::new)
            .thread("Ann", c -> c.up())
            .thread("Bob", c -> c.up())
            .always(c -> c.n == 2);
    Stream.of(two, two.failing(), two.replay(), two.play())
        .forEach(value -> {
          assertTrue(html(value).contains("<script"), value.toString());
          assertEquals(value.toString(), renderer.render(value).getData(MIMEType.TEXT_PLAIN));
        });
    assertTrue(html(two).indexOf("6 orders: 2 end well") < html(two).indexOf("<td"), html(two));
    assertTrue(html(two.failing()).contains("n → 0</td>"), "a table stands for the picture");
  }

  @Test
  void whatCannotBeExploredSaysWhy() {
    assertTrue(html(explore(Counter::new)).contains("Nothing to explore yet"));
    var right = explore(Counter::new).thread("Ann", c -> c.up());
    assertTrue(html(right).contains("1 order: "));
    assertFalse(html(right).contains("<script"), "there is no bad order to draw");
  }

  @Test
  void otherValuesStayAsTheyAre() {
    assertEquals("5", renderer.render(5).getData(MIMEType.TEXT_PLAIN));
    assertFalse(renderer.render(5).hasDataForType(MIMEType.TEXT_HTML));
  }

  @Test
  void theKernelFindsTheExtension() {
    var found = ServiceLoader.load(Extension.class).stream().map(ServiceLoader.Provider::type);
    assertEquals(List.of(LabExtension.class), found.toList());
  }

  @Test
  void theImportsAreAScriptThatReadsAsJava() {
    var script = StartUpImports.script();
    assertTrue(script.contains("import static dev.interleave.Lab.*;"), script);
    script
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("//"))
        .forEach(line -> assertTrue(line.matches("import (static )?[\\w.*]+;"), line));
  }
}
