import assert from "node:assert/strict";
import { test } from "node:test";

import { Play } from "../src/orders/play.js";
import { happened, standing, stillness } from "../src/orders/score.js";
import { data } from "./data.js";

const ANN = 0, BOB = 1;
const playing = (name, ...moves) => {
  const play = new Play(data(name));
  for (const by of moves) assert.ok(play.move(by));
  return play;
};

test("all orders are there, and how many end badly", () => {
  const play = playing("game");
  assert.deepEqual([play.orders, play.bad], [6, 4]);
  assert.equal(standing(play), "Orders left: 6. Bad among them: 4.");
});

test("every way through the tree is one order", () => {
  const seen = { orders: 0, bad: 0 };
  const go = play => {
    if (play.ended) {
      seen.orders++;
      seen.bad += play.bad;
    }
    for (const by of play.choices.keys()) {
      play.move(by);
      go(play);
      play.undo();
    }
  };
  go(playing("game"));
  assert.deepEqual(seen, { orders: 6, bad: 4 });
});

test("a step leaves fewer orders, and says what it did", () => {
  const play = playing("game", ANN);
  assert.equal(happened(play), "Ann reads n = 0. n is 0. Orders left: 3. Bad among them: 2.");
  play.move(BOB);
  assert.equal(happened(play), "Bob reads n = 0. A switch: Ann could have gone on. n is 0. Orders left: 2. All of them are bad.");
});

test("a bad end says with how many switches, and whether fewer would do", () => {
  const play = playing("game", ANN, BOB, BOB, ANN);
  assert.ok(play.ended);
  assert.equal(happened(play), "Ann writes 1. n is 1. It ends badly: n = 1. You found it with 1 switch. No order does it with fewer.");
  const more = playing("game", ANN, BOB, ANN, BOB);
  assert.equal(more.switches, 2);
  assert.ok(happened(more).endsWith("You found it with 2 switches. It can be done with 1 switch."));
});

test("a good end says that there are bad ones", () => {
  const play = playing("game", ANN, ANN, BOB, BOB);
  assert.ok(happened(play).endsWith("It ends well. Nothing went wrong this time."
    + " Undo a step, or begin again: 4 of 6 orders end badly."));
  assert.equal(standing(playing("game", ANN, ANN)), "Orders left: 1. None of them is bad: undo a step, or begin again.");
});

test("undo and again take steps back", () => {
  const play = playing("game", ANN, BOB);
  assert.ok(play.undo());
  assert.equal(play.orders, 3);
  play.again();
  assert.equal(play.orders, 6);
  assert.ok(!play.undo());
});

test("who waits cannot move, and says for what", () => {
  const play = playing("forks", ANN, BOB);
  assert.ok(play.ended, "a deadlock");
  const first = playing("forks", ANN);
  assert.equal(first.choices.size, 2);
  assert.equal(stillness(play, ANN), "Ann waits for right, which Bob holds.");
  assert.ok(!play.move(ANN));
  assert.equal(stillness(playing("game", ANN, ANN), ANN), "Ann has ended.");
});

test("who would only do the same again has not ended", () => {
  const play = playing("polite");
  while (!play.ended) play.move([...play.choices].find(([, { to }]) => play.data.bad[to] > 0)[0]);
  assert.ok(play.end.startsWith("livelock"));
  assert.deepEqual([stillness(play, ANN), stillness(play, BOB)],
    ["Ann would only do the same again.", "Bob would only do the same again."]);
});

test("what was played is an order that can be drawn", () => {
  const { order } = playing("game", ANN, BOB, BOB, ANN);
  assert.deepEqual(order.moves.map(({ values }) => values[0]), ["0", "0", "1", "1"]);
  assert.deepEqual(order.moves.map(({ leaves }) => leaves), [false, true, false, false]);
  assert.equal(order.lost, 2);
  assert.ok(order.bad);
  assert.equal(playing("game", ANN).order.lost, -1);
});
