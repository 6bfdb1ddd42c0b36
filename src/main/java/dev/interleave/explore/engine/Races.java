package dev.interleave.explore.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Data races of one order: two accesses to one place, one of them a write, that no lock, volatile,
 * start or join puts in an order. (Happens-before by vector clocks, as in FastTrack: Flanagan,
 * Freund 2009.)
 */
final class Races {
  /** The last accesses to one place: the last write, and each thread's last read. */
  private static final class Accesses {
    int writer = -1;
    int written;
    Site writeSite;
    final VectorClock reads = new VectorClock();
    Site[] readSites = new Site[4];
  }

  /** Hears of each race. */
  interface Listener {
    void race(int first, Site firstSite, boolean firstWrites);
  }

  private final List<SimThread> threads;
  private final List<Accesses> places = new ArrayList<>();
  private final List<VectorClock> releases = new ArrayList<>();

  Races(List<SimThread> threads) {
    this.threads = threads;
  }

  void clear() {
    places.clear();
    releases.clear();
  }

  void taken(SimThread thread, int location, Step step, Listener listener) {
    thread.clock.tick(thread.id);
    if (location < 0) return;
    if (step.kind().synchronizes()) {
      acquired(thread, location);
      if (step.kind() == Step.Kind.SYNC_WRITE) released(thread, location);
    } else plain(thread, location, step, listener);
  }

  void acquired(SimThread thread, int location) {
    var released = at(releases, location);
    if (released != null) thread.clock.join(released);
  }

  /** What the thread has done happens before whatever takes this next. */
  void released(SimThread thread, int location) {
    var before = at(releases, location);
    if (before == null) put(releases, location, thread.clock.copy());
    else before.join(thread.clock);
    thread.clock.tick(thread.id);
  }

  private void plain(SimThread thread, int location, Step step, Listener listener) {
    if (thread.optimistic && !step.kind().writes()) return;
    var place = at(places, location);
    if (place == null) put(places, location, place = new Accesses());
    if (place.writer >= 0
        && place.writer != thread.id
        && place.written > thread.clock.get(place.writer))
      listener.race(place.writer, place.writeSite, true);
    if (step.kind().writes()) {
      for (int i = 0; i < threads.size(); i++)
        if (i != thread.id && place.reads.get(i) > thread.clock.get(i))
          listener.race(i, place.readSites[i], false);
      place.writer = thread.id;
      place.written = thread.clock.get(thread.id);
      place.writeSite = step.site();
    } else {
      place.reads.set(thread.id, thread.clock.get(thread.id));
      if (thread.id >= place.readSites.length) place.readSites = Arrays.copyOf(place.readSites, 64);
      place.readSites[thread.id] = step.site();
    }
  }

  private static <T> T at(List<T> list, int index) {
    return index < list.size() ? list.get(index) : null;
  }

  private static <T> void put(List<T> list, int index, T value) {
    while (list.size() <= index) list.add(null);
    list.set(index, value);
  }
}
