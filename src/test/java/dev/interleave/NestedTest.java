package dev.interleave;

import static dev.interleave.Lab.simulate;
import static dev.interleave.Lab.workload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.work.Tree;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import org.junit.jupiter.api.Test;

class NestedTest {
  private static final Tree TREE =
      new Tree(1, List.of(new Tree(2, List.of(new Tree(3, List.of()))), new Tree(4, List.of())));

  @SuppressWarnings("serial") // never written anywhere
  private static final class Unpack extends RecursiveAction {
    private final Nested box;

    Unpack(Nested box) {
      this.box = box;
    }

    @Override
    protected void compute() {
      box.task().run();
      invokeAll(box.inside().stream().map(Unpack::new).toList());
    }
  }

  @Test
  void everyTaskIsWhereItsNodeIs() {
    workload("tree", TREE.sizes(), size -> {})
        .run(
            "shape",
            tasks -> {
              var nested = Nested.of(TREE, tasks);
              assertEquals(4, nested.size());
              assertEquals(1, nested.task().item());
              assertEquals(3, nested.inside().getFirst().inside().getFirst().task().item());
              assertEquals(4, nested.inside().getLast().task().item());
              assertThrows(
                  IllegalArgumentException.class, () -> Nested.of(TREE, tasks.subList(0, 3)));
              tasks.forEach(Task::run);
            });
  }

  @Test
  void recursionRunsEveryTaskOnce() {
    var tree = Tree.uneven(200, 3, 1);
    var run =
        workload("tree", tree.sizes(), size -> {})
            .run(
                "fork/join",
                tasks -> {
                  try (var pool = new ForkJoinPool(4)) {
                    pool.invoke(new Unpack(Nested.of(tree, tasks)));
                  }
                });
    assertEquals(200, run.schedule().spans().stream().map(s -> s.task()).distinct().count());
  }

  @Test
  void aTreeThatTheRunContradictsIsRefused() {
    var tree = Tree.bushy(200, 9, 2);
    var run =
        workload("tree", tree.sizes(), size -> {})
            .run(
                "fork/join",
                tasks -> {
                  try (var pool = new ForkJoinPool(4)) {
                    pool.invoke(new Unpack(Nested.of(tree, tasks)));
                  }
                });
    run.deques(tree);
    for (var other : List.of(Tree.bushy(200, 9, 3), Tree.uneven(200, 9, 2), Tree.even(200, 3))) {
      var refused = assertThrows(IllegalArgumentException.class, () -> run.deques(other));
      assertTrue(refused.getMessage().contains("another tree"), refused.getMessage());
    }
  }

  @Test
  void aTreeCanBeSimulated() {
    var simulated = simulate("tree", 2, TREE);
    assertEquals(6, simulated.makespan().ms(), 0.001);
    assertTrue(simulated.toString().contains("(simulated)"), simulated.toString());
    assertEquals(10, simulate("alone", 1, TREE).makespan().ms(), 0.001);
    assertEquals(0, simulate("alone", 1, TREE).steals());
  }
}
