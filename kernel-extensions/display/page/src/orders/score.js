// What is said while somebody plays.

import { filled, shared } from "./words.js";

/** What the last step did, and how things stand after it. */
export function happened(play) {
  const { data, order } = play, { look: { words } } = data, moves = order.moves, move = moves[moves.length - 1];
  const said = [filled(words.took, { who: data.threads[move.by], does: move.does })];
  if (move.leaves) said.push(filled(words.switched, { left: data.threads[moves[moves.length - 2].by] }));
  said.push(shared(order, move.values));
  said.push(play.ended ? ended(play) : standing(play));
  return said.filter(Boolean).join(" ");
}

/** How many orders are left, and how many of them lose. */
export function standing({ data, root, orders, bad, ended: over }) {
  if (over) return "";
  const { words } = data, among = bad === 0 ? words.noneBad : bad === orders ? words.allBad : words.left;
  const values = { orders: orders.toLocaleString("en"), bad: bad.toLocaleString("en") };
  return filled(data.bad[root] ? among : words.plain, values);
}

function ended(play) {
  const { data, bad, end, switches } = play, { words } = data;
  if (!bad) return wentWell(play);
  const values = { end, switches: count(words, switches), best: count(words, data.best) };
  return `${filled(words.bad, values)} ${filled(switches > data.best ? words.better : words.best, values)}`;
}

function wentWell({ data, end, root }) {
  const { words, orders, bad } = data;
  const well = end === "ends well" ? words.wellPlain : filled(words.well, { end });
  return bad[root] ? `${well} ${filled(words.wellGoal, { bad: bad[root], orders: orders[root] })}` : well;
}

const count = (words, n) => n === 1 ? words.switch : filled(words.switches, { n });

/** Why a thread cannot move. */
export function stillness(play, by, named = true) {
  const { data } = play, who = data.threads[by];
  const why = data.waiting[play.node].find(([row]) => row === by)?.[1] ?? (play.hasMoved(by) ? data.words.ended : data.words.absent);
  return named ? filled(data.words.cannot, { who, why }) : why;
}
