package dev.interleave.waits;

import dev.interleave.schedule.State;
import java.util.List;

/**
 * A thread at one moment, or some virtual threads that all do the same.
 *
 * @param id its number in the JVM
 * @param name its name; of a nameless virtual thread what it is
 * @param count how many threads this stands for
 * @param cell the cell it works for; 0 if unknown
 * @param state what it is doing
 * @param at where: {@code cell 3, line 4}
 * @param holds the locks it holds
 * @param waitsFor what it waits for; empty if it goes on by itself
 * @param holder the number of the thread that holds that; 0 if there is none, or it is unknown
 * @param pool its pool, and how many tasks wait there; empty if it has none
 * @param deadlocked whether it is one of a ring of threads that wait for each other
 */
public record ThreadNow(
    long id,
    String name,
    int count,
    int cell,
    State state,
    String at,
    List<String> holds,
    String waitsFor,
    long holder,
    String pool,
    boolean deadlocked) {

  ThreadNow inRing() {
    return new ThreadNow(id, name, count, cell, state, at, holds, waitsFor, holder, pool, true);
  }

  ThreadNow times(int number) {
    var many = "%,d virtual threads".formatted(number);
    return new ThreadNow(
        id, many, number, cell, state, at, holds, waitsFor, holder, pool, deadlocked);
  }
}
