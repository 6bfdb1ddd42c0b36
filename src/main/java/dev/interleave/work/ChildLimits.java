package dev.interleave.work;

import java.util.ArrayList;
import java.util.List;

/** What a child process is allowed; 0 for what is not limited. */
record ChildLimits(
    double seconds, int heap, int stack, int cores, int address, int threads, int files) {
  static final ChildLimits USUAL = new ChildLimits(30, 0, 0, 0, 0, 0, 0);

  ChildLimits seconds(double seconds) {
    if (!(seconds >= 0.1 && seconds <= 3600))
      throw new IllegalArgumentException(
          "the time was %s seconds; it can be 0.1 to 3600. A JVM alone takes half a second to start. "
                  .formatted(seconds)
              + "Try seconds(10).");
    return new ChildLimits(seconds, heap, stack, cores, address, threads, files);
  }

  ChildLimits heap(int mebibytes) {
    Refuse.outside(2, 1 << 20, "The heap", mebibytes, "It is in MiB. Try heap(64).");
    return new ChildLimits(seconds, mebibytes, stack, cores, address, threads, files);
  }

  ChildLimits stack(int kibibytes) {
    Refuse.outside(200, 1 << 20, "The stack", kibibytes, "It is in KiB. Try stack(1024).");
    return new ChildLimits(seconds, heap, kibibytes, cores, address, threads, files);
  }

  ChildLimits cores(int cores) {
    Refuse.outside(1, Cores.granted(), "The number of cores", cores, "Try cores(1).");
    return new ChildLimits(seconds, heap, stack, cores, address, threads, files);
  }

  ChildLimits address(int mebibytes) {
    Refuse.outside(16, 1 << 24, "The address space", mebibytes, "It is in MiB. Try 4096.");
    return new ChildLimits(seconds, heap, stack, cores, mebibytes, threads, files);
  }

  ChildLimits threads(int threads) {
    Refuse.outside(1, 1 << 22, "The number of threads", threads, "Try threads(4000).");
    return new ChildLimits(seconds, heap, stack, cores, address, threads, files);
  }

  ChildLimits files(int files) {
    Refuse.outside(8, 1 << 20, "The number of open files", files, "Try openFiles(1024).");
    return new ChildLimits(seconds, heap, stack, cores, address, threads, files);
  }

  @Override
  public String toString() {
    var parts = new ArrayList<String>(List.of(seconds + " s"));
    if (heap > 0) parts.add(heap + " MiB of heap");
    if (stack > 0) parts.add(stack + " KiB of stack a thread");
    if (cores > 0) parts.add(cores == 1 ? "1 core" : cores + " cores");
    if (address > 0) parts.add(address + " MiB of address space");
    if (threads > 0) parts.add(threads + " threads");
    if (files > 0) parts.add(files + " open files");
    return String.join(", ", parts);
  }
}
