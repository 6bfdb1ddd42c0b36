import assert from "node:assert/strict";
import { test } from "node:test";

import { listing } from "../src/orders/code.js";
import { drawing } from "../src/orders/drawing.js";
import { columnAt, layOut } from "../src/orders/layout.js";
import { ending, orderTable, told } from "../src/orders/words.js";
import { data } from "./data.js";

const order = data("order"), deadlock = data("deadlock"), livelock = data("livelock");
const drawn = order => drawing(order, layOut(order), 0, "a");
const count = (text, part) => text.split(part).length - 1;

test("columns stand beside each other, a moment before the first step and one for each step", () => {
  const { columns, forEver } = layOut(order);
  assert.equal(columns.length, 5);
  assert.equal(forEver, null);
  for (let i = 1; i < columns.length; i++) assert.ok(columns[i].x > columns[i - 1].x + columns[i - 1].width);
});

test("the words of the lost step have room", () => {
  const { flag, width } = layOut(order);
  assert.ok(flag.right && width > flag.at + 6 * flag.words.length);
  const later = layOut({ ...order, lost: 4, look: { ...order.look, words: { ...order.look.words, lost: "lost" } } });
  assert.ok(!later.flag.right);
});

test("who turns for ever is not drawn as one that waits", () => {
  assert.equal(count(drawn(livelock), "url(#hatch-"), 0);
  assert.equal(count(drawn(livelock), ">again<"), 2);
});

test("who waits for ever has a column of its own", () => {
  const places = layOut(deadlock);
  assert.ok(places.forEver.x > places.columns.at(-1).x);
  assert.ok(places.width > places.forEver.x + places.forEver.width);
});

test("a pointer finds the column it is over", () => {
  const places = layOut(order), { x, width } = places.columns[2];
  assert.equal(columnAt(places, x + width / 2), 2);
  assert.equal(columnAt(places, 0), undefined);
  assert.equal(columnAt(places, 1e6), undefined);
});

test("an order is drawn with its bars, its switch and the step that lost all", () => {
  const svg = drawing(order, layOut(order), 2, "a");
  assert.equal(count(svg, "n → 0</text>"), 2);
  assert.equal(count(svg, "n = 1</text>"), 2);
  assert.equal(count(svg, 'class="lab-switch"'), 1);
  assert.equal(count(svg, 'class="lab-lost"'), 1);
  assert.equal(count(svg, "url(#hatch-a)"), 0);
});

test("where the lost step is not known nothing is marked", () => {
  assert.equal(count(drawn({ ...order, lost: -1 }), "lab-lost"), 0);
});

test("where the first steps are left out a lost step among them is not marked", () => {
  assert.equal(count(drawn({ ...order, skipped: 7 }), "lab-lost"), 0);
  assert.ok(drawn({ ...order, skipped: 7 }).includes(">8</text>"));
});

test("threads that wait are hatched, and say for what", () => {
  const svg = drawing(deadlock, layOut(deadlock), 0, "b");
  assert.equal(count(svg, "url(#hatch-b)"), 2, "both for ever");
  assert.ok(svg.includes("<title>Ann waits for right, which Bob holds</title>"));
});

test("each moment is told in words", () => {
  assert.equal(told(order, 0), "Before the first step. n is 0.");
  assert.equal(told(order, 2),
    "Step 2 of 4: Bob reads n = 0. A switch: Ann could have gone on. n is 0. From here on no order can end well.");
  assert.equal(told(order, 4), "Step 4 of 4: Ann writes 1. n is 1. It ends badly: n = 1.");
  assert.ok(told(deadlock, deadlock.moves.length).endsWith("It ends badly: deadlock: Ann waits for right, which Bob holds; Bob waits for left, which Ann holds."));
});

test("an order that ends well says so once", () => {
  assert.equal(ending({ ...order, bad: false, end: "ends well" }), "It ends well.");
});

test("the table has a row for each step", () => {
  const table = orderTable(order);
  assert.ok(table.includes("<tr><td>2</td><td>Bob</td><td>reads n = 0</td><td>0</td><td>switch; From here on no order can end well.</td></tr>"));
  assert.equal(count(table, "<tr>"), 5);
});

test("code is shown as it stands, the marked line with who is there", () => {
  const html = listing([{ cell: 3, first: 2, lines: ["a < b", "n++;"] }], [{ cell: 3, line: 3, who: "Ann", now: true }]);
  assert.ok(html.includes("a &lt; b"));
  assert.equal(count(html, "data-now"), 1);
  assert.match(html, /data-now=""><span class="lab-number"> {2}3<\/span> n\+\+; <span class="lab-who">◂ Ann/);
});
