package dev.interleave.kernel.jjava;

import java.lang.reflect.Array;

/** Arrays by content; of long ones the beginning. */
final class ArrayText {
  private static final int MOST_ELEMENTS = 100;
  private static final int MOST_CHARACTERS = 10_000;
  private static final int MOST_LEVELS = 20;

  private final StringBuilder text = new StringBuilder();

  private ArrayText() {}

  /** Such as {@code [1, 2, 3]}; calls {@code toString} of the elements. */
  static String of(Object array) {
    var result = new ArrayText();
    result.add(array, 0);
    return result.text.toString();
  }

  private void add(Object value, int level) {
    if (value == null || !value.getClass().isArray()) {
      text.append(value);
    } else if (level == MOST_LEVELS) {
      // An array may hold itself.
      text.append("[...]");
    } else {
      addElements(value, level);
    }
  }

  private void addElements(Object array, int level) {
    int length = Array.getLength(array);
    text.append('[');
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : ", ");
      if (i == MOST_ELEMENTS || text.length() > MOST_CHARACTERS) {
        text.append("... ").append(length - i).append(" more");
        break;
      }
      add(Array.get(array, i), level + 1);
    }
    text.append(']');
  }
}
