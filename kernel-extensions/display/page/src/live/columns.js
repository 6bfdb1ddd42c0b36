/**
 * The columns of a message, in the order in which live/SpanColumns.java writes them.
 * @param {{ ended: number, running: number }} counts
 * @param {DataView} [view]
 */
export function columns({ ended: n, running: m }, view) {
  const bytes = view ? view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength) : new ArrayBuffer(0);
  const times = new Float64Array(bytes, 0, 3 * n + m), numbers = new Int32Array(bytes, 8 * times.length);
  const part = (array, from, length) => array.subarray(from, from + length);
  return {
    ended: {
      queued: part(times, 0, n), start: part(times, n, n), end: part(times, 2 * n, n),
      task: part(numbers, 0, n), row: part(numbers, n, n),
    },
    running: { start: part(times, 3 * n, m), row: part(numbers, 2 * n + m, m) },
  };
}
