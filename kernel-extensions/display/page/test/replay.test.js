import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { Player } from "../src/timeline/replay.js";

let frames = [], calm = false;

beforeEach(() => {
  frames = [];
  calm = false;
  globalThis.requestAnimationFrame = frame => frames.push(frame);
  globalThis.matchMedia = () => ({ matches: calm });
});

afterEach(() => {
  delete globalThis.requestAnimationFrame;
  delete globalThis.matchMedia;
});

/** A player of so many ms, and how often it said that it had changed. */
function player(ms) {
  const seen = { changes: 0 }, player = new Player(() => { seen.changes++; });
  player.total = ms * 1e6;
  return { player, seen };
}

test("a replay lasts as long as the run, four seconds at least and twelve at most", () => {
  for (const [ms, seconds] of [[100, 4], [8_000, 8], [60_000, 12]])
    assert.equal(player(ms).player.pace * seconds * 1000, ms * 1e6);
});

test("its pace is told against the run's own", () => {
  const { player: slow } = player(100);
  assert.equal(slow.speed, "40 times slower than it was");
  slow.rate = 4;
  assert.equal(slow.speed, "10 times slower than it was");
  assert.equal(player(8_000).player.speed, "as fast as it was");
  assert.equal(player(60_000).player.speed, "5 times faster than it was");
});

test("frames move it by the time between them, and the end shows all", () => {
  const { player: playing } = player(4_000);
  playing.play();
  playing.last = 1_000;
  frames.shift();
  playing.tick(2_000);
  assert.equal(playing.at, 1e9);
  assert.ok(playing.playing && frames.length === 1, "it asks for the next frame");
  playing.tick(9_000);
  assert.deepEqual([playing.at, playing.playing], [null, false]);
  assert.equal(frames.length, 1, "and for none when it has ended");
});

test("a paused replay stays where it is", () => {
  const { player: paused } = player(4_000);
  paused.seek(5e8);
  paused.toggle();
  paused.toggle();
  paused.tick(performance.now() + 1_000);
  assert.deepEqual([paused.at, paused.playing], [5e8, false]);
});

test("a moment before the run or after it is its beginning or all of it", () => {
  const { player: sought, seen } = player(10);
  sought.seek(-5);
  assert.equal(sought.at, 0);
  sought.seek(2e7);
  assert.equal(sought.at, null);
  assert.equal(seen.changes, 2);
});

test("who asked for less motion is given no animation", () => {
  calm = true;
  const { player: still } = player(100);
  still.play();
  assert.equal(frames.length, 0);
  still.pause();
});
