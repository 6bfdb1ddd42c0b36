// What the picture says in words, about a span, about a moment inside of it, and about an idle worker.

function facts(panel, i) {
  const { task, queued, start, end } = panel, shares = stateShares(panel, i);
  return `task ${task[i]} on ${panel.worker(i)}: queued for ${timeText(start[i] - queued[i])}, `
    + `ran for ${timeText(end[i] - start[i])}, from ${timeText(start[i])} to ${timeText(end[i])}`
    + (panel.failed.has(i) ? ", failed" : "") + (shares && `; ${shares}`);
}

/** How much of its time a task was in which state. */
function stateShares(panel, i) {
  const sums = new Map(), whole = Math.max(1, panel.end[i] - panel.start[i]);
  const add = (state, ns) => ns && sums.set(state, (sums.get(state) ?? 0) + ns);
  for (const k of panel.segments?.get(i) ?? []) add(panel.state(k), panel.states.end[k] - panel.states.start[k]);
  const without = panel.withoutCore?.[i] ?? 0;
  if (without) add("computing", -without), add(NO_CORE, without);
  return [...sums].map(([state, ns]) => `${state} ${Math.round(100 * ns / whole)}\u00a0%`).join(", ");
}

/** What was going on inside of a task at a moment. */
function moment(panel, i, time) {
  const { states } = panel, k = panel.segments?.get(i)?.find(k => states.start[k] <= time && time < states.end[k]);
  if (k === undefined) return "";
  const about = states.abouts?.[states.about?.[k]];
  return `; here: ${panel.state(k)}${about ? ` (${about})` : ""}`;
}

function idle(panel, row) {
  const load = panel.rows[row].reduce((sum, i) => sum + panel.end[i] - panel.start[i], 0);
  return `${panel.names[row]}: idle for ${timeText(panel.makespan - load)} of ${timeText(panel.makespan)}`;
}
