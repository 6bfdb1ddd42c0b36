import { escaped, short } from "./words.js";

/**
 * All that is written around the bars, as the inside of an SVG: titles, names, ticks and marks.
 * @param {import("./timeline.js").Picture} picture
 */
export function labels({ panels, axis, look, live, data: { marks = [] }, bottom }) {
  /** @type {string[]} */
  const out = [];
  const text = (x, y, anchor, more, words) =>
    out.push(`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" ${more}>${escaped(words)}</text>`);
  const line = (x, from, to, more) => out.push(`<line x1="${x}" x2="${x}" y1="${from}" y2="${to}" ${more}/>`);
  for (const panel of panels) {
    const length = live ? "" : `: ${look.time(panel.makespan)}`;
    text(axis.left, panel.top - 10, "start", 'font-weight="600" font-size="13"', panel.label + length);
    const each = panel.height > 11 ? 1 : Math.ceil(11 / panel.height);
    panel.names.forEach((name, row) => row % each === 0
      && text(axis.left - 6, panel.top + row * panel.height + panel.bar / 2 + 4, "end", "", short(name)));
  }
  const { ticks, step } = axis.ticks();
  for (const time of ticks) {
    line(axis.x(time), bottom, bottom + 4, 'stroke="var(--ink)"');
    text(axis.x(time), bottom + 17, "middle", "", look.tick(time, step, axis.all));
  }
  for (const { label, at } of marks) {
    if (!axis.edges(at, at)) continue;
    const x = axis.x(at), left = x < axis.left + axis.width / 2;
    line(x, 18, bottom + 4, `stroke="var(--guess)" stroke-dasharray="5 4" stroke-width="2"`);
    text(left ? x + 5 : x - 5, 14, left ? "start" : "end", 'font-weight="600"', `${label}: ${look.time(at)}`);
  }
  return out.join("");
}
