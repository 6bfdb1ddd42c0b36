/** The parts of the page, each made of what the service sends. Text is put in as text, never as HTML. */

/** An element with attributes and children; a child that is no element becomes text. */
function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.map((child) => (child instanceof Node ? child : String(child))));
  return made;
}

const counted = (count, thing, things = `${thing}s`) => `${count} ${count === 1 ? thing : things}`;
const plain = new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });
const percent = (share) => (share === null ? "" : `${Math.round(100 * share)}\u00a0%`);
const soft = (text) => make("p", { class: "soft" }, text);

/** @returns {string} */
export function summary({ learners, questions }) {
  if (!learners.length) return "Nobody has sent a guess yet.";
  const newest = questions[0] ? `; the newest question has ${questions[0].guesses} of them` : "";
  return `${counted(learners.length, "learner")}, ${counted(questions.length, "question")}${newest}.`;
}

/** How long ago, in words that do not change every second. */
export function ago(seconds) {
  if (seconds < 60) return "now";
  if (seconds < 3600) return `${counted(Math.floor(seconds / 60), "minute")} ago`;
  return `${counted(Math.floor(seconds / 3600), "hour")} ago`;
}

/** A head row and body rows; the first of a row names it. Cells are texts, elements or {number}. */
function table(caption, head, rows, kind = "") {
  const cell = (name, value, more = {}) => {
    const isNumber = value !== null && typeof value === "object" && "number" in value;
    return make(name, isNumber ? { ...more, class: "number" } : more, isNumber ? value.number : value);
  };
  return make("div", { class: "wide" }, make("table", { class: kind },
    make("caption", { class: "soft" }, caption),
    make("thead", {}, make("tr", {}, ...head.map((title) => cell("th", title, { scope: "col" })))),
    make("tbody", {}, ...rows.map(([first, ...rest]) =>
      make("tr", {}, cell("th", first, { scope: "row" }), ...rest.map((value) => cell("td", value)))))));
}

/** One question: closed, how many have guessed; open, their guesses and what was measured. */
export function question(asked, toggle) {
  const where = asked.cell || (asked.lesson ? `lesson ${asked.lesson}` : "own notebook");
  const button = make("button", { type: "button", "aria-expanded": String(asked.open), "data-question": `${asked.lesson} ${asked.what}` },
    asked.open ? "Close" : "Open");
  button.onclick = () => toggle(!asked.open);
  const head = make("div", { class: "head" }, make("div", {}, make("h3", {}, asked.unit && !asked.what.includes(asked.unit) ? `${asked.what} (${asked.unit})` : asked.what),
    make("span", { class: "soft" }, `${where}: ${counted(asked.guesses, "guess", "guesses")}, ${asked.measured} measured`)), button);
  return make("article", {}, head, ...(asked.open ? [bins(asked)] : []));
}

function bins({ edges, columns, unit }) {
  const rows = columns[0].counts.map((_, at) => [{ number: `${plain.format(edges[at])} to ${plain.format(edges[at + 1])}` },
    ...columns.map((column) => bar(column, at))]);
  const head = [unit || "value", ...columns.map((column) => `${title(column)}, median ${plain.format(column.median)}`)];
  return table("How many guessed so, and how many measured so", head, rows, "bins");
}

const title = ({ cores }) => (cores === null ? "guesses" : `measured on ${counted(cores, "core")}`);

function bar({ cores, counts }, at) {
  const share = counts[at] / Math.max(...counts);
  const drawn = make("i", { "aria-hidden": "true" });
  drawn.style.width = `${6 * share}rem`;
  const made = make("div", { class: cores === null ? "guess" : "fact" }, make("div", { class: "bar" }, drawn, counts[at] || ""));
  return made;
}

/** What was recorded: a table for each workload. */
export function results(works) {
  if (!works.length) return [soft("Nothing was recorded yet.")];
  return works.map(({ lesson, workload, ways }) => {
    const cores = [...new Set(ways.flatMap((way) => way.cores.map((found) => found.cores)))].sort((a, b) => a - b);
    const rows = ways.map((way) => [way.strategy, ...cores.map((count) => result(way.cores.find((found) => found.cores === count)))]);
    return table(`Lesson ${lesson}: ${workload}; medians, and of how many learners`, ["way", ...cores.map((count) => ({ number: counted(count, "core") }))], rows);
  });
}

function result(found) {
  if (!found) return "";
  const speedup = found.speedup === null ? "" : `, speedup ${found.speedup.toFixed(2)}`;
  return { number: `${plain.format(found.ms)} ms${speedup} (${found.learners})` };
}

/** Two rows, before and after, of those who answered both; and the gain. */
export function learned({ before, after, both, gain, answered, titles }) {
  if (!both) return [soft(`Before: ${answered.before} answered; after: ${answered.after}. The rows need learners who answered both.`)];
  const head = ["right answers", ...titles, "all"];
  const row = (name, { right, share }) => [name, ...right.map(percent), percent(share)];
  const said = gain === null ? "All were right before: nothing was left to gain." : `Normalised gain ${gain.toFixed(2)}: of what was not `
    + "known before, so much is known now. Lectures on mechanics gained 0.23 on average, courses in which students worked and discussed 0.48.";
  return [table(`${counted(both, "learner")} answered before and after`, head, [row("before", before), row("after", after)]), make("p", {}, said),
    soft("R. R. Hake, Interactive-engagement versus traditional methods, American Journal of Physics 66 (1998), 64–74.")];
}

/** A row for each learner: a number, or the name that they gave. */
export function learners(all) {
  if (!all.length) return [soft("Nobody yet.")];
  const rows = all.map(({ number, name, lesson, cell, what, cores, seen }) =>
    [name || `learner ${number}`, cell || (lesson ? `lesson ${lesson}` : ""), what, { number: cores }, seen]);
  return [table("Names are shown only of those who gave one", ["who", "where", "last question", { number: "cores" }, "heard of"], rows)];
}
