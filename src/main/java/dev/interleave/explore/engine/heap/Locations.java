package dev.interleave.explore.engine.heap;

import java.util.Arrays;

/**
 * Numbers for what steps touch: an object and a part of it. Given in the order of the first touch,
 * so that two runs that begin alike number alike.
 */
final class Locations {
  private Object[] targets = new Object[64];
  private int[] parts = new int[64];
  private int[] numbers = new int[64];
  private int size;

  int of(Object target, int part) {
    int slot = slot(target, part);
    if (targets[slot] == null) {
      if (2 * size > targets.length) {
        grow();
        slot = slot(target, part);
      }
      targets[slot] = target;
      parts[slot] = part;
      numbers[slot] = size++;
    }
    return numbers[slot];
  }

  private int slot(Object target, int part) {
    int mask = targets.length - 1;
    int at = (System.identityHashCode(target) * 31 + part) * 0x9E3779B9 >>> 7 & mask;
    while (targets[at] != null && (targets[at] != target || parts[at] != part)) at = at + 1 & mask;
    return at;
  }

  private void grow() {
    var oldTargets = targets;
    var oldParts = parts;
    var oldNumbers = numbers;
    targets = new Object[2 * oldParts.length];
    parts = new int[targets.length];
    numbers = new int[targets.length];
    for (int i = 0; i < oldParts.length; i++)
      if (oldTargets[i] != null) {
        int slot = slot(oldTargets[i], oldParts[i]);
        targets[slot] = oldTargets[i];
        parts[slot] = oldParts[i];
        numbers[slot] = oldNumbers[i];
      }
  }

  void clear() {
    if (size == 0) return;
    Arrays.fill(targets, null);
    size = 0;
  }
}
