package dev.interleave.display.live;

import com.google.gson.JsonObject;
import dev.interleave.live.Picture;
import dev.interleave.live.ProgressSource;
import dev.interleave.live.ProgressText;
import dev.interleave.live.SpanSource;
import dev.interleave.show.Panel;
import dev.interleave.show.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The timeline that draws itself: a panel for each way of doing the work, in which the last run of
 * that way is seen. What a page has no room for yet stays in the run's own record.
 */
final class LivePicture {
  private static final int FEW = 500;

  private final Link link;
  private final List<String> labels = new ArrayList<>();
  private final Map<String, Picture> ended = new LinkedHashMap<>();
  private ProgressSource watched;
  private SpanSource feed;
  private SpanColumns columns;
  private int drawn;
  private int lanesInRow;
  private long since;

  LivePicture(Link link) {
    this.link = link;
  }

  /** A page looks that has not seen anything yet. */
  void again() {
    watched = null;
    labels.clear();
    drawn = 0;
    link.send(message("clear", 0), null);
  }

  /** Sends what is new, if the page has room. */
  void look(ProgressSource innermost) {
    if (!link.hasRoom()) return;
    if (innermost != watched && !begin(innermost)) return;
    var batch = feed.next();
    if (columns.meet(batch) && drawn < FEW || feed.lanesInRow() != lanesInRow) {
      // A worker has come late whose row belongs above another's, or rows are now shared by more: a
      // new reader sorts them.
      begin(innermost);
      batch = feed.next();
      columns.meet(batch);
      lanesInRow = feed.lanesInRow();
    }
    var bars = LiveBars.of(batch, feed, Math.max(since, feed.start()), columns::row);
    since = batch.now();
    drawn += bars.ended().size();
    var message = message("spans", labels.indexOf(watched.title()));
    var buffer = columns.encode(bars, feed.start(), message);
    link.send(message, buffer);
  }

  private boolean begin(ProgressSource innermost) {
    var found = innermost.feed();
    if (found.isEmpty()) return false;
    watched = innermost;
    feed = found.get();
    columns = new SpanColumns();
    lanesInRow = feed.lanesInRow();
    since = feed.start();
    if (!labels.contains(watched.title())) labels.add(watched.title());
    var message = message("panel", labels.indexOf(watched.title()));
    message.addProperty("label", watched.title());
    link.send(message, null);
    return true;
  }

  private static JsonObject message(String event, int panel) {
    var message = new JsonObject();
    message.addProperty("event", event);
    message.addProperty("panel", panel);
    return message;
  }

  /** Remembers what came of a run. */
  void keep(ProgressSource inside) {
    inside.picture().ifPresent(picture -> ended.put(picture.title(), picture));
  }

  /** The final picture, or a line where there is none. */
  Object whole(ProgressSource outermost) {
    keep(outermost);
    var summary = ProgressText.summary(outermost);
    long spans = ended.values().stream().mapToLong(p -> p.schedule().spans().size()).sum();
    if (spans == 0) return Notes.quiet(summary + "; no task had ended, so there is no picture");
    var panels =
        ended.values().stream().map(p -> new Panel(p.title(), p.schedule(), p.states())).toList();
    return new Timeline(panels, List.of(), List.copyOf(ended.values()).getLast().caption());
  }
}
