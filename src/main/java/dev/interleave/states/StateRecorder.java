package dev.interleave.states;

import dev.interleave.machine.Clock;
import dev.interleave.measure.Recorder;
import dev.interleave.schedule.States;

/**
 * Records what threads do inside tasks, from {@link #begin} to {@link #states}. Closing it leaves
 * nothing behind, however the run ended.
 */
public interface StateRecorder extends AutoCloseable {
  /** Records nothing and costs nothing. */
  StateRecorder NONE =
      new StateRecorder() {
        @Override
        public Recorder recorder(Clock clock) {
          return new Recorder(clock);
        }

        @Override
        public void begin(Recorder recorder) {}

        @Override
        public States states(Recorder recorder) {
          return States.NONE;
        }

        @Override
        public void close() {}
      };

  /**
   * Records by JDK Flight Recorder, in this process, for one run.
   *
   * @throws IllegalStateException if this JVM has no Flight Recorder
   */
  static StateRecorder byFlightRecorder() {
    return new FlightStates();
  }

  /** A recorder of tasks whose spans {@link #states} can be asked for. */
  Recorder recorder(Clock clock);

  /**
   * Starts to record what happens in these tasks. Blocks for tens of milliseconds, the first time
   * in a JVM for longer.
   */
  void begin(Recorder recorder);

  /** Ends the record and joins it with the finished tasks. Blocks while it is read from a file. */
  States states(Recorder recorder);

  /** Drops the record. */
  @Override
  void close();
}
