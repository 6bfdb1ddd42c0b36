import assert from "node:assert/strict";
import { test } from "node:test";

import { columns } from "../src/live/columns.js";

test("a message of two that ended and one under way is read as the kernel writes it", () => {
  const buffer = new ArrayBuffer(8 + 7 * 8 + 6 * 4), view = new DataView(buffer, 8); // a view need not begin at 0
  [1, 2, 10, 20, 11, 21, 30].forEach((time, k) => view.setFloat64(8 * k, time, true));
  [5, 6, 0, 1, 7, 2].forEach((number, k) => view.setInt32(56 + 4 * k, number, true));
  const { ended, running } = columns({ ended: 2, running: 1 }, view);
  assert.deepEqual(Object.fromEntries(Object.entries(ended).map(([name, values]) => [name, [...values]])),
    { queued: [1, 2], start: [10, 20], end: [11, 21], task: [5, 6], row: [0, 1] });
  assert.deepEqual([[...running.start], [...running.row]], [[30], [2]]);
});

test("a message without spans has empty columns", () => {
  assert.equal(columns({ ended: 0, running: 0 }, undefined).ended.task.length, 0);
});
