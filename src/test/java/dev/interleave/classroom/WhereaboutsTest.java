package dev.interleave.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WhereaboutsTest {
  @Test
  void aCellOfALessonSaysBoth() {
    assertEquals(new Whereabouts("08", "08-14"), Whereabouts.of("08-14", null));
  }

  @Test
  void anOwnCellHasTheNotebooksLessonAndNoId() {
    var path = "/home/ada/notebooks/01-concurrency-and-parallelism.ipynb";
    assertEquals(new Whereabouts("01", ""), Whereabouts.of("4b1d-0c", path));
  }

  @Test
  void ofAnOwnNotebookNothingIsTold() {
    assertEquals(new Whereabouts("", ""), Whereabouts.of(null, "/home/ada/secret plans.ipynb"));
    assertEquals(new Whereabouts("", ""), Whereabouts.of(null, null));
  }
}
