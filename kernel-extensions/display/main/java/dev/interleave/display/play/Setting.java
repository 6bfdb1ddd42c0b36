package dev.interleave.display.play;

import static dev.interleave.Lab.workload;

import dev.interleave.Run;

/**
 * One setting of the playground's controls.
 *
 * @param waiting the share of each task that waits
 */
record Setting(Shape shape, double waiting, PlayedStrategy way, int workers) {

  /** Runs it. Blocks until it is done. */
  Run run() {
    return workload(name(), shape.sizes(), Work.job(waiting))
        .run(way.label(workers), tasks -> way.strategy.run(workers, tasks));
  }

  /** A cell that does the same. */
  String code() {
    return """
    %svar jobs = workload("%s", %s, size -> {
        %s
    });
    var run = jobs.run("%s", tasks -> {
    %s});
    display(run);
    run.timeline()
    """
        .formatted(
            way == PlayedStrategy.STEALING ? PlayedStrategy.HALVES : "",
            name(),
            shape.code,
            Work.code(waiting),
            way.label(workers),
            way.code(workers).indent(4))
        .strip();
  }

  private String name() {
    return shape
        + ", "
        + (waiting == 1 ? "waiting" : waiting == 0 ? "computing" : "waiting and computing");
  }
}
