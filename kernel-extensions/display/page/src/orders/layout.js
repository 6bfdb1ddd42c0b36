// Where things stand in the picture of an order, in pixels: a row for each thread, a column for each step.

import { roomForNames } from "../timeline/words.js";

export const ROW = 34, BAR = 24, GAP = 20, VALUE = 22;
const TOP = 46, LETTER = 7, LEAST = 34, WAITS = 64;

/**
 * @typedef {{ x: number, width: number }} Column
 * @typedef {{ at: number, words: string, right: boolean }} Flag where all is lost, and on which side its words have room
 * @typedef {{ left: number, columns: Column[], forEver: Column | null, flag: Flag | null, top: number, below: number, width: number, height: number }} Places
 */

/**
 * @param {import("../data.js").OrderData} order
 * @returns {Places}
 */
export function layOut(order) {
  const left = roomForNames([...order.threads, ...order.places]) + 10;
  const first = LEAST + LETTER * Math.max(0, ...order.before.map(value => value.length - 3));
  /** @type {Column[]} */
  const columns = [{ x: left + 8, width: order.places.length ? first : 6 }]; // before the first step
  for (const move of order.moves) columns.push(after(columns, widthOf(move)));
  const forEver = order.waiting.length ? after(columns, WAITS) : null;
  const last = forEver ?? columns[columns.length - 1];
  const below = TOP + ROW * order.threads.length, flag = flagOf(order, columns, left);
  const width = Math.max(last.x + last.width + GAP, flag?.right ? flag.at + LETTER * flag.words.length + GAP : 0);
  return { left, columns, forEver, flag, top: TOP, below, width,
    height: below + (order.places.length ? 10 + VALUE * order.places.length : 0) };
}

/** @returns {Flag | null} */
function flagOf({ lost, skipped, look: { words } }, columns, left) {
  if (lost < 0 || lost < skipped) return null;
  const { x, width } = columns[lost - skipped], at = x + width + GAP / 2, said = lost ? words.lost : words.neverWell;
  return { at, words: said, right: at - left < LETTER * said.length };
}

function after(columns, width) {
  const { x, width: before } = columns[columns.length - 1];
  return { x: x + before + GAP, width };
}

/** @param {import("../data.js").Move} move */
function widthOf({ label, values }) {
  return Math.max(LEAST, ...[label, ...values].map(text => LETTER * text.length + 14));
}

/** The column at a place; nothing beside them all. */
export function columnAt({ columns }, x) {
  const at = columns.findIndex(column => x >= column.x - GAP / 2 && x < column.x + column.width + GAP / 2);
  return at < 0 ? undefined : at;
}
