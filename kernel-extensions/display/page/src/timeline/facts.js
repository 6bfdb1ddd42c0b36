// What the picture says in words, about a bar, about a moment inside of it, and about an idle worker.

import { counted } from "./words.js";

/**
 * @param {import("./panel.js").Panel} panel
 * @param {number} i
 */
export function facts(panel, i) {
  const { look, task, queued, start, end } = panel, from = look.time(start[i]), to = look.time(end[i]);
  if (panel.isCrowd(i))
    return look.say("crowd", { tasks: counted(panel.tasks[i], "task"), start: from, end: to, row: panel.rowName(i), busy: panel.busy[i] });
  const shares = stateShares(panel, i);
  return look.say("task", { task: task[i], worker: panel.worker(i), queued: look.time(start[i] - queued[i]),
    ran: look.time(end[i] - start[i]), start: from, end: to })
    + (panel.failed.has(i) ? look.words.failed : "") + (shares && `; ${shares}`);
}

/** How much of its time a task was in which state. */
export function stateShares(panel, i) {
  const sums = new Map(), whole = Math.max(1, panel.end[i] - panel.start[i]);
  const add = (state, ns) => { if (ns) sums.set(state, (sums.get(state) ?? 0) + ns); };
  for (const k of panel.segments?.get(i) ?? []) add(panel.state(k), panel.states.end[k] - panel.states.start[k]);
  const without = panel.withoutCore?.[i] ?? 0;
  add(panel.look.computing, -without);
  add(panel.look.noCore, without);
  return [...sums].map(([state, ns]) => `${state} ${Math.round(100 * ns / whole)}\u00a0%`).join(", ");
}

/** What was going on inside of a task at a moment. */
export function moment(panel, i, time) {
  const { states } = panel, k = panel.segments?.get(i)?.find(k => states.start[k] <= time && time < states.end[k]);
  if (k === undefined) return "";
  const about = states.abouts?.[states.about?.[k]];
  return panel.look.say("here", { state: panel.state(k) + (about ? ` (${about})` : "") });
}

export function idle(panel, row) {
  const { look, makespan } = panel, load = panel.rows[row].reduce((sum, i) => sum + panel.load(i), 0);
  return look.say("idle", { row: panel.names[row], idle: look.time(makespan - load), whole: look.time(makespan) });
}
