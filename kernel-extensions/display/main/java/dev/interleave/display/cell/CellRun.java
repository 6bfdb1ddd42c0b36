package dev.interleave.display.cell;

import com.google.gson.JsonObject;
import java.util.function.BiConsumer;

/** One run of a cell. Two are equal if they are the same run. */
public interface CellRun {
  /** Where the kernel does not say which cell it is. */
  CellRun UNKNOWN =
      new CellRun() {
        @Override
        public String cell() {
          return null;
        }

        @Override
        public Thread thread(String name, Runnable code) {
          return Thread.ofPlatform().daemon().name(name).unstarted(code);
        }

        @Override
        public CellRun capturing(BiConsumer<String, JsonObject> sink) {
          return this;
        }

        @Override
        public boolean isCaptured() {
          return false;
        }
      };

  /** The id that the notebook gave the cell, or null if it gave none. */
  String cell();

  /**
   * A thread of this cell, not yet started: what it prints lands under the cell, and Stop reaches
   * it.
   */
  Thread thread(String name, Runnable code);

  /**
   * The same run for threads whose output goes elsewhere: what they, and the threads that they
   * start, print and display is given to {@code sink} as type and content of the message that would
   * have shown it.
   */
  CellRun capturing(BiConsumer<String, JsonObject> sink);

  /** Whether its output goes elsewhere. */
  boolean isCaptured();
}
