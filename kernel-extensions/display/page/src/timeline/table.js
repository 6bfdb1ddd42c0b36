import { stateShares } from "./facts.js";
import { counted, escaped } from "./words.js";

const MOST_LISTED = 500; // rows of the table

/** A run as a table, for who does not see the picture. */
export function taskTable(panel) {
  const { look } = panel;
  const order = Array.from(panel.task.keys()).sort((a, b) => panel.start[a] - panel.start[b]).slice(0, MOST_LISTED);
  const states = panel.states ? "<th>states</th>" : "";
  const alone = i => [panel.task[i], panel.worker(i), look.time(panel.start[i] - panel.queued[i]), look.time(panel.start[i]),
    look.time(panel.end[i] - panel.start[i]) + (panel.failed.has(i) ? look.words.failed : ""),
    ...(panel.states ? [stateShares(panel, i)] : [])];
  const crowd = i => [counted(panel.tasks[i], "task"), panel.rowName(i), "", look.time(panel.start[i]),
    `${panel.busy[i]}\u00a0% of ${look.time(panel.end[i] - panel.start[i])}`, ...(panel.states ? [""] : [])];
  const row = i => (panel.isCrowd(i) ? crowd(i) : alone(i)).map(value => `<td>${escaped(value)}</td>`).join("");
  const rest = panel.size > order.length ? `, the first ${order.length} bars of them` : "";
  return `<table><caption>${escaped(panel.label)}: ${counted(panel.total, "task")}${rest}</caption><thead><tr><th>task</th>`
    + `<th>worker</th><th>queued for</th><th>started at</th><th>ran for</th>${states}</tr></thead><tbody>`
    + order.map(i => `<tr>${row(i)}</tr>`).join("") + "</tbody></table>";
}
