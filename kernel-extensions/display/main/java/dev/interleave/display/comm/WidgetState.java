package dev.interleave.display.comm;

import com.google.gson.JsonElement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a widget is at this moment, and what of it pages have not been told. Any thread may use it.
 */
final class WidgetState {
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Set<String> unsent = new LinkedHashSet<>();

  WidgetState(Map<String, ?> initial) {
    initial.forEach((key, value) -> values.put(key, Values.of(key, value)));
  }

  /** The value as JSON; null for bytes and for a key that is not there. */
  synchronized JsonElement get(String key) {
    return values.get(key) instanceof JsonElement json ? json : null;
  }

  /** Changes a value that pages have to be told; false if it is as it was. */
  synchronized boolean set(String key, Object value) {
    if (same(values.put(key, value), value)) return false;
    unsent.add(key);
    return true;
  }

  /** Takes over what a page said, and returns the keys that changed by it. */
  synchronized Set<String> accept(Map<String, Object> said) {
    var changed = new LinkedHashSet<String>();
    said.forEach((key, value) -> {
      if (!same(values.put(key, value), value)) changed.add(key);
      // The page is newer than what was about to be told.
      unsent.remove(key);
    });
    return changed;
  }

  /** What pages have to be told, which counts as told from now on. */
  synchronized Map<String, Object> takeUnsent() {
    var taken = new LinkedHashMap<String, Object>();
    unsent.forEach(key -> taken.put(key, values.get(key)));
    unsent.clear();
    return taken;
  }

  /** All of it. */
  synchronized Map<String, Object> all() {
    return new LinkedHashMap<>(values);
  }

  private static boolean same(Object old, Object now) {
    return old instanceof byte[] a && now instanceof byte[] b
        ? Arrays.equals(a, b)
        : Objects.equals(old, now);
  }
}
