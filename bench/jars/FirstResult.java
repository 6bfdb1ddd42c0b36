import dev.interleave.Lab;
import dev.interleave.Run;
import dev.interleave.Task;

/** Prints a first result, or with an argument its table too, and says how long that took. */
public class FirstResult {
  public static void main(String[] args) {
    Run run = Lab.workload("waits", 4, i -> Thread.sleep(1)).run("alone", t -> t.forEach(Task::run));
    long start = System.nanoTime();
    var text = Lab.compare(run, run).toString() + run.html();
    if (args.length > 0) text += run.table().toString();
    System.out.printf("%d characters in %d ms%n", text.length(), (System.nanoTime() - start) / 1_000_000);
  }
}
