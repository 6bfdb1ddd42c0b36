package dev.interleave.display.live;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.interleave.live.SpanSource;
import dev.interleave.live.SpanSource.Batch;
import dev.interleave.schedule.Names;
import dev.interleave.schedule.Span;
import dev.interleave.show.Crowd;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Spans as the page reads them: one buffer of 8-byte numbers, then 4-byte ones, little-endian. Of
 * {@code n} that ended and {@code m} under way it holds queued, start and end of the n, start of
 * the m, task and row of the n, task and row of the m. Times are ns from the beginning of the run.
 */
final class SpanColumns {
  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private boolean grown;

  /**
   * Gives a row to each worker that is new.
   *
   * @return whether one of them belongs above an earlier one
   */
  boolean meet(Batch batch) {
    int known = rows.size();
    Stream.of(batch.ended(), batch.running())
        .flatMap(List::stream)
        .map(Span::worker)
        .filter(worker -> !rows.containsKey(worker))
        .distinct()
        .sorted(Names.NATURAL)
        .forEach(worker -> rows.putIfAbsent(worker, rows.size()));
    grown |= rows.size() > known;
    return rows.size() > known && !isInOrder();
  }

  private boolean isInOrder() {
    var names = rows.keySet().stream().filter(name -> !name.equals(SpanSource.OTHERS)).toList();
    return names.equals(names.stream().sorted(Names.NATURAL).toList());
  }

  /**
   * Writes what is drawn of a piece: tasks that ended, bars of several, and one under way for each
   * row.
   *
   * @param origin when the run began
   * @param head gets the counts, the bars of several, the moment, and the names of the rows if
   *     there are new ones
   * @return null if there is no span
   */
  byte[] encode(LiveBars bars, long origin, JsonObject head) {
    var ended = bars.ended();
    var running = oneARow(bars.running());
    if (!bars.crowds().isEmpty()) head.add("crowds", crowds(bars.crowds(), origin));
    head.addProperty("ended", ended.size());
    head.addProperty("running", running.size());
    head.addProperty("now", Math.max(0, bars.now() - origin));
    if (grown) head.add("workers", names());
    grown = false;
    return ended.isEmpty() && running.isEmpty() ? null : bytes(origin, ended, running);
  }

  /** As show/PanelJson writes them, in cells of a nanosecond. */
  private static JsonObject crowds(List<Crowd> crowds, long origin) {
    var columns = new JsonObject();
    columns.addProperty("cell", 1);
    columns.add("row", column(crowds, Crowd::row));
    columns.add("from", column(crowds, crowd -> crowd.from() - origin));
    columns.add("cells", column(crowds, crowd -> crowd.to() - crowd.from()));
    columns.add("tasks", column(crowds, Crowd::tasks));
    columns.add("busy", column(crowds, Crowd::busy));
    return columns;
  }

  private static JsonArray column(List<Crowd> crowds, ToLongFunction<Crowd> value) {
    var column = new JsonArray(crowds.size());
    crowds.forEach(crowd -> column.add(value.applyAsLong(crowd)));
    return column;
  }

  private static List<Span> oneARow(List<Span> running) {
    var byRow = new LinkedHashMap<String, Span>();
    running.forEach(span -> byRow.putIfAbsent(span.worker(), span));
    return new ArrayList<>(byRow.values());
  }

  /** The row of a span whose worker was met. */
  int row(Span span) {
    return rows.get(span.worker());
  }

  private JsonArray names() {
    var names = new JsonArray();
    rows.keySet().forEach(names::add);
    return names;
  }

  private byte[] bytes(long origin, Collection<Span> ended, Collection<Span> running) {
    int size = 32 * ended.size() + 16 * running.size();
    var buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    ended.forEach(span -> buffer.putDouble(span.queued() - origin));
    ended.forEach(span -> buffer.putDouble(span.start() - origin));
    ended.forEach(span -> buffer.putDouble(span.end() - origin));
    running.forEach(span -> buffer.putDouble(span.start() - origin));
    ended.forEach(span -> buffer.putInt(span.task()));
    ended.forEach(span -> buffer.putInt(row(span)));
    running.forEach(span -> buffer.putInt(span.task()));
    running.forEach(span -> buffer.putInt(row(span)));
    return buffer.array();
  }
}
