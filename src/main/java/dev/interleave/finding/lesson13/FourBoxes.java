package dev.interleave.finding.lesson13;

import dev.interleave.finding.Conditions;
import dev.interleave.finding.Evidence;
import dev.interleave.finding.Finding;
import dev.interleave.schedule.Names;

/**
 * What ten threads gain four boxes of unknown content. It reads each box on one thread and on ten,
 * A to D.
 */
public final class FourBoxes implements Finding<Evidence> {
  private static final double NOTHING = 1.2;
  private static final double TEN_TIMES = 8;
  private static final double NEAR = 0.75;

  @Override
  public Class<Evidence> reads() {
    return Evidence.class;
  }

  @Override
  public String sentence(Evidence boxes, Conditions conditions) {
    return "A gained %.1f times%s. B gained %.1f times%s. C gained %.1f times%s. D gained %.1f times%s."
        .formatted(
            gain(boxes, 0),
            gain(boxes, 0) >= TEN_TIMES ? ", nearly all that ten threads can give" : "",
            gain(boxes, 1),
            computing(gain(boxes, 1), conditions),
            gain(boxes, 2),
            gain(boxes, 2) < NOTHING ? ", which is **nothing**" : "",
            gain(boxes, 3),
            gain(boxes, 3) < TEN_TIMES ? ": something, and well below ten" : "");
  }

  private static double gain(Evidence boxes, int box) {
    return boxes.ways().get(2 * box).makespan().over(boxes.ways().get(2 * box + 1).makespan());
  }

  private static String computing(double gain, Conditions conditions) {
    int most = Math.min(10, conditions.cores());
    var cores = Names.counted(conditions.cores(), "core");
    if (most == 1) return ", and on one core there is nothing to gain from computing";
    if (gain >= NEAR * most) return ": it computes, on " + cores;
    if (conditions.isShared())
      return ": it computes, on %d hardware threads of %s"
          .formatted(conditions.cores(), Names.counted(conditions.wholeCores(), "core"));
    return ", less than the %s that compute for it; this run does not tell why".formatted(cores);
  }
}
