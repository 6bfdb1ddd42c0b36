package dev.interleave.show;

import static dev.interleave.schedule.Names.counted;

import dev.interleave.json.JsonWriter;
import dev.interleave.schedule.DequeSample;
import dev.interleave.schedule.Time;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.StringJoiner;

/**
 * How long the deques of a real pool were, as far as a look about every millisecond shows it.
 *
 * @param workers whose deques
 * @param samples where something had changed, in the order of time
 */
public record DequeLengths(List<String> workers, List<DequeSample> samples) implements Html {
  private static final int WIDTH = 60;
  private static final String LEVELS = "·▁▂▃▄▅▆▇█";

  /** Takes copies. */
  public DequeLengths {
    workers = List.copyOf(workers);
    samples = List.copyOf(samples);
  }

  /** One sentence, for readers who do not see the picture. */
  public String alt() {
    long steals = samples.isEmpty() ? 0 : samples.getLast().steals();
    return "Deques of %s, measured (sampled): %d steals by the pool's estimate."
        .formatted(counted(workers.size(), "worker"), steals);
  }

  /**
   * The {@link Look}, {@code alt}, {@code workers}, and the columns {@code at}, {@code steals} and
   * {@code lengths}.
   */
  public String json() {
    var lengths = new StringJoiner(",", "[", "]");
    for (var sample : samples)
      lengths.add(JsonWriter.numbers(sample.lengths().stream().mapToLong(Integer::longValue)));
    var fields = new LinkedHashMap<String, String>();
    fields.put("look", JsonWriter.value(Look.map()));
    fields.put("alt", JsonWriter.text(alt()));
    fields.put("workers", JsonWriter.texts(workers));
    fields.put("at", JsonWriter.numbers(samples.stream().mapToLong(s -> s.at() - begin())));
    fields.put("steals", JsonWriter.numbers(samples.stream().mapToLong(DequeSample::steals)));
    fields.put("lengths", lengths.toString());
    return JsonWriter.object(fields);
  }

  /** When a task was first seen in a deque; what was before does not teach anything. */
  private long begin() {
    return samples.stream()
        .filter(sample -> longest(sample) > 0)
        .mapToLong(DequeSample::at)
        .findFirst()
        .orElse(0);
  }

  private static int longest(DequeSample sample) {
    return sample.lengths().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  @Override
  public String html() {
    return "<pre>" + Html.escape(this) + "</pre>";
  }

  @Override
  public String toString() {
    var text = new StringBuilder(alt());
    int width = workers.stream().mapToInt(String::length).max().orElse(1);
    for (int w = 0; w < workers.size(); w++)
      text.append(("\n%" + width + "s ").formatted(workers.get(w))).append(row(w));
    return text.toString();
  }

  /** In each column the most that was there; a length holds until the next look that differs. */
  private String row(int worker) {
    var most = new int[WIDTH];
    for (int k = 0; k < samples.size(); k++) {
      int until = k + 1 < samples.size() ? column(samples.get(k + 1)) : WIDTH - 1;
      for (int at = Math.max(0, column(samples.get(k))); at <= until; at++)
        most[at] = Math.max(most[at], samples.get(k).length(worker));
    }
    int longest = samples.stream().mapToInt(DequeLengths::longest).max().orElse(0);
    var row = new StringBuilder();
    for (int length : most) row.append(LEVELS.charAt(8 * length / Math.max(8, longest)));
    return row.append(" in ").append(new Time(span())).toString();
  }

  private long span() {
    return samples.isEmpty() ? 1 : Math.max(1, samples.getLast().at() - begin());
  }

  private int column(DequeSample sample) {
    return (int) Math.min(WIDTH - 1, Math.floorDiv(WIDTH * (sample.at() - begin()), span()));
  }
}
