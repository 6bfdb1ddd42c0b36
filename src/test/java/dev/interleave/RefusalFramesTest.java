package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.RejectedExecutionException;
import learner.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A refusal says one thing in words, and its frames are the learner's own lines. */
class RefusalFramesTest {
  private static <T extends Throwable> T own(Class<T> kind, Executable code) {
    var thrown = assertThrows(kind, code);
    var frames = Arrays.stream(thrown.getStackTrace()).map(StackTraceElement::getClassName);
    var classes = frames.toList();
    assertTrue(classes.getFirst().startsWith("learner.Refused"), classes.toString());
    assertTrue(classes.stream().noneMatch(name -> name.startsWith("dev.interleave.")));
    assertTrue(classes.stream().noneMatch(name -> name.startsWith("java.")), classes.toString());
    return thrown;
  }

  @Test
  void aPoolOfNoThreadsIsRefusedInWords() {
    for (Executable code : new Executable[] {Refused::fixed, Refused::forkJoin}) {
      var thrown = own(IllegalArgumentException.class, code);
      assertTrue(thrown.getMessage().contains("one thread or more"), thrown.getMessage());
      assertEquals(null, thrown.getCause());
    }
  }

  @Test
  void aPoolThatIsClosedIsNamed() {
    var thrown = own(RejectedExecutionException.class, Refused::closed);
    assertTrue(thrown.getMessage().contains("takes no more"), thrown.getMessage());
  }

  @Test
  void aDeadlockAndAForgottenPoolShowTheLearnersLinesOnly() {
    var stuck = own(IllegalStateException.class, Refused::deadlock);
    assertTrue(stuck.getMessage().contains("had not returned after 200 ms"), stuck.getMessage());
    own(IllegalStateException.class, Refused::forgotten);
    var failed = own(IllegalStateException.class, Refused::failed);
    assertEquals("full", failed.getCause().getMessage());
  }

  @Test
  void whatTheLearnersCodeThrowsStaysAsItIs() {
    var thrown = assertThrows(IllegalArgumentException.class, Refused::mine);
    assertEquals("mine", thrown.getMessage());
  }
}
