// What is said of an order, at one of its steps and as a table.

import { escaped } from "../timeline/words.js";

/** A sentence with its gaps filled. */
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (gap, name) => String(values[name] ?? gap));
}

/** What is shared, in a sentence; nothing where nothing changes. */
export const shared = (order, all) => sentence(order.places.map((place, k) => filled(order.look.words.value, { place, value: all[k] })).join(", "));

/**
 * All that is to be known of the moment after a step.
 * @param {import("../data.js").OrderData} order
 * @param {number} at 0 is the moment before the first step
 */
export function told(order, at) {
  const { words } = order.look, move = order.moves[at - 1];
  if (!move) return said([order.skipped ? "" : words.start, shared(order, order.before)]);
  const left = order.moves[at - 2], ended = at === order.moves.length;
  return said([
    filled(words.step, { n: order.skipped + at, all: order.skipped + order.moves.length, who: order.threads[move.by], does: move.does }),
    move.leaves && left ? filled(words.switched, { left: order.threads[left.by] }) : "",
    shared(order, move.values),
    order.lost === order.skipped + at ? words.lost : "",
    ...ended ? [ending(order)] : move.waiting.map(([row, why]) => `${order.threads[row]} ${why}.`)]);
}

export function ending({ look: { words }, end, bad }) {
  return bad ? filled(words.badly, { end }) : end === "ends well" ? "It ends well." : filled(words.well, { end });
}

const sentence = words => words && `${words}.`;
const said = parts => parts.filter(Boolean).join(" ");

/** The order as a table, for who does not see the picture. */
export function orderTable(order) {
  const cells = (tag, all) => `<tr>${all.map(value => `<${tag}>${escaped(value)}</${tag}>`).join("")}</tr>`;
  const rows = order.moves.map((move, i) => cells("td", [order.skipped + i + 1, order.threads[move.by], move.does, ...move.values,
    [move.leaves ? "switch" : "", order.lost === order.skipped + i + 1 ? order.look.words.lost : "",
      ...move.waiting.map(([row, why]) => `${order.threads[row]} ${why}`)].filter(Boolean).join("; ")]));
  return `<table><caption>${escaped(order.alt)}</caption><thead>${cells("th", ["step", "thread", "does", ...order.places, ""])}</thead>
    <tbody>${rows.join("")}</tbody></table>`;
}
