package dev.interleave.kernel.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EditTest {
  private static final Edit EDIT = new Edit(4, "abc");

  @Test
  void whatIsPutInCanBeTakenOutAgain() {
    assertEquals("0123abc456", EDIT.apply("0123456"));
    assertEquals("0123456", EDIT.undo(EDIT.apply("0123456")));
  }

  @Test
  void placesAreToldAsInTheOriginal() {
    assertEquals(2, EDIT.original(2));
    assertEquals(4, EDIT.original(5));
    assertEquals(5, EDIT.original(8));
  }

  @Test
  void noEditChangesNothing() {
    assertEquals("0123456", Edit.NONE.apply("0123456"));
    assertEquals(6, Edit.NONE.original(6));
  }
}
