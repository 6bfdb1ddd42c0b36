package dev.interleave.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jetbrains.lincheck.Lincheck;

/**
 * Each program explored in every order and with reduction, and beside it what Lincheck's {@code
 * runConcurrentTest} says, in a process of its own for a minute at most.
 */
public final class ExploreBench {
  private static final int PATIENCE_SECONDS = 60;

  private ExploreBench() {}

  /** Without arguments: the table. With one: Lincheck on that program. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2) lincheck(arguments[1]);
    else table(arguments.length == 0);
  }

  private static void lincheck(String name) {
    Lincheck.runConcurrentTest(1_000, Programs.all().get(name).alone());
  }

  private static void table(boolean beside) throws Exception {
    System.out.printf(
        "%-38s %8s %6s %8s %8s %9s  %s%n",
        "program", "orders", "bad", "reduced", "s first", "s again", "Lincheck 3.7");
    for (var name : Programs.all().keySet()) {
      double first = explore(name);
      double again = explore(name);
      var explored = Programs.all().get(name).explored();
      var all = explored.allOrders();
      System.out.printf(
          "%-38s %,8d %,6d %8d %8.3f %9.3f  %s%n",
          name,
          all.total(),
          all.bad(),
          explored.reduced().total(),
          first,
          again,
          beside ? aside(name) : "");
    }
    throughput();
  }

  private static double explore(String name) {
    var explored = Programs.all().get(name).explored();
    long start = System.nanoTime();
    boolean right = explored.bad() == 0;
    if (right != Programs.all().get(name).right()) throw new IllegalStateException(name);
    return (System.nanoTime() - start) / 1e9;
  }

  private static void throughput() {
    var name = "philosophers, three, fork fields read";
    var bean = ManagementFactory.getOperatingSystemMXBean();
    var process = (OperatingSystemMXBean) bean;
    long orders = 0;
    for (int round = 0; round < 10; round++) {
      long before = process.getProcessCpuTime();
      orders = Programs.all().get(name).explored().allOrders().total();
      double seconds = (process.getProcessCpuTime() - before) / 1e9;
      System.out.printf("%s: %,.0f orders a CPU second%n", name, orders / seconds);
    }
  }

  private static String aside(String name) throws Exception {
    var out = File.createTempFile("lincheck", ".txt");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-XX:+EnableDynamicAgentLoading",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            ExploreBench.class.getName(),
            "lincheck",
            name);
    long start = System.nanoTime();
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out).start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!ended) process.destroyForcibly().waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    var text = Files.readString(out.toPath());
    out.delete();
    if (!ended) return "no answer in %d s".formatted(PATIENCE_SECONDS);
    return "%s, %.1f s".formatted(answer(text, process.exitValue()), seconds);
  }

  private static String answer(String text, int code) {
    if (code == 0) return "no failure";
    return text.lines()
        .filter(line ->
            line.contains("LincheckAssertionError")
                || line.contains("=")
                || line.contains("Exception"))
        .findFirst()
        .map(line -> line.substring(0, Math.min(70, line.length())).strip())
        .orElse("ends with " + code);
  }
}
