import assert from "node:assert/strict";
import { test } from "node:test";

import { Axis } from "../src/timeline/axis.js";
import { look, ticks } from "./data.js";

/** 1000 ns on 100 px, beside 50 px of names. */
function axis() {
  const axis = new Axis();
  Object.assign(axis, { left: 50, width: 100 });
  axis.fit(1000);
  return axis;
}

const view = ({ from, to }) => [from, to].map(Math.round);

test("times and pixels are each other's inverse", () => {
  assert.equal(axis().x(500), 100);
  assert.equal(axis().time(100), 500);
});

test("only what is in view has edges", () => {
  const zoomed = axis();
  zoomed.show(500, 100);
  assert.equal(zoomed.edges(0, 499), null);
  assert.deepEqual(zoomed.edges(0, 550), [50, 100]);
  assert.deepEqual(zoomed.edges(550, 900), [100, 150]);
});

test("a zoom keeps the moment under the pointer where it is", () => {
  const zoomed = axis(), before = zoomed.x(300);
  zoomed.zoom(2, 300);
  assert.deepEqual(view(zoomed), [150, 650]);
  assert.equal(zoomed.x(300), before);
  assert.ok(zoomed.zoomed);
});

test("a zoom ends at a hundred nanoseconds and at the whole", () => {
  const zoomed = axis();
  for (let n = 0; n < 20; n++) zoomed.zoom(2, 990);
  assert.equal(Math.round(zoomed.length), 100);
  assert.ok(zoomed.to <= 1000);
  for (let n = 0; n < 20; n++) zoomed.zoom(0.5);
  assert.deepEqual(view(zoomed), [0, 1000]);
  assert.ok(!zoomed.zoomed);
});

test("panning stops at either end", () => {
  const zoomed = axis();
  zoomed.show(400, 200);
  zoomed.pan(0.5);
  assert.deepEqual(view(zoomed), [500, 700]);
  zoomed.pan(9);
  assert.deepEqual(view(zoomed), [800, 1000]);
  zoomed.pan(-9);
  assert.deepEqual(view(zoomed), [0, 200]);
});

test("what is chosen comes into view, its beginning above all", () => {
  const zoomed = axis();
  zoomed.show(0, 200);
  zoomed.reveal(300, 350);
  assert.ok(zoomed.from <= 300 && zoomed.to >= 350);
  zoomed.reveal(100, 900);
  assert.ok(zoomed.from <= 100 && zoomed.to > 100);
});

test("ticks of a whole axis read as those of the kernel", () => {
  for (const [end, labels] of Object.entries(ticks)) {
    const whole = new Axis();
    whole.fit(Number(end));
    const { ticks: instants, step } = whole.ticks();
    assert.deepEqual(instants.map(time => look.tick(time, step, whole.all)), labels);
  }
});

test("a zoomed axis has round ticks with as many digits as tell them apart", () => {
  const zoomed = new Axis();
  zoomed.fit(1e9);
  zoomed.show(1e8, 1e6);
  const { ticks: instants, step } = zoomed.ticks(), labels = instants.map(time => look.tick(time, step, zoomed.all));
  assert.ok(labels.length <= 9 && new Set(labels).size === labels.length, labels.join());
  assert.equal(labels[0], "100.0 ms");
});
