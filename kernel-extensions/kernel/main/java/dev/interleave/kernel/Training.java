package dev.interleave.kernel;

import com.google.gson.JsonObject;
import dev.interleave.kernel.classpath.ClassPath;
import dev.interleave.kernel.classpath.PackageIndex;
import dev.interleave.kernel.wire.Client;
import dev.interleave.kernel.wire.ConnectionInfo;
import dev.interleave.kernel.wire.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A scripted session with a kernel in the same process, from which the virtual machine learns what
 * to keep in an AOT cache:
 *
 * <pre>
 * java -XX:AOTCacheOutput=FILE (options and class path of the kernel) dev.interleave.kernel.Training [CELLS]
 * </pre>
 *
 * <p>{@code CELLS} is a file with more cells, separated by lines {@code // %%}. The system property
 * {@code interleave.packages} names a file to write an index of the class path into.
 *
 * <p>The cache is written when the process ends. It serves the same JDK, class path and collector
 * only; a JVM that finds that something differs goes on without it.
 */
public final class Training {
  private static final List<String> CELLS =
      List.of(
          "1 + 1",
          "int x = 5;\nString name = \"a\";",
          "System.out.println(\"line \" + x);",
          "import java.util.stream.*;",
          "record Point(int x, int y) { }\nnew Point(1, 2)",
          "int square(int n) {\n  return n * n;\n}\nIntStream.range(0, 3).map(i -> square(i)).sum()",
          "try (var pool = Executors.newFixedThreadPool(2)) {\n"
              + "  var futures = pool.invokeAll(List.of(() -> 1, () -> 2));\n"
              + "  System.out.println(futures.get(0).get());\n}",
          "var list = new ArrayList<Integer>();\nfor (int i = 0; i < 3; i++) list.add(i);\nlist",
          "display(\"shown\")",
          "throw new IllegalStateException(\"boom\");",
          "int wrong = \"text\";",
          "Thread.startVirtualThread(() -> System.out.println(\"virtual\")).join();",
          "CompletableFuture.supplyAsync(() -> 1).thenApply(n -> n + 1).join()",
          "class Account {\n  private int balance;\n  synchronized void deposit(int n) { balance += n; }\n"
              + "  int balance() { return balance; }\n}\nvar account = new Account();",
          "account.deposit(3);\naccount.balance()",
          "import java.util.zip.*;",
          "Thread.ofPlatform().start(() -> { while (true) { } });\n"
              + "CompletableFuture.runAsync(() -> { while (true) { } });",
          "%threads",
          "%threads stop");

  private Training() {}

  /**
   * Runs the session, then ends the process.
   *
   * @throws IOException if no connection file can be written, or the cells cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    index();
    Home.settle();
    var file = Files.createTempFile("interleave-training", ".json");
    var client = Client.create(file);
    new Kernel(ConnectionInfo.read(file)).start();
    Files.delete(file);
    client.request("kernel_info_request", new JsonObject());
    for (var cell : CELLS) execute(client, cell);
    for (var cell : more(arguments)) execute(client, cell);
    ask(client, "complete_request", "list.ad");
    ask(client, "complete_request", "class A { void go() { } }\nnew A().g");
    ask(client, "inspect_request", "Thread.sleep");
    ask(client, "is_complete_request", "for (;;) {");
    client.request("history_request", Content.of("hist_access_type", "tail", "n", 3));
    System.exit(0);
  }

  /** First, so that the session learns to do with it. */
  private static void index() throws IOException {
    var file = System.getProperty("interleave.packages");
    if (file != null) PackageIndex.write(Path.of(file), ClassPath.visibleOfProcess());
  }

  private static void execute(Client client, String cell) {
    client.request("execute_request", Content.of("code", cell, "silent", false));
  }

  private static List<String> more(String[] arguments) throws IOException {
    if (arguments.length == 0) return List.of();
    return List.of(Files.readString(Path.of(arguments[0])).split("(?m)^// %%$"));
  }

  private static void ask(Client client, String type, String code) {
    client.request(type, Content.of("code", code, "cursor_pos", code.length(), "detail_level", 0));
  }
}
