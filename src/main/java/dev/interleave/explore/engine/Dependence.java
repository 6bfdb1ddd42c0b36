package dev.interleave.explore.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Which steps of one order depend on each other, and which happened before which through such
 * dependences; what dynamic partial-order reduction asks. Two steps depend on each other if they
 * touch the same place and one of them writes. (Flanagan, Godefroid 2005.)
 */
public final class Dependence {
  private static final class Place {
    int write = 0;
    final VectorClock writes = new VectorClock();
    final VectorClock all = new VectorClock();
    final VectorClock reads = new VectorClock();
    int writer;
    VectorClock released;
  }

  /** Hears of steps that could have come in the other order. */
  public interface Listener {
    /** The step taken at this depth, from 1, depends on the one to come and is not before it. */
    void reversible(int depth);
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

  /** Tells each earlier step that the coming one of a thread could have come before. */
  public void reversible(SimThread thread, int location, boolean writes, Listener listener) {
    if (location < 0) return;
    var place = place(location);
    if (place.write > 0
        && place.writer != thread.id
        && place.write > thread.dependent.get(place.writer)) listener.reversible(place.write);
    if (writes)
      for (int i = 0; i < 64; i++) {
        int read = place.reads.get(i);
        if (i != thread.id && read > thread.dependent.get(i)) listener.reversible(read);
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
      if (writes) {
        place.writes.join(clock);
        place.write = depth;
        place.writer = thread.id;
      } else place.reads.set(thread.id, depth);
    } else clock.set(thread.id, depth);
  }

  void released(SimThread thread, int location) {
    var place = place(location);
    if (place.released == null) place.released = new VectorClock();
    place.released.join(thread.dependent);
  }
}
