// The picture of an order as SVG: bars, hatches where a thread cannot move, an arrow at each switch, the shared values.

import { escaped, short } from "../timeline/words.js";
import { BAR, GAP, ROW, VALUE } from "./layout.js";

/**
 * @param {import("../data.js").OrderData} order
 * @param {import("./layout.js").Places} places
 * @param {number} at the step that is looked at; 0 is the state before the first
 * @param {string} id no other picture of the page has it
 */
export function drawing(order, places, at, id) {
  const parts = [defs(id), here(places, at), rows(order, places), ...hatches(order, places, id), ...bars(order, places),
    ...arrows(order, places, id), ...values(order, places), numbers(order, places, at), lost(places)];
  const { left, width, height } = places;
  return svg("lab-names", 0, left, height, names(order, places)) + svg("lab-steps", left, width - left, height, parts.join(""));
}

/** JupyterLab would shrink it to the width of the page, and a page that is zoomed has little. */
function svg(name, from, width, height, inside) {
  return `<svg class="${name}" viewBox="${from} 0 ${width} ${height}" style="width: ${width}px; height: ${height}px; max-width: none"
    font-size="12" aria-hidden="true">${inside}</svg>`;
}

const defs = id => `<defs><pattern id="hatch-${id}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
  <rect width="2" height="7" fill="var(--ink)" opacity="0.55"/></pattern>
  <marker id="arrow-${id}" orient="auto" markerWidth="5" markerHeight="5" refX="4" refY="2.5">
  <path d="M0 0 L5 2.5 L0 5 z" fill="var(--ink)"/></marker></defs>`;

function text(x, y, anchor, words, more = "") {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" ${more}>${escaped(words)}</text>`;
}

const rowAt = ({ top }, row) => top + ROW * row;
const middle = (places, row) => rowAt(places, row) + ROW / 2;
const centre = ({ x, width }) => x + width / 2;

/** What is looked at has a frame. */
function here({ columns, top, height }, at) {
  const { x, width } = columns[at];
  return `<rect class="lab-here" x="${x - 5}" y="${top - 22}" width="${width + 10}" height="${height - top + 21}" rx="5"
    fill="var(--idle)" fill-opacity="0.35" stroke="var(--ink)" stroke-width="1.5"/>`;
}

function names(order, places) {
  const threads = order.threads.map((name, row) =>
    text(places.left - 8, middle(places, row) + 4, "end", short(name), 'font-weight="600"'));
  const shared = order.places.map((name, k) => text(places.left - 8, valueAt(places, k), "end", short(name)));
  return [...threads, ...shared].join("");
}

function rows(order, places) {
  return order.threads.map((_, row) => `<line x1="${places.left}" x2="${places.width - GAP}" y1="${middle(places, row)}"
    y2="${middle(places, row)}" stroke="var(--ink)" stroke-opacity="0.25"/>`).join("");
}

const valueAt = ({ below }, k) => below + 10 + VALUE * k + 15;

function numbers(order, { columns, top }, at) {
  return order.moves.map((_, i) =>
    text(centre(columns[i + 1]), top - 7, "middle", `${order.skipped + i + 1}`, at === i + 1 ? 'font-weight="700"' : "")).join("");
}

/** Not one that would only do the same again: it does not wait. @param {import("../data.js").Waiting} thread */
export const cannotMove = ([, , again]) => !again;

function hatches(order, places, id) {
  const hatch = (column, row, words) =>
    `<rect x="${column.x - GAP / 2}" y="${rowAt(places, row) + 6}" width="${column.width + GAP}" height="${ROW - 12}"
      fill="var(--ground)"/><rect x="${column.x - GAP / 2}" y="${rowAt(places, row) + 6}" width="${column.width + GAP}"
      height="${ROW - 12}" fill="url(#hatch-${id})"><title>${escaped(words)}</title></rect>`;
  const during = order.moves.flatMap((move, i) => move.waiting.filter(cannotMove).map(([row, why]) =>
    hatch(places.columns[i + 1], row, `${order.threads[row]} ${why}`)));
  const { forEver } = places, { waits, turns } = order.look.words;
  return forEver ? [...during, ...order.waiting.map(([row, why, again]) =>
    (again ? "" : hatch(forEver, row, `${order.threads[row]} ${why}`))
      + label(forEver, middle(places, row), again ? turns : waits))] : during;
}

/** Words on a hatch need a ground of their own. */
function label(column, y, words) {
  return `<rect x="${centre(column) - 22}" y="${y - 9}" width="44" height="18" rx="3" fill="var(--ground)"/>`
    + text(centre(column), y + 4, "middle", words);
}

function bars(order, places) {
  return order.moves.map((move, i) => {
    const { x, width } = places.columns[i + 1], [, ground, ink, edge] = order.look.kinds[move.kind];
    const y = middle(places, move.by);
    return `<g><rect x="${x}" y="${y - BAR / 2}" width="${width}" height="${BAR}" rx="4" fill="${ground}" stroke="${edge}"
      stroke-width="2"/>${text(x + width / 2, y + 4, "middle", move.label, `fill="${ink}"`)}
      <title>${escaped(`${order.threads[move.by]} ${move.does}`)}</title></g>`;
  });
}

function arrows(order, places, id) {
  return order.moves.flatMap((move, i) => {
    const before = order.moves[i - 1];
    if (!move.leaves || !before) return [];
    const from = places.columns[i], to = places.columns[i + 1];
    const x = from.x + from.width, y = middle(places, before.by), end = middle(places, move.by);
    const turn = x + GAP / 2, stop = end + Math.sign(y - end) * 2;
    return [`<path class="lab-switch" d="M${x} ${y} C${turn + 8} ${y} ${turn - 8} ${stop} ${to.x - 2} ${stop}" fill="none"
      stroke="var(--ink)" stroke-width="2" marker-end="url(#arrow-${id})"/>`];
  });
}

function values(order, places) {
  return [order.before, ...order.moves.map(move => move.values)].flatMap((all, i, every) => all.map((value, k) => {
    const changed = i > 0 && every[i - 1][k] !== value;
    return text(centre(places.columns[i]), valueAt(places, k), "middle", value, changed ? 'font-weight="700"' : 'opacity="0.85"');
  }));
}

/** A line after the step that lost all. */
function lost({ flag, height }) {
  if (!flag) return "";
  const { at, words, right } = flag;
  return `<line class="lab-lost" x1="${at}" x2="${at}" y1="6" y2="${height}" stroke="var(--failed)" stroke-width="2.5" stroke-dasharray="6 4"/>`
    + text(right ? at + 5 : at - 5, 14, right ? "start" : "end", words, 'font-weight="600"');
}
