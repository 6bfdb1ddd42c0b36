// A guess in the source of a cell: predict("...", null) becomes predict("...", 9.5).

const CALL = /\bpredict\s*\(/g;
const OPEN = "([{", CLOSE = ")]}";

/** Behind the text or character that begins at a place. */
function endOfText(source, from) {
  let at = from + 1;
  while (at < source.length && source[at] !== source[from]) at += source[at] === "\\" ? 2 : 1;
  return at + 1;
}

/**
 * Where each argument of a call begins and ends; nothing where its closing bracket is missing.
 * @param {string} source
 * @param {number} from behind the opening bracket
 */
function argumentsOf(source, from) {
  const found = [];
  let begin = from, depth = 0;
  for (let at = from; at < source.length; at++) {
    const c = source[at];
    if (c === '"' || c === "'") at = endOfText(source, at) - 1;
    else if (OPEN.includes(c)) depth++;
    else if (CLOSE.includes(c) && depth) depth--;
    else if (c === ")" || c === "," && !depth) {
      found.push([begin, at]);
      begin = at + 1;
      if (c === ")") return found;
    }
  }
  return [];
}

/** What a Java text says; nothing where it is no plain text. */
function read(literal) {
  try {
    return JSON.parse(literal.trim());
  } catch {
    return null;
  }
}

/**
 * The source with a guess as the last argument of the call that predicts `what`, or null where there is no such call.
 * @param {string} source
 * @param {string} what
 * @param {string} guess as Java reads it
 */
export function written(source, what, guess) {
  for (const call of source.matchAll(CALL)) {
    const all = argumentsOf(source, call.index + call[0].length);
    if (all.length < 2 || read(source.slice(...all[0])) !== what) continue;
    const [begin, end] = all.at(-1) ?? [0, 0], before = /^\s*/.exec(source.slice(begin, end))?.[0] ?? "";
    return source.slice(0, begin) + before + guess + source.slice(end);
  }
  return null;
}

/** A number as somebody types it: 1,000 and 1 000 are a thousand, 9,5 and 9.5 are the same. Null where it is none. */
export function number(typed) {
  let text = typed.trim().replace(/[\s_'’]/g, "");
  text = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text.replace(",", ".");
  return /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
}

/** A number as Java reads it: no comma, no exponent. */
export function java(value) {
  return String(Number(value.toFixed(4)));
}
