package dev.interleave.show.order;

import dev.interleave.explore.Move;
import dev.interleave.explore.Move.Waiting;
import dev.interleave.explore.Order;
import dev.interleave.explore.Scene.Listing;
import dev.interleave.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An order as JSON, for pages that draw it: see {@link OrderView#json}. */
final class OrderJson {
  private static final int MOST_STEPS = 300;

  private OrderJson() {}

  static String write(Order order) {
    var fields = new LinkedHashMap<String, Object>();
    int skipped = Math.max(0, order.moves().size() - MOST_STEPS);
    var shown = order.scene().changing(order.moves());
    var moves = order.moves().subList(skipped, order.moves().size());
    var before = skipped == 0 ? order.scene().before() : order.moves().get(skipped - 1).values();
    fields.put("look", OrderLook.map());
    fields.put("alt", OrderView.alt(order));
    fields.put("threads", order.scene().threads());
    fields.put("places", picked(order.scene().places(), shown));
    fields.put("before", picked(before, shown));
    fields.put("skipped", skipped);
    fields.put("moves", moves.stream().map(move -> move(move, shown)).toList());
    fields.put("waiting", waiting(order.scene().waiting()));
    fields.put("end", order.end());
    fields.put("bad", order.bad());
    fields.put("lost", order.scene().lost());
    fields.put("printed", order.printed());
    fields.put("code", code(order.scene().code()));
    return JsonWriter.value(fields);
  }

  private static Map<String, Object> move(Move move, List<Integer> shown) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("by", move.by());
    fields.put("does", move.what());
    fields.put("kind", move.kind().ordinal());
    fields.put("label", move.label());
    fields.put("cell", move.cell());
    fields.put("line", move.line());
    fields.put("leaves", move.leaves());
    fields.put("waiting", waiting(move.waiting()));
    fields.put("values", picked(move.values(), shown));
    return fields;
  }

  private static List<String> picked(List<String> all, List<Integer> which) {
    return which.stream().map(all::get).toList();
  }

  static List<List<Object>> waiting(List<Waiting> threads) {
    return threads.stream().map(OrderJson::waiting).toList();
  }

  private static List<Object> waiting(Waiting thread) {
    return thread.turns()
        ? List.of(thread.by(), thread.why(), true)
        : List.of(thread.by(), thread.why());
  }

  static List<Map<String, Object>> code(List<Listing> listings) {
    return listings.stream().map(OrderJson::code).toList();
  }

  private static Map<String, Object> code(Listing listing) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("cell", listing.cell());
    fields.put("first", listing.first());
    fields.put("lines", listing.lines());
    return fields;
  }
}
