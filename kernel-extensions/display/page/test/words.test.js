import assert from "node:assert/strict";
import { test } from "node:test";

import { counted, escaped, roomForNames, short } from "../src/timeline/words.js";
import { look, lookData, times } from "./data.js";

test("times read as the kernel writes them", () => {
  for (const [ns, text] of Object.entries(times)) assert.equal(look.time(Number(ns)), text);
  assert.equal(look.time(-2e6), "-2.00 ms");
  assert.equal(look.time(0.4), "0 ns");
});

test("gaps in a sentence are filled and unknown ones stay", () => {
  assert.equal(look.say("idle", { row: "a", idle: "1 ms" }), "a: idle for 1 ms of {whole}");
});

test("each state has a legend in its colour, with its letter", () => {
  for (const [name, letter, colour] of lookData.states) {
    const entry = look.legend(name);
    assert.ok(entry.includes(name));
    if (name === look.noCore) assert.ok(entry.includes("gradient") && entry.includes("estimate"));
    else assert.ok(entry.includes(colour) && entry.includes(`>${letter}<`), entry);
  }
  assert.throws(() => look.legend("dreaming"), /no state is called dreaming/);
});

test("markup in a name stays text", () => {
  assert.equal(escaped('<img src="x"> & more'), "&lt;img src=&quot;x&quot;&gt; &amp; more");
});

test("counts have thousands and a plural", () => {
  assert.deepEqual([counted(1, "task"), counted(100000, "task")], ["1 task", "100,000 tasks"]);
});

test("names are cut at what has room", () => {
  assert.equal(short("x".repeat(22)), "x".repeat(22));
  assert.equal(short("x".repeat(30)).length, 22);
  assert.ok(roomForNames(["x".repeat(30)]) === roomForNames(["x".repeat(22)]));
  assert.equal(roomForNames([]), 12);
});
