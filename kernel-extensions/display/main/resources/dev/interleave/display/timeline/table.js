const MOST_LISTED = 500; // rows of the table

/** A run as a table, for who does not see the picture. */
function taskTable(panel) {
  const order = Array.from(panel.task.keys()).sort((a, b) => panel.start[a] - panel.start[b]).slice(0, MOST_LISTED);
  const states = panel.states ? "<th>states</th>" : "";
  const row = i => [panel.task[i], panel.worker(i), timeText(panel.start[i] - panel.queued[i]), timeText(panel.start[i]),
    timeText(panel.end[i] - panel.start[i]) + (panel.failed.has(i) ? ", failed" : ""),
    ...(panel.states ? [stateShares(panel, i)] : [])].map(value => `<td>${escaped(value)}</td>`).join("");
  const rest = panel.size > order.length ? `, the first ${order.length} of them` : "";
  return `<table><caption>${escaped(panel.label)}: ${counted(panel.size, "task")}${rest}</caption><thead><tr><th>task</th>`
    + `<th>worker</th><th>queued for</th><th>started at</th><th>ran for</th>${states}</tr></thead><tbody>`
    + order.map(i => `<tr>${row(i)}</tr>`).join("") + "</tbody></table>";
}
