package dev.interleave.show.order;

import dev.interleave.explore.Order;
import java.util.Objects;

/**
 * An order as a picture: rows are threads, columns are steps, and below stands what is shared.
 *
 * @param order what is drawn
 */
public record OrderView(Order order) implements OrderPicture {
  public OrderView {
    Objects.requireNonNull(order, "no order: none ends badly");
  }

  /** One sentence, for readers who do not see the picture. */
  static String alt(Order order) {
    int steps = order.moves().size();
    int threads = order.scene().threads().size();
    return "An order of %,d %s by %d %s. %s."
        .formatted(
            steps,
            steps == 1 ? "step" : "steps",
            threads,
            threads == 1 ? "thread" : "threads",
            ending(order));
  }

  static String ending(Order order) {
    if (!order.bad()) return "It ends well";
    return "It ends badly: " + order.end();
  }

  /**
   * The order as JSON: {@code look}, {@code threads}, the {@code places} whose values change and
   * those {@code before} the first step, {@code moves}, who is {@code waiting} in the end, {@code
   * end}, {@code bad}, after how many steps it was {@code lost} (-1 where that is not known), what
   * was {@code printed}, and the lines of {@code code}. Of a long order the first steps are {@code
   * skipped}.
   */
  @Override
  public String json() {
    return OrderJson.write(order);
  }

  @Override
  public String html() {
    return new OrderTable(order).write();
  }

  @Override
  public String toString() {
    return order.toString();
  }
}
