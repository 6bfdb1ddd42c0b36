package dev.interleave;

import dev.interleave.measure.Recorder;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Why a run is not reported: what was seen, what likely caused it, what to try. */
final class RunRefusal {
  private static final int NAMED = 4;

  private RunRefusal() {}

  /** The strategy returned before its tasks had ended. */
  static IllegalStateException unfinished(String label, Recorder recorder) {
    int open = recorder.unfinished().size();
    return refusal(
        """
        %d of %d tasks had not finished when "%s" returned.
        A pool opened in `try (var pool = ...) { }` waits for its tasks when the block ends; \
        `submit()` alone does not.
        A task that nobody submits and nobody runs is not finished either.\
        """
            .formatted(open, recorder.tasks(), label));
  }

  /** Tasks threw, and a pool may have kept their exceptions to itself. */
  static IllegalStateException failed(String label, Recorder recorder) {
    var failures = recorder.failures();
    int task = failures.keySet().stream().min(Integer::compare).orElseThrow();
    var first = failures.get(task);
    var refusal =
        new IllegalStateException(
            """
            %d of %d tasks in "%s" ended with an exception; the first is task %d: %s
            `submit()` keeps an exception in its Future and says nothing until you call `get()`.
            Mend the job, or, where failing is part of the experiment, measure `workload(...).mayFail()`.\
            """
                .formatted(failures.size(), recorder.tasks(), label, task, first),
            first);
    return OwnFrames.of(refusal);
  }

  /** The strategy had not returned when its time was up. */
  static IllegalStateException neverReturned(String label, Recorder recorder, Duration limit) {
    return refusal(
        """
        "%s" had not returned after %s: %d of %d tasks had not finished, and it was interrupted.
        %s
        Look for a lock that nobody opens, a `get()` or `join()` on a task that waits for a free \
        thread, or an endless loop.
        If the work really takes longer, give it time: `workload(...).deadline(Duration.ofMinutes(5))`.\
        """
            .formatted(
                label,
                spoken(limit),
                recorder.unfinished().size(),
                recorder.tasks(),
                whereabouts(recorder)));
  }

  private static IllegalStateException refusal(String message) {
    return OwnFrames.of(new IllegalStateException(message));
  }

  private static String spoken(Duration limit) {
    return limit.toMillis() < 10_000 ? limit.toMillis() + " ms" : limit.toSeconds() + " s";
  }

  private static String whereabouts(Recorder recorder) {
    var working = recorder.working();
    if (working.isEmpty()) return "No task was under way: the strategy itself was waiting.";
    return working.stream()
        .limit(NAMED)
        .map(thread -> "%s was in a task, at %s".formatted(thread.getName(), place(thread)))
        .collect(Collectors.joining("\n"));
  }

  /** The innermost frame that is not the JDK's or the lab's: where the learner wrote the wait. */
  private static String place(Thread thread) {
    var frames = thread.getStackTrace();
    return Arrays.stream(frames)
        .filter(OwnFrames::isOwn)
        .findFirst()
        .or(() -> Arrays.stream(frames).findFirst())
        .map(StackTraceElement::toString)
        .orElse("an unknown place");
  }
}
