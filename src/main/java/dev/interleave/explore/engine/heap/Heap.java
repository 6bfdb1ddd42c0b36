package dev.interleave.explore.engine.heap;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The objects of one order: their parts are places with numbers, they are of one thread alone until
 * it shares them, and some of them stand for others.
 */
public final class Heap {
  private final Locations locations = new Locations();
  private final Ownership ownership = new Ownership();
  private final Map<Object, Object> views = new IdentityHashMap<>();

  /** As before the first order. */
  public void clear() {
    locations.clear();
    ownership.clear();
    views.clear();
  }

  /** The place that a part of an object is; -1 if there is no object. */
  public int location(Object target, int part) {
    return target == null ? -1 : locations.of(target, part);
  }

  /** A thread made this: nobody else can reach it yet. */
  public void made(Object object, Object by) {
    ownership.made(object, by);
  }

  /** Whether no other thread can reach this. */
  public boolean isOnlyOf(Object object, Object thread) {
    return ownership.isOnlyOf(object, thread);
  }

  /** Others can reach this from now on, and whatever is reached from it. */
  public void publish(Object object) {
    ownership.publish(object);
  }

  /** An iterator or a view stands for what it looks into. */
  public void view(Object view, Object of) {
    views.put(view, source(of));
  }

  /** What a call on this object is a call on. */
  public Object source(Object object) {
    if (object instanceof Placed placed) return placed.place();
    return views.isEmpty() ? object : views.getOrDefault(object, object);
  }
}
