package dev.interleave.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import org.junit.jupiter.api.Test;

class TreeTest {
  @Test
  void aTreeByHandAddsUp() {
    var leaf = new Tree(5, List.of());
    var tree = new Tree(1, List.of(leaf, new Tree(2, List.of(new Tree(1, List.of())))));
    assertEquals(4, tree.size());
    assertEquals(9, tree.total());
    assertEquals(3, tree.depth());
    assertEquals(6, tree.span());
    assertEquals(
        "tree of 4 nodes, 3 deep: 9 units in all, 6 on the heaviest path", tree.toString());
  }

  @Test
  void aBushyTreeIsWideAndItsBranchesDiffer() {
    var tree = Tree.bushy(200, 9, 2);
    assertEquals(200, tree.size());
    assertEquals(tree, Tree.bushy(200, 9, 2));
    assertTrue(tree.depth() < 10, tree.toString());
    var branches = tree.children().stream().mapToInt(Tree::size).summaryStatistics();
    assertTrue(branches.getMax() > 10 * branches.getMin(), branches.toString());
    assertEquals(200, tree.sizes().size());
    assertEquals(tree.total(), tree.sizes().stream().mapToInt(Integer::intValue).sum());
    assertEquals(1, Tree.bushy(1, 9, 2).size());
  }

  @Test
  void aSeedGivesOneTreeAndItIsUneven() {
    var tree = Tree.uneven(1000, 5, 1);
    assertEquals(1000, tree.size());
    assertEquals(tree, Tree.uneven(1000, 5, 1));
    assertNotEquals(tree, Tree.uneven(1000, 5, 2));
    var sizes = tree.children().stream().mapToInt(Tree::size).sorted().toArray();
    assertTrue(sizes[1] > 5 * sizes[0]);
  }

  @Test
  void anEvenTreeIsAsShallowAsCanBe() {
    var tree = Tree.even(1023, 2);
    assertEquals(10, tree.depth());
    assertEquals(2046, tree.total());
    assertEquals(20, tree.span());
  }

  @Test
  void aRecursiveTaskFindsTheTotal() {
    class Sum extends RecursiveTask<Long> {
      private static final long serialVersionUID = 1;
      final transient Tree node;

      Sum(Tree node) {
        this.node = node;
      }

      @Override
      protected Long compute() {
        var children = node.children().stream().map(Sum::new).toList();
        return node.units() + invokeAll(children).stream().mapToLong(Sum::join).sum();
      }
    }
    var tree = Tree.uneven(10_000, 9, 3);
    assertEquals(tree.total(), ForkJoinPool.commonPool().invoke(new Sum(tree)));
  }

  @Test
  void largeTreesDoNotOverflowTheStack() {
    assertTrue(Tree.uneven(1_000_000, 1, 1).depth() < 200);
  }

  @Test
  void noNodesAndNoWorkAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Tree.uneven(0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> Tree.even(1, -1));
  }
}
