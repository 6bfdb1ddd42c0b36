package dev.interleave;

import java.util.Arrays;

/**
 * Stack traces cut to the learner's own lines. A refusal of the lab's has said in words what
 * happened; frames of the lab and of the JDK would only hide where.
 */
final class OwnFrames {
  private OwnFrames() {}

  /** The same exception without frames of the lab and the JDK, if any other is left. */
  static <T extends Throwable> T of(T thrown) {
    var own = Arrays.stream(thrown.getStackTrace()).filter(OwnFrames::isOwn);
    var frames = own.toArray(StackTraceElement[]::new);
    if (frames.length > 0) thrown.setStackTrace(frames);
    return thrown;
  }

  /** Whether it is neither the JDK's, which has named modules, nor the lab's. */
  static boolean isOwn(StackTraceElement frame) {
    return frame.getModuleName() == null && !frame.getClassName().startsWith("dev.interleave.");
  }
}
