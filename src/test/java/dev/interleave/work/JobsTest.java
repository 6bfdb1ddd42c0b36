package dev.interleave.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class JobsTest {
  @Test
  void everyJobGivesOneChecksumOnManyThreads() throws Exception {
    List<Callable<Long>> jobs =
        List.of(Jobs::deflate, Jobs::aesGcm, Jobs::sha256, Jobs::scaleImage, Jobs::matrixProduct);
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (var job : jobs) {
        long alone = job.call();
        assertNotEquals(0, alone);
        for (var again : pool.invokeAll(Collections.nCopies(4, job)))
          assertEquals(alone, again.get());
      }
    }
  }

  @Test
  void deflatedTextInflatesToItselfAndIsSmallerLikeProse() throws Exception {
    var text = Jobs.text(256 * 1024);
    var packed = Jobs.deflated();
    assertTrue(packed.length < text.length / 2 && packed.length > text.length / 10);
    var back = new byte[text.length];
    try (var inflater = new Inflater()) {
      inflater.setInput(packed);
      assertEquals(text.length, inflater.inflate(back));
    }
    assertArrayEquals(text, back);
  }
}
