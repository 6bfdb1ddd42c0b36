/**
 * Both axes of a drawing are logarithmic, so that the ideal line is straight and every law has room.
 * @param {number[]} counts in ascending order
 */
export function axis(counts) {
  const width = 560, height = 316, left = 44, top = 34, bottom = 266, right = width - 24;
  const wide = counts[counts.length - 1] / counts[0], steps = Math.max(1, Math.ceil(Math.log2(wide)));
  const ticks = Array.from({ length: steps + 2 }, (_, i) => 2 ** (i - 1));
  const least = ticks[0], most = ticks[ticks.length - 1], span = Math.log2(most / least);
  const x = count => left + 16 + (right - left - 16) * (wide > 1 ? Math.log2(count / counts[0]) / Math.log2(wide) : 0);
  const y = value => bottom - (bottom - top) * Math.log2(value / least) / span;
  const value = py => least * 2 ** ((bottom - py) / (bottom - top) * span);
  return { width, height, left, bottom, x, y, value, ticks, least, most };
}
