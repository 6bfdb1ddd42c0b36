// Numbers and names as people read them.

/** @param {unknown} text */
export function escaped(text) {
  return String(text).replace(/[&<>"]/g, c => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);
}

export const counted = (n, thing) => `${n.toLocaleString("en")} ${thing}${n === 1 ? "" : "s"}`;

const MOST_LETTERS = 22;

/** @param {string} name */
export const short = name => name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;

/**
 * Pixels that the names before the rows need.
 * @param {string[]} names
 */
export function roomForNames(names) {
  const longest = names.reduce((most, name) => Math.max(most, name.length), 0);
  return 12 + 7 * Math.min(MOST_LETTERS, longest);
}
