import assert from "node:assert/strict";
import { test } from "node:test";

import { axis } from "../src/guess/axis.js";
import { java, number, written } from "../src/guess/source.js";

test("a guess takes the place of null", () => {
  const source = 'int p = 2;\nvar guess = predict("ten waits, (all) at once", null).inMs();\nguess';
  assert.equal(written(source, "ten waits, (all) at once", "120"),
    'int p = 2;\nvar guess = predict("ten waits, (all) at once", 120).inMs();\nguess');
});

test("a guess takes the place of an earlier one", () => {
  assert.equal(written('predict("a", 9.5)', "a", "0"), 'predict("a", 0)');
});

test("a curve stands behind the counts", () => {
  assert.equal(written('predict("s", threads(1, 2, p, 2 * p), null)', "s", "curve(1, 1.9)"),
    'predict("s", threads(1, 2, p, 2 * p), curve(1, 1.9))');
});

test("the call that asks something else stays", () => {
  const both = 'predict("a", null); predict("b", null)';
  assert.equal(written(both, "b", "7"), 'predict("a", null); predict("b", 7)');
  assert.equal(written(both, "c", "7"), null);
});

test("escapes and characters in quotes do not end an argument", () => {
  assert.equal(written(String.raw`predict("a \"b\", c", f(')'), null)`, 'a "b", c', "7"),
    String.raw`predict("a \"b\", c", f(')'), 7)`);
});

test("a call without an end is left alone", () => {
  assert.equal(written('predict("a", nul', "a", "7"), null);
  assert.equal(written('predict("a', "a", "7"), null);
});

test("numbers as people type them", () => {
  const typed = { "1,000": 1000, "12,034,500": 12034500, "1 000": 1000, "9,5": 9.5, "9.5": 9.5, "0": 0, " .5 ": 0.5,
    "1,000.5": 1000.5, "": null, "ten": null, "-3": null, "1,2,3": null, "1e3": null };
  for (const [text, value] of Object.entries(typed)) assert.equal(number(text), value, text);
});

test("numbers as Java reads them", () => {
  assert.equal(java(1000), "1000");
  assert.equal(java(9.5), "9.5");
  assert.equal(java(1 / 3), "0.3333");
});

test("the ideal line is straight, and a height leads back to its value", () => {
  const { x, y, value, ticks } = axis([1, 2, 4, 16]);
  const slope = (a, b) => (y(b) - y(a)) / (x(b) - x(a));
  assert.ok(Math.abs(slope(1, 2) - slope(4, 16)) < 1e-9);
  assert.ok(Math.abs(value(y(2.4)) - 2.4) < 1e-9);
  assert.deepEqual(ticks, [0.5, 1, 2, 4, 8, 16]);
});
