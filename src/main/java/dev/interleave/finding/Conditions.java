package dev.interleave.finding;

import dev.interleave.machine.Machine;
import dev.interleave.machine.Topology;
import java.util.Locale;

/**
 * Under which conditions something was measured, as far as a conclusion may depend on them.
 *
 * @param cores processors that the run was allowed to use: hardware threads, as Java counts them
 * @param topology how they are built: hardware threads a core, kinds of cores
 * @param pin whether the run was kept on fewer cores than there are
 * @param taken cores that others took from it; 0 where that did not matter
 * @param java the JDK's feature version, such as 25
 */
public record Conditions(int cores, Topology topology, Pinning pin, double taken, int java) {
  /** Whether a run was kept on fewer cores. */
  public enum Pinning {
    /** Nobody asked for it. */
    NONE,
    /** It was asked for and done. */
    KEPT,
    /** It was asked for, and the system could not. */
    REFUSED
  }

  /** A quiet machine, of cores of one kind with one hardware thread each. */
  public static Conditions quiet(int cores) {
    int java = Runtime.version().feature();
    return new Conditions(cores, new Topology(1, 1), Pinning.NONE, 0, java);
  }

  /** The machine at rest, for numbers that belong to no run. */
  public static Conditions of(Machine machine) {
    var quiet = quiet(machine.cores());
    return new Conditions(quiet.cores, machine.topology(), quiet.pin, quiet.taken, quiet.java);
  }

  /** The same with so many hardware threads a core. */
  public Conditions threadsACore(int threads) {
    return new Conditions(cores, new Topology(threads, topology.kinds()), pin, taken, java);
  }

  /** The same with so many kinds of cores. */
  public Conditions kinds(int kinds) {
    return new Conditions(cores, new Topology(topology.threadsACore(), kinds), pin, taken, java);
  }

  /** The same, pinned or not. */
  public Conditions pinned(Pinning other) {
    return new Conditions(cores, topology, other, taken, java);
  }

  /** The same, with others at work. */
  public Conditions taken(double byOthers) {
    return new Conditions(cores, topology, pin, byOthers, java);
  }

  /** Cores as a machine's maker counts them, each with all of its hardware threads. */
  public int wholeCores() {
    return Math.max(1, cores / Math.max(1, topology.threadsACore()));
  }

  /** Whether cores share their parts among several hardware threads. */
  public boolean isShared() {
    return topology.threadsACore() > 1;
  }

  /** Whether there are fast cores and slow ones. */
  public boolean isMixed() {
    return topology.kinds() > 1;
  }

  /** Whether it was to have fewer cores and had all. */
  public boolean isUnpinned() {
    return pin == Pinning.REFUSED;
  }

  /** Whether others took cores that it wanted. */
  public boolean isBusy() {
    return taken > 0;
  }

  /** What others did, and what follows. */
  String disturbance() {
    return String.format(
        Locale.ROOT,
        "Others took %.2f of the machine's cores meanwhile. What follows may be their doing: run it"
            + " again when the machine is quiet.",
        taken);
  }
}
