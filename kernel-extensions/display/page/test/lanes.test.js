import assert from "node:assert/strict";
import { test } from "node:test";

import { Axis } from "../src/timeline/axis.js";
import { layOut, standsAt } from "../src/timeline/layout.js";
import { Panel } from "../src/timeline/panel.js";
import { look, panel } from "./data.js";

test("a row is a worker where the kernel gives no other rows", () => {
  const states = panel("states");
  assert.deepEqual(states.names, ["a", "b"]);
  assert.deepEqual([states.worker(1), states.rowName(1)], ["b", "b"]);
  assert.deepEqual(states.rows, [[0], [1]]);
});

test("in a lane each task knows its worker", () => {
  const lanes = panel("lanes");
  assert.equal(lanes.names.length, 70);
  assert.deepEqual([lanes.rowName(69), lanes.worker(69)], ["lane 70", "v69"]);
  assert.ok(lanes.rows.every(row => row.length === 1));
});

test("lanes that share a row are drawn as crowds, and no task is lost", () => {
  const crowds = panel("crowds");
  assert.equal(crowds.names[0], "lanes 1 to 8");
  assert.equal(crowds.total, 300);
  assert.equal(crowds.tasks.reduce((sum, n) => sum + n), 300);
  assert.ok(crowds.rows.flat().every(i => crowds.isCrowd(i)));
});

test("a crowd takes the share of time that its row was busy", () => {
  const crowds = panel("crowds"), load = crowds.rows[0].reduce((sum, i) => sum + crowds.load(i), 0);
  assert.ok(Math.abs(load - 0.75 * crowds.makespan) < 0.01 * crowds.makespan, "half of eight tasks took half as long");
});

test("bars of a row stand in the order of time", () => {
  const crowds = panel("crowds");
  for (const row of crowds.rows)
    assert.deepEqual(row.map(i => crowds.start[i]), row.map(i => crowds.start[i]).sort((a, b) => a - b));
});

test("of tasks within tasks the innermost is under the pointer", () => {
  const nested = new Panel({ label: "", workers: ["a"], task: [0, 1], row: [0, 0], queued: [0, 0], start: [0, 10], end: [50, 20] }, look);
  assert.deepEqual([5, 15, 30, 50].map(time => nested.at(0, time)), [0, 1, 0, undefined]);
});

test("a live run grows: its rows, its bars and its end", () => {
  const live = new Panel({ label: "live", workers: [] }, look);
  const piece = { task: [7], row: [0], queued: [0], start: [5], end: [20] };
  assert.equal(live.add({ workers: ["a"], ...piece }), true, "a row has come");
  assert.equal(live.add({ ...piece, task: [8], start: [20], end: [30] }), false);
  const crowds = { cell: 10, row: [1], from: [2], cells: [2], tasks: [40], busy: [50] };
  assert.equal(live.add({ workers: ["a", "lanes 1 to 4"], crowds, task: [], row: [], queued: [], start: [], end: [] }), true);
  assert.deepEqual([live.size, live.total, live.makespan], [3, 42, 40]);
  assert.deepEqual(live.rows, [[0, 1], [2]]);
  assert.deepEqual([live.start[2], live.end[2], live.load(2)], [20, 40, 10]);
});

test("what stands at a place is found by row and time", () => {
  const states = panel("states"), axis = new Axis();
  axis.fit(states.makespan);
  const bottom = layOut([states], axis, 600, 4);
  const place = standsAt([states], axis, axis.x(40e6), states.top + 1.5 * states.height);
  assert.deepEqual([place.row, place.bar, Math.round(place.time / 1e6)], [1, 1, 40]);
  assert.deepEqual(standsAt([states], axis, axis.x(40e6), bottom + 50), {});
  assert.deepEqual(standsAt([states], axis, 1, states.top + 1), {});
});

test("a hundred rows are as high as the page has room for", () => {
  const lanes = panel("lanes"), axis = new Axis();
  assert.ok(layOut([lanes], axis, 600, 0) <= 450);
  assert.ok(lanes.bar < lanes.height);
});
