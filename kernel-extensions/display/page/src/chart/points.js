// From point to point of a chart by key. A point is where something was drawn that has words.

/**
 * @typedef {object} Point
 * @property {number} x
 * @property {number} y
 */

const SAME = 1; // pixels between points that stand above each other

/**
 * The place of the point that a key leads to; the one before it where the key leads nowhere.
 * @param {Point[]} points in the order they were drawn, one line after the other
 * @param {number} at the one chosen; -1 for none
 * @param {string} key
 */
export function next(points, at, key) {
  if (at < 0) return points.length ? 0 : -1;
  switch (key) {
    case "ArrowRight": return Math.min(points.length - 1, at + 1);
    case "ArrowLeft": return Math.max(0, at - 1);
    case "Home": return 0;
    case "End": return points.length - 1;
    case "ArrowUp": return beside(points, at, -1);
    case "ArrowDown": return beside(points, at, 1);
    default: return at;
  }
}

function beside(points, at, way) {
  const from = points[at];
  const column = points.map((point, i) => ({ i, down: way * (point.y - from.y), off: Math.abs(point.x - from.x) }))
    .filter(({ down, off }) => off <= SAME && down > 0)
    .sort((a, b) => a.down - b.down);
  return column[0]?.i ?? at;
}
