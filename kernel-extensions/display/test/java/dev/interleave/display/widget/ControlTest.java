package dev.interleave.display.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Without a kernel a widget holds its value and says it as text. */
class ControlTest {
  @Test
  void aChangeByTheProgramIsHeardToo() throws Exception {
    var slider = new IntSlider("threads", 1, 16, 4);
    var heard = new LinkedBlockingQueue<Integer>();
    slider.onChange(heard::add);
    slider.value(9);
    assertEquals(9, heard.poll(10, TimeUnit.SECONDS));
    assertEquals(9, slider.value());
  }

  @Test
  void everyWidgetReadsAsText() {
    var box =
        new VBox(
            new IntSlider("threads", 1, 16, 4),
            new HBox(new Button("run"), new Checkbox("warm-up", true)),
            new Dropdown<>("work", List.of("wait", "compute"), "compute"),
            new HTML("<b>bold</b> text"),
            new Tab(new TreeMap<>(Map.of("a", new FloatProgress("done", 0, 10, 4)))));
    assertEquals(
        "threads: 4\n[run]  warm-up: true\nwork: compute\nbold text\ndone: 4.0 of 10.0",
        box.toString());
  }

  @Test
  void aRefusedValueChangesNothing() {
    var slider = new FloatSlider("share", 0, 1, 0.5);
    assertThrows(IllegalArgumentException.class, () -> slider.value(2));
    assertEquals(0.5, slider.value());
  }

  @Test
  void aClosedWidgetAndItsPartsAreGone() {
    var slider = new IntSlider("threads", 1, 16, 4);
    slider.close();
    slider.close();
    slider.value(5);
    assertTrue(slider.isClosed());
  }
}
