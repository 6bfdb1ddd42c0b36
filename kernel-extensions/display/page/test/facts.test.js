import assert from "node:assert/strict";
import { test } from "node:test";

import { facts, idle, moment, stateShares } from "../src/timeline/facts.js";
import { taskTable } from "../src/timeline/table.js";
import { panel } from "./data.js";

test("a task says who ran it, and for how long it waited and ran", () => {
  assert.equal(facts(panel("lanes"), 3).replace(/from .*? to/, "from … to"),
    "task 3 on v3: queued for 0 ns, ran for 40.0 ms, from … to 40.0 ms");
});

test("a task that failed says so", () => {
  assert.ok(facts(panel("states"), 1).endsWith(", from 30.0 ms to 50.0 ms, failed"));
});

test("states are told as shares of the task's time, the estimate taken from computing", () => {
  assert.equal(stateShares(panel("states"), 0),
    "waiting for a lock 43\u00a0%, computing 37\u00a0%, runnable without a core 20\u00a0%");
  assert.equal(stateShares(panel("states"), 1), "", "nobody saw");
});

test("a moment says what the task waited for", () => {
  assert.equal(moment(panel("states"), 0, 10e6), "; here: waiting for a lock (Door)");
  assert.equal(moment(panel("states"), 0, 30e6), "; here: computing");
  assert.equal(moment(panel("states"), 1, 40e6), "");
});

test("an idle worker says for how long", () => {
  assert.equal(idle(panel("states"), 0), "a: idle for 15.0 ms of 50.0 ms");
});

test("a crowd says how many it stands for and how busy its row was", () => {
  assert.match(facts(panel("crowds"), 0), /^8 tasks begun from 0 ns to .* on lanes 1 to 8, busy 100\u00a0% of that time: too short/);
});

test("a table lists tasks, and crowds as what they are", () => {
  assert.ok(taskTable(panel("states")).includes("<td>0</td><td>a</td><td>5.00 ms</td><td>5.00 ms</td><td>35.0 ms</td>"));
  assert.ok(taskTable(panel("states")).includes("20.0 ms, failed"));
  const crowds = taskTable(panel("crowds"));
  assert.ok(crowds.includes("crowds: 300 tasks"));
  assert.ok(crowds.includes("<td>8 tasks</td><td>lanes 1 to 8</td>"));
});
