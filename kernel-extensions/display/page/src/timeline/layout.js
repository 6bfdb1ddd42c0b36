// Where things stand, in pixels: panels below each other, all beside one axis.

import { roomForNames } from "./words.js";

export const TICKS = 24;
const RIGHT = 34, TITLE = 24, GAP = 14, ROWS_HEIGHT = 420;

/** Gives panels and axis their places from `y` down. Answers where the last row ends. */
export function layOut(panels, axis, width, y) {
  axis.left = roomForNames(panels.flatMap(panel => panel.names));
  axis.width = Math.max(50, width - axis.left - RIGHT);
  for (const panel of panels) {
    panel.top = y + TITLE;
    panel.height = Math.min(22, ROWS_HEIGHT / Math.max(1, panel.names.length)); // of a row
    panel.bar = panel.height > 8 ? panel.height - 4 : panel.height * 0.9;
    y = panel.top + panel.height * panel.names.length + GAP;
  }
  return y - GAP;
}

/** What stands at a place: panel, row, time and, where there is one, bar; nothing beside the rows. */
export function standsAt(panels, axis, x, y) {
  const panel = panels.find(({ top, height, names }) => y >= top && y < top + height * names.length);
  if (!panel || x < axis.left || x > axis.right) return {};
  const row = Math.floor((y - panel.top) / panel.height), time = axis.time(x);
  return { panel, row, time, bar: panel.at(row, time) };
}
