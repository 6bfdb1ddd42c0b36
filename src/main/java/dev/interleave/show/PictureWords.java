package dev.interleave.show;

import dev.interleave.schedule.Time;
import dev.interleave.schedule.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What pictures say. A page is sent these sentences and fills in what its reader points at. */
final class PictureWords {
  static final String IDLE = "{row}: idle for {idle} of {whole}";
  static final String TASK = "task {task} on {worker}: from {start} to {end}, took {ran}";
  static final String FAILED = ", failed";
  static final String CROWD =
      "{tasks} begun from {start} to {end} on {row}, busy {busy}\u00a0% of that time:"
          + " too short or too many to be drawn one by one";

  private static final String TASK_ON_A_PAGE =
      "task {task} on {worker}: queued for {queued}, ran for {ran}, from {start} to {end}";

  private static final String HERE = "; here: {state}";

  private PictureWords() {}

  /** The sentence with its gaps filled. */
  static String fill(String sentence, Map<String, ?> values) {
    for (var value : values.entrySet())
      sentence = sentence.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
    return sentence;
  }

  /** A note where not every task has a bar of its own; otherwise nothing. */
  static List<String> gathered(long tasks, long all) {
    if (tasks == 0) return List.of();
    return List.of(
        "%,d of %,d tasks are too short or too many to be drawn one by one: a bar stands for several,"
                .formatted(tasks, all)
            + " as high as the share of its row's time that they took");
  }

  static Map<String, Object> ofAPage() {
    var words = new LinkedHashMap<String, Object>();
    words.put("task", TASK_ON_A_PAGE);
    words.put("failed", FAILED);
    words.put("idle", IDLE);
    words.put("crowd", CROWD);
    words.put("here", HERE);
    words.put("units", Stream.of(Unit.values()).map(u -> List.of(u.nanos(), u.label())).toList());
    words.put("digits", Time.DIGITS);
    words.put("ticks", Axis.UNITS.stream().map(u -> List.of(u.from(), u.unit().nanos())).toList());
    return words;
  }
}
