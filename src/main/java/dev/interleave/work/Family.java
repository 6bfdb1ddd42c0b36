package dev.interleave.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A child process and all that descend from it. On Linux they are known by a mark in their
 * environment, which is inherited: one whose parent has died is found all the same.
 */
final class Family {
  private static final String NAME = "INTERLEAVE_CHILD";
  private static final Path PROC = Path.of("/proc");
  private static final String HOME = home();
  private static final Pattern MARK = Pattern.compile("<([^-<>]*)-(\\d+)-\\d+>");
  private static final Set<Family> ALIVE = ConcurrentHashMap.newKeySet();
  private static int count;

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> ALIVE.forEach(f -> f.kill(null)), "end children"));
    // A JVM that was killed could not end its children.
    killAll(environment ->
        MARK.matcher(environment)
            .results()
            .anyMatch(m ->
                m.group(1).equals(HOME) && ProcessHandle.of(Long.parseLong(m.group(2))).isEmpty()));
  }

  private final String mark = nextMark();

  Family() {
    ALIVE.add(this);
  }

  private static synchronized String nextMark() {
    return "<%s-%d-%d>".formatted(HOME, ProcessHandle.current().pid(), ++count);
  }

  /** Ids of processes mean something within one namespace only: a container has its own. */
  private static String home() {
    try {
      return Files.readSymbolicLink(PROC.resolve("self/ns/pid")).toString().replaceAll("\\D", "");
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  void mark(Map<String, String> environment) {
    environment.merge(NAME, mark, (outer, own) -> outer + own);
  }

  /** Kills every member; returns when none is left. */
  void kill(Process root) {
    if (root != null) {
      // Off Linux this is all that can be known, and only while the parents live.
      var descendants = root.descendants().toList();
      root.destroyForcibly();
      descendants.forEach(ProcessHandle::destroyForcibly);
    }
    killAll(environment -> environment.contains(mark));
    ALIVE.remove(this);
  }

  /** Again and again, since the last one may have started another; a killed one takes a moment. */
  private static void killAll(Predicate<String> marked) {
    long end = System.nanoTime() + 2_000_000_000L;
    for (var found = find(marked); !found.isEmpty(); found = find(marked)) {
      if (System.nanoTime() > end) return;
      found.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
      LockSupport.parkNanos(500_000);
    }
  }

  private static Set<Long> find(Predicate<String> marked) {
    var found = new HashSet<Long>();
    if (!Posix.LINUX) return found;
    try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (var process : processes) {
        var environment = environment(process);
        if (environment.contains(NAME) && marked.test(environment))
          found.add(Long.parseLong(process.getFileName().toString()));
      }
    } catch (IOException | DirectoryIteratorException e) {
      return found;
    }
    // A child that was left behind may be the one to look for others.
    found.remove(ProcessHandle.current().pid());
    return found;
  }

  /** Empty for a process of somebody else, and for one that is dead and not yet buried. */
  private static String environment(Path process) {
    try {
      return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
