package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interleave.machine.Facts;
import dev.interleave.schedule.Time;
import dev.interleave.work.Burn;
import dev.interleave.work.Child;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What a run is charged with, measured. */
class ChargeTest {
  private static Facts facts(Job<Integer> job, int tasks) {
    var run =
        Lab.workload("charged", tasks, job)
            .onCores(1)
            .run(
                "all at once",
                all -> {
                  try (var pool = Executors.newFixedThreadPool(tasks)) {
                    all.forEach(pool::submit);
                  }
                });
    assumeTrue(run.facts().scheduling().kernel().isPresent(), "the system counts nothing");
    assumeTrue(run.facts().cores() == 1 && run.cautions().isEmpty(), "pinned, and in quiet");
    return run.facts();
  }

  @Test
  void aProcessThatComputesIsPartOfTheRunThatStartedIt() {
    var program = "dev.interleave.work.Burn.units(200);";
    var run = Lab.workload("a child", 1, i -> Child.java(program).run().orThrow());
    var facts = run.run("alone", tasks -> tasks.forEach(Task::run)).facts();
    assumeTrue(facts.scheduling().kernel().isPresent(), "the system counts nothing");
    assertTrue(facts.cpu().compareTo(Time.ofMillis(50)) > 0, facts.toString());
  }

  @Test
  void oneCoreIsNeverUsedMoreThanOnce() {
    var facts = facts(i -> Burn.units(40), 10);
    assertTrue(facts.cpuUse(facts.tally().makespan()) <= 1.02, facts.toString());
  }
}
