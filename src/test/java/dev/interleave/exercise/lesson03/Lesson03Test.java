package dev.interleave.exercise.lesson03;

import static dev.interleave.exercise.lesson02.Lesson02Test.assertPasses;
import static dev.interleave.exercise.lesson02.Lesson02Test.assertWas;

import java.util.List;
import org.junit.jupiter.api.Test;

class Lesson03Test {
  @Test
  void aSaleIsLockedFromReadToWrite() {
    assertPasses("3.1", List.of("open", "lock", "read", "write", "release", "close"));
    assertWas(
        "3.1", List.of("open", "read", "lock", "write", "release", "close"), "read before lock");
    assertWas(
        "3.1",
        List.of("open", "lock", "read", "release", "write", "close"),
        "release before write");
    assertWas(
        "3.1", List.of("lock", "open", "read", "write", "close", "release"), "lock before open");
    assertWas("3.1", List.of("open", "lock", "read", "write"), "open, lock, read, write");
  }

  @Test
  void aLockHeldForEachSaleOrForTheWholeDayPasses() {
    assertPasses("3.2", office("", "var lock = channel.lock();", "lock.release();"));
    assertPasses("3.2", office("channel.lock();", "", ""));
  }

  @Test
  void ticketsThatAreLostAreAFact() {
    // Asleep between read and write, it loses on any machine; the lock comes too late.
    assertWas("3.2", office("", "", "Thread.sleep(0, 1000);"), "are lost");
    assertWas("3.2", office("", "try (var lock = channel.lock()) { }", ""), "are lost");
  }

  @Test
  void aBrokenOfficeIsAFact() {
    assertWas("3.2", office("", "var lock = channel.lock()", ""), "does not compile");
    assertWas("3.2", office("", "channel.lock();", ""), "OverlappingFileLockException");
    assertWas("3.2", "IO.println(args[0]);", "0 in the ledger after one office alone");
  }

  private static String office(String first, String before, String after) {
    return """
    void main(String[] args) throws Exception {
        while (System.currentTimeMillis() < Long.parseLong(args[1])) Thread.onSpinWait();
        try (var ledger = new RandomAccessFile(args[0], "rw"); var channel = ledger.getChannel()) {
            FIRST
            for (int i = 0; i < 2_000; i++) {
                BEFORE
                ledger.seek(0);
                long sold = ledger.readLong();
                ledger.seek(0);
                ledger.writeLong(sold + 1);
                AFTER
            }
        }
    }
    """
        .replace("FIRST", first)
        .replace("BEFORE", before)
        .replace("AFTER", after);
  }
}
