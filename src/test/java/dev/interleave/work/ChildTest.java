package dev.interleave.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
  /** Starts a process that lives for a minute, and says which. */
  private static final String WITH_GRANDCHILD =
      """
      var sleep = new ProcessBuilder("sleep", "60").inheritIO().start();
      IO.println(sleep.pid());
      """;

  @TempDir Path root;

  @BeforeEach
  void useATemporaryRoot() {
    System.setProperty("interleave.files", root.toString());
  }

  @AfterEach
  void noFileAndNoProcessIsLeft() throws IOException {
    System.clearProperty("interleave.files");
    try (var left = Files.list(root)) {
      assertEquals(List.of(), left.toList());
    }
    assertEquals(0, ProcessHandle.current().descendants().filter(ChildTest::alive).count());
  }

  @Test
  void linesErrorsAndExitCodeComeBack() throws InterruptedException {
    var outcome =
        Child.java(
                """
                void main(String[] args) {
                  IO.println("µ " + args[0]);
                  IO.println(Runtime.getRuntime().maxMemory() >> 20);
                  IO.println(dev.interleave.work.Cores.granted());
                  System.err.println("oops");
                  System.exit(3);
                }
                """,
                "one")
            .heap(64)
            .stack(512)
            .cores(1)
            .run();
    assertEquals("µ one", outcome.lines().getFirst());
    assertTrue(Integer.parseInt(outcome.lines().get(1)) <= 64);
    if (Posix.MISSING == null) assertEquals("1", outcome.lines().get(2));
    assertEquals(List.of("oops"), outcome.errors());
    assertEquals(3, outcome.exitCode());
    assertFalse(outcome.timedOut());
    assertTrue(outcome.toString().contains("with exit code 3: 3 lines"), outcome.toString());
    assertTrue(outcome.toString().endsWith("; oops"), outcome.toString());
    if (Posix.LINUX) assertTrue(outcome.peakResident() > 10_000_000, outcome.toString());
    assertThrows(IllegalStateException.class, outcome::orThrow);
  }

  @Test
  void aChildPastItsLimitSaysSoInASentenceAndHoldsBackTheJdksFrames() throws InterruptedException {
    var outcome =
        Child.java("Stream.generate(() -> new byte[1 << 20]).limit(500).toList();").heap(64).run();
    var said = assertThrows(IllegalStateException.class, outcome::orThrow).getMessage();
    assertTrue(said.startsWith("The child did not end well. It ended after"), said);
    assertTrue(said.lines().findFirst().orElse("").contains("OutOfMemoryError"), said);
    assertTrue(said.contains("at Main.") && !said.contains("at java."), said);
    assertTrue(said.lines().count() <= 8 && said.contains("more lines are in errors()"), said);
    assertTrue(outcome.errors().stream().anyMatch(line -> line.contains("at java.")));
  }

  @Test
  void whatAChildStartedAndLeftIsKilled() throws InterruptedException {
    needsSleep();
    var outcome = Child.java(WITH_GRANDCHILD).run().orThrow();
    assertTrue(outcome.seconds() < 20, "waited for the grandchild");
    assertFalse(alive(outcome.lines().getFirst()));
  }

  @Test
  void whenItsTimeIsUpAllOfItIsKilled() throws InterruptedException {
    needsSleep();
    var outcome = Child.java(WITH_GRANDCHILD + "Thread.sleep(60_000);").seconds(4).run();
    assertTrue(outcome.timedOut());
    assertTrue(outcome.toString().startsWith("killed after 4."), outcome.toString());
    assertFalse(alive(outcome.text()));
  }

  @Test
  void anInterruptKillsTheChildToo() throws InterruptedException {
    var seen = new Throwable[1];
    var sleepy = Child.java("Thread.sleep(60_000);");
    var waiting =
        Thread.ofPlatform()
            .start(() -> seen[0] = assertThrows(InterruptedException.class, sleepy::run));
    while (ProcessHandle.current().children().findAny().isEmpty()) Thread.sleep(10);
    waiting.interrupt();
    waiting.join(10_000);
    assertTrue(seen[0] instanceof InterruptedException);
  }

  @Test
  void childrenDieWithTheJvmThatRunsThem() throws InterruptedException {
    needsSleep();
    var outcome =
        Child.java(
                """
                var inner = dev.interleave.work.Child.java(
                    "new ProcessBuilder(\\"sleep\\", \\"60\\").start().waitFor();");
                Thread.ofPlatform().daemon().start(() -> {
                  try { inner.run(); } catch (InterruptedException e) { }
                });
                var descendants = List.<ProcessHandle>of();
                while (descendants.stream().noneMatch(p -> p.info().toString().contains("sleep"))) {
                  Thread.sleep(20);
                  descendants = ProcessHandle.current().descendants().toList();
                }
                descendants.forEach(p -> IO.println(p.pid()));
                """)
            .run()
            .orThrow();
    assertTrue(outcome.lines().size() >= 2, outcome.toString());
    for (var pid : outcome.lines()) assertFalse(alive(pid));
  }

  @Test
  void aFloodOfOutputIsCutAndSaid() throws InterruptedException {
    var outcome =
        Child.java("for (int i = 0; i < 1_000_000; i++) IO.println(\"0123456789\");").run();
    assertTrue(outcome.ok());
    assertEquals(
        List.of("its output was longer than 8 MiB, the rest was dropped"), outcome.notes());
  }

  @Test
  void pythonRunsUnderALimitOfMemory() throws InterruptedException {
    needsPython();
    var python = Child.python("import sys\nprint('hello', sys.argv[1])", "you");
    assertEquals(List.of("hello you"), python.run().orThrow().lines());
    assumeTrue(Posix.LINUX, "ulimit -v is kept on Linux");
    var hungry = Child.python("print(len(bytearray(1 << 30)))").addressSpace(500).run();
    assertEquals("MemoryError", hungry.errors().getLast());
    assertTrue(hungry.seconds() < 30);
  }

  @Test
  void openFilesAndThreadsAreLimitedOrSaid() throws InterruptedException {
    needsPython();
    assumeTrue(Posix.LINUX, "the resource module and ulimit are not everywhere");
    var outcome =
        Child.python(
                """
                import resource
                print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])
                print(resource.getrlimit(resource.RLIMIT_NPROC)[0])
                """)
            .openFiles(64)
            .threads(5000)
            .run()
            .orThrow();
    assertEquals(List.of("64", "5000"), outcome.lines());
    boolean root = System.getProperty("user.name").equals("root");
    assertEquals(
        root ? List.of("the number of threads is not limited for root") : List.of(),
        outcome.notes());
  }

  @Test
  void javaThatDoesNotCompileIsShownWithItsLine() {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> Child.java("int x = 1;\nx = y;").run());
    assertTrue(refusal.getMessage().contains("\nline:2: error: cannot find symbol"));
  }

  @Test
  void noPythonIsExplained() {
    var refusal =
        assertThrows(IllegalStateException.class, () -> PythonProgram.find(null, root.toString()));
    assertTrue(refusal.getMessage().startsWith("no Python was found"));
    assertEquals("mine", PythonProgram.find("mine", null));
  }

  @Test
  void nonsenseIsRefused() {
    var child = Child.java("");
    assertThrows(IllegalArgumentException.class, () -> child.seconds(0));
    assertThrows(IllegalArgumentException.class, () -> child.heap(-1));
    assertThrows(IllegalArgumentException.class, () -> child.stack(1));
    assertThrows(IllegalArgumentException.class, () -> child.cores(0));
    assertThrows(IllegalArgumentException.class, () -> child.threads(0));
    assertThrows(IllegalArgumentException.class, () -> child.openFiles(0));
    assertThrows(IllegalArgumentException.class, () -> child.addressSpace(0));
    var refusal = assertThrows(IllegalStateException.class, () -> Child.python("").heap(64));
    assertTrue(refusal.getMessage().endsWith("Try addressSpace(512)."));
    assertEquals(
        "a Java program, not yet run, with at most 30.0 s, 256 MiB of heap, 1 core",
        child.cores(1).toString());
  }

  private static void needsPython() {
    try {
      PythonProgram.find(null, System.getenv("PATH"));
    } catch (IllegalStateException e) {
      assumeTrue(false, e.getMessage());
    }
  }

  private static void needsSleep() {
    assumeTrue(Posix.LINUX, "members of a family whose parents died are found on Linux");
  }

  private static boolean alive(String pid) {
    return ProcessHandle.of(Long.parseLong(pid)).filter(ChildTest::alive).isPresent();
  }

  /** A process that is dead and not yet buried has no command line. */
  private static boolean alive(ProcessHandle process) {
    try {
      return process.isAlive()
          && !Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}
