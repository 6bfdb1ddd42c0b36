package dev.interleave.lease;

import dev.interleave.Lab;
import dev.interleave.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** A learner's program in another process, which computes once and prints what it came to. */
final class Learner {
  private final BufferedReader said;

  private Learner(BufferedReader said) {
    this.said = said;
  }

  static Learner start(Path file) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Learner.class.getName());
    builder.environment().put(Leases.VARIABLE, file.toString());
    return new Learner(builder.redirectErrorStream(true).start().inputReader());
  }

  /** Lines up to the first that holds this; all of them if none does. */
  String until(String words) throws IOException {
    var text = new StringBuilder();
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      text.append(line).append('\n');
      if (line.contains(words)) break;
    }
    return text.toString();
  }

  public static void main(String[] args) {
    var work = Lab.workload("sums", 4, i -> Lab.burn(20));
    System.out.println(work.run("one thread", tasks -> tasks.forEach(Task::run)));
    System.out.println("the end");
  }
}
