import assert from "node:assert/strict";
import { test } from "node:test";

import { next } from "../src/chart/points.js";

// Two lines over the same two numbers, the second one higher up.
const points = [{ x: 10, y: 80 }, { x: 50, y: 70 }, { x: 10, y: 40 }, { x: 50.4, y: 30 }];

test("the first key goes to the first point, whatever it is", () => {
  assert.equal(next(points, -1, "ArrowLeft"), 0);
  assert.equal(next([], -1, "ArrowLeft"), -1);
});

test("right and left go along, and stay at the ends", () => {
  assert.equal(next(points, 0, "ArrowRight"), 1);
  assert.equal(next(points, 3, "ArrowRight"), 3);
  assert.equal(next(points, 0, "ArrowLeft"), 0);
  assert.equal(next(points, 2, "End"), 3);
});

test("up and down go to the other line over the same number", () => {
  assert.equal(next(points, 1, "ArrowUp"), 3);
  assert.equal(next(points, 3, "ArrowDown"), 1);
  assert.equal(next(points, 2, "ArrowUp"), 2);
});

test("any other key leads nowhere", () => assert.equal(next(points, 2, "a"), 2));
