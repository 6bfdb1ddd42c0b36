/**
 * Both axes of a drawing are logarithmic, so that the ideal line is straight and every law has room.
 * @param {number[]} counts in ascending order
 */
export function axis(counts) {
  const width = 560, height = 300, left = 44, top = 18, bottom = 250, right = width - 24;
  const most = counts[counts.length - 1] / counts[0], steps = Math.max(1, Math.ceil(Math.log2(most)));
  const ticks = Array.from({ length: steps + 2 }, (_, i) => 2 ** (i - 1));
  const span = Math.log2(ticks[ticks.length - 1] / ticks[0]);
  const x = count => left + 16 + (right - left - 16) * (most > 1 ? Math.log2(count / counts[0]) / Math.log2(most) : 0);
  const y = value => bottom - (bottom - top) * Math.log2(value / ticks[0]) / span;
  const value = py => ticks[0] * 2 ** ((bottom - py) / (bottom - top) * span);
  return { width, height, left, bottom, x, y, value, ticks };
}
