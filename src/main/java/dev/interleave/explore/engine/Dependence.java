package dev.interleave.explore.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Which steps of one order depend on each other, and which happened before which through such
 * dependences; what dynamic partial-order reduction asks. Two steps depend on each other if they
 * touch the same place and one of them writes. (Flanagan, Godefroid 2005.)
 */
public final class Dependence {
  private record Taken(int thread, int depth, boolean writes) {}

  private static final class Place {
    final List<Taken> taken = new ArrayList<>();
    final VectorClock writes = new VectorClock();
    final VectorClock all = new VectorClock();
    VectorClock released;
  }

  /** Hears of steps that could have come in the other order. */
  public interface Listener {
    /**
     * The step taken at this depth, from 1, depends on the one to come and is not before it.
     *
     * @return whether the one to come could have been taken there instead
     */
    boolean reversible(int depth);
  }

  private final List<Place> places = new ArrayList<>();

  void clear() {
    places.clear();
  }

  private Place place(int location) {
    while (places.size() <= location) places.add(null);
    var place = places.get(location);
    if (place == null) places.set(location, place = new Place());
    return place;
  }

  /**
   * Tells each earlier step that the coming one of a thread could have come before: back to the
   * last write in whose place it could have been taken. Steps between may be such as never compete
   * with it, like that of a thread which holds the lock that this one waits for.
   */
  public void reversible(SimThread thread, int location, boolean writes, Listener listener) {
    if (location < 0) return;
    var taken = place(location).taken;
    for (int i = taken.size() - 1; i >= 0; i--) {
      var before = taken.get(i);
      boolean depends = before.writes || writes;
      if (!depends || before.depth <= thread.dependent.get(before.thread)) continue;
      if (listener.reversible(before.depth) && before.writes) return;
    }
  }

  /** A thread takes a step, the {@code depth}th of the order. */
  public void taken(SimThread thread, int depth, int location, boolean writes) {
    var clock = thread.dependent;
    if (location >= 0) {
      var place = place(location);
      if (place.released != null) clock.join(place.released);
      clock.join(writes ? place.all : place.writes);
      clock.set(thread.id, depth);
      place.all.join(clock);
      if (writes) place.writes.join(clock);
      place.taken.add(new Taken(thread.id, depth, writes));
    } else clock.set(thread.id, depth);
  }

  void released(SimThread thread, int location) {
    var place = place(location);
    if (place.released == null) place.released = new VectorClock();
    place.released.join(thread.dependent);
  }
}
