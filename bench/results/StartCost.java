import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

/**
 * What an embedded database costs a JVM that has not used one: the first row written and read, and
 * a later row, each over a connection of its own. Prints milliseconds, tab-separated.
 */
public final class StartCost {
  public static void main(String[] args) throws Exception {
    var folder = Files.createTempDirectory("start-cost");
    var url = args[0].formatted(folder.resolve("results"));
    var cpu = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpuBefore = cpu.getProcessCpuTime();
    long before = System.nanoTime();
    try (var connection = DriverManager.getConnection(url)) {
      execute(connection, "create table run (id integer primary key, label varchar, ms double precision)");
      row(connection, 1);
    }
    long first = System.nanoTime() - before;
    long cpuFirst = cpu.getProcessCpuTime() - cpuBefore;
    long[] later = new long[9];
    for (int i = 0; i < later.length; i++) later[i] = later(url, i + 2);
    java.util.Arrays.sort(later);
    System.out.printf("%.0f\t%.0f\t%.1f\t%d%n", first / 1e6, cpuFirst / 1e6, later[4] / 1e6, size(folder) / 1024);
  }

  private static long later(String url, int id) throws Exception {
    long before = System.nanoTime();
    try (var connection = DriverManager.getConnection(url)) {
      row(connection, id);
    }
    return System.nanoTime() - before;
  }

  private static void row(Connection connection, int id) throws Exception {
    execute(connection, "insert into run values (" + id + ", 'pool of 4', 12.5)");
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from run")) {
      rows.next();
      if (rows.getInt(1) != id) throw new AssertionError("a row is missing");
    }
  }

  private static void execute(Connection connection, String sql) throws Exception {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long size(Path folder) throws Exception {
    long size = 0;
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        size += Files.size(file);
        Files.delete(file);
      }
    }
    Files.delete(folder);
    return size;
  }
}
