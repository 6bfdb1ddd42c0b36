// What the units of work cost on this machine, in about fifteen seconds: bench/work/run
//
// Medians of interleaved rounds. Read nothing from them on a busy machine: the last line says how
// many cores one burning thread a core really got.

import dev.interleave.work.*;
import java.io.*;
import java.net.URI;
import java.nio.file.Files;
import java.util.*;
import java.util.concurrent.Executors;

static final int ROUNDS = 7;

void main() throws Exception {
  IO.println("unit of computation: %.3f ms".formatted(Burn.unitCost() / 1e6));
  table(
      "computation, ms",
      Map.of(
          "40 units, 1 thread", () -> threads(1, 40, () -> Burn.units(1)),
          "40 units, 2 threads", () -> threads(2, 40, () -> Burn.units(1)),
          "40 units, 2 threads pinned to 1 core", this::pinned,
          "40 allocating units, 1 thread", () -> threads(1, 40, () -> Burn.allocating(1)),
          "40 memory-hungry units, 1 thread", () -> threads(1, 40, () -> Burn.memoryHungry(1))));
  table(
      "jobs, ms each",
      Map.of(
          "deflate", Jobs::deflate,
          "AES-GCM", Jobs::aesGcm,
          "SHA-256", Jobs::sha256,
          "scale an image", Jobs::scaleImage,
          "matrix product", Jobs::matrixProduct));
  files();
  web();
  table(
      "child processes, ms",
      Map.of(
          "Java", () -> Child.java("").run().orThrow(),
          "Python", () -> Child.python("").run().orThrow()));
  effectiveCores();
}

void pinned() throws Exception {
  try (var pin = Cores.pin(1)) {
    if (!pin.inEffect()) IO.println(pin);
    threads(2, 40, () -> Burn.units(1));
  }
}

void files() throws Exception {
  try (var files = FileSet.make(100, 64 * 1024)) {
    IO.println(files + "; " + files.evict());
    table(
        "read 100 files of 64 KiB, eviction not counted, ms",
        Map.of(
            "from the page cache", () -> read(files, files.warm()),
            "evicted", () -> read(files, files.evict()),
            "past the page cache", () -> direct(files)));
  }
}

/** The second argument is the preparation; its time is taken off by starting the clock here. */
void read(FileSet files, Object prepared) throws IOException {
  clock = System.nanoTime();
  for (var path : files.paths()) Files.readAllBytes(path);
}

void direct(FileSet files) throws IOException {
  for (var path : files.paths()) DirectRead.bytes(path);
}

void web() throws Exception {
  try (var server = WebServer.latency(30).start()) {
    table(
        "100 requests of 30 ms on 10 threads, ms (ideal 300)",
        Map.of("loopback web server", () -> threads(10, 100, () -> get(server.uri()))));
    IO.println(server);
  }
}

void get(URI uri) {
  try (var in = uri.toURL().openStream()) {
    in.readAllBytes();
  } catch (IOException e) {
    throw new UncheckedIOException(e);
  }
}

void threads(int threads, int tasks, Runnable task) {
  try (var pool = Executors.newFixedThreadPool(threads)) {
    for (int i = 0; i < tasks; i++) pool.submit(task);
  }
}

interface Block {
  void run() throws Exception;
}

long clock;

void table(String title, Map<String, Block> blocks) throws Exception {
  var names = new ArrayList<>(new TreeSet<>(blocks.keySet()));
  var samples = new TreeMap<String, List<Double>>();
  for (var block : blocks.values()) warmUp(block);
  for (int round = 0; round < ROUNDS; round++) {
    Collections.shuffle(names, new Random(round));
    for (var name : names) {
      clock = System.nanoTime();
      blocks.get(name).run();
      double ms = (System.nanoTime() - clock) / 1e6;
      samples.computeIfAbsent(name, n -> new ArrayList<>()).add(ms);
    }
  }
  IO.println("\n" + title);
  samples.forEach(
      (name, all) -> {
        Collections.sort(all);
        IO.println(
            "  %-38s %8.2f   (%.2f to %.2f)"
                .formatted(name, all.get(ROUNDS / 2), all.getFirst(), all.getLast()));
      });
}

void warmUp(Block block) throws Exception {
  long end = System.nanoTime() + 400_000_000;
  while (System.nanoTime() < end) block.run();
}

/** Processor time over time: below the number of cores, somebody else was at work too. */
void effectiveCores() {
  int cores = Cores.granted();
  var bean = java.lang.management.ManagementFactory.getPlatformMXBean(
      com.sun.management.OperatingSystemMXBean.class);
  long cpu = bean.getProcessCpuTime();
  long start = System.nanoTime();
  threads(cores, cores, () -> Burn.units(300));
  double got = (double) (bean.getProcessCpuTime() - cpu) / (System.nanoTime() - start);
  IO.println("\n%.2f of %d cores were ours".formatted(got, cores));
}
