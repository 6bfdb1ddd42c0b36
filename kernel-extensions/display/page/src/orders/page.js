// What all pictures of orders have on the page.

import { build } from "../timeline/page.js";
import { cannotMove } from "./drawing.js";
import STYLE from "./orders.css";

let made = 0;

/**
 * An element dressed in the colours of a picture, and a name that no other picture has.
 * @param {HTMLElement} element
 * @param {string} html
 * @param {import("../data.js").OrderLook} look
 */
export function frame(element, html, look) {
  const root = build(element, `<style>${STYLE}</style>${html}`, look.colours);
  root.classList.add("lab-order");
  return { root, id: `order-${made++}` };
}

/** What bars, hatches and arrows mean; only what can be seen. */
export function legend({ look: { kinds, words }, moves, waiting }) {
  const entries = kinds.flatMap(([label, ground, , edge], kind) => moves.some(move => move.kind === kind)
    ? [`<span><i style="background: ${ground}; border: 2px solid ${edge}"></i>${label}</span>`] : []);
  if (waiting.some(cannotMove) || moves.some(move => move.waiting.some(cannotMove))) entries.push(`<span><i class="lab-hatch"></i>${words.waiting}</span>`);
  if (moves.some(move => move.leaves)) entries.push(`<span><i class="lab-arrow">↘</i>${words.arrow}</span>`);
  return entries.join("");
}

/** Brings a column into view, beside the names, which stay where they are. */
export function reveal(stage, { left, columns }, at) {
  const { x, width } = columns[at], margin = 30;
  if (x - margin < stage.scrollLeft + left) stage.scrollLeft = x - margin - left;
  else if (x + width + margin > stage.scrollLeft + stage.clientWidth) stage.scrollLeft = x + width + margin - stage.clientWidth;
}
