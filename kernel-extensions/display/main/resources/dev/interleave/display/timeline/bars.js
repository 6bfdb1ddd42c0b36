/** Draws the spans on the canvas. */
class Bars {
  constructor(picture) { this.picture = picture; }

  size(width, height) {
    const { canvas } = this.picture.part, scale = Math.min(2, devicePixelRatio || 1);
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    Object.assign(canvas, { width: width * scale, height: height * scale });
    this.ink = canvas.getContext("2d");
    this.ink.scale(scale, scale);
  }

  /** All of it, or what a run in progress adds to what is drawn. */
  paint(whole) {
    const { root, panels, player, selection } = this.picture;
    const style = getComputedStyle(root), page = name => style.getPropertyValue(`--${name}`).trim();
    this.page = { ink: page("ink"), ground: page("ground"), idle: page("idle") };
    if (whole) this.ink.clearRect(0, 0, this.ink.canvas.width, this.ink.canvas.height);
    for (const panel of panels) this.panel(panel, whole);
    if (selection.panel) this.outline(selection);
    if (player.at !== null) this.playhead();
  }

  panel(panel, whole) {
    const from = whole ? { time: 0, span: 0 } : panel.painted;
    for (let row = 0; row < panel.names.length; row++)
      this.bar(panel, row, from.time, panel.makespan, this.page.idle);
    for (let row = 0; row < panel.rows.length; row++)
      for (const i of from.span ? panel.since(row, from.span) : panel.rows[row]) this.span(panel, row, i);
    panel.painted = { time: panel.makespan, span: panel.size };
    const { now } = panel;
    if (!now || panel.lanes || !this.picture.live) return;
    for (let i = 0; i < now.row.length; i++) this.bar(panel, now.row[i], now.start[i], now.at, RUNNING);
  }

  span(panel, row, i) {
    const { start, end } = panel, { axis, player } = this.picture, clock = player.at ?? Infinity;
    if (start[i] > Math.min(clock, axis.to) || end[i] < axis.from) return;
    const segments = panel.segments?.get(i), failed = panel.failed.has(i), until = Math.min(end[i], clock);
    if (!segments) this.bar(panel, row, start[i], until, failed ? FAILED : BUSY, failed ? "×" : "", "#ffffff", 0.8);
    else for (const k of segments) this.segment(panel, row, i, k, clock);
    if (segments && failed) this.bar(panel, row, start[i], until, FAILED, "", "", 0.8, 0.84, 0.16);
  }

  segment(panel, row, i, k, clock) {
    const { start, end } = panel.states;
    if (start[k] > clock) return;
    const [letter, colour, on] = STATES[panel.state(k)], until = Math.min(end[k], clock);
    const gap = end[k] === panel.end[i] ? 0.8 : 0;
    this.bar(panel, row, start[k], until, this.page[colour] ?? colour, letter, this.page[on] ?? on, gap);
    if (panel.state(k) !== "computing" || !panel.withoutCore?.[i]) return;
    // Where in its computing time a task had no core is unknown, so it is told by height alone.
    const computing = panel.segments.get(i).reduce((sum, k) =>
      sum + (panel.state(k) === "computing" ? end[k] - start[k] : 0), 0);
    this.bar(panel, row, start[k], until, this.page.ink, "", "", gap, 0, panel.withoutCore[i] / computing);
  }

  /** A bar from one time to another; `above` and `share` are parts of its height, `gap` keeps neighbours apart. */
  bar(panel, row, from, to, colour, letter = "", on = "", gap = 0, above = 0, share = 1) {
    const { ink } = this, edges = this.picture.axis.edges(from, to);
    if (!edges) return;
    const [left, right] = edges, y = panel.top + row * panel.height;
    const width = Math.max(0.6, right - left - (right - left > 3 ? gap : 0));
    ink.fillStyle = colour;
    ink.fillRect(left, y + above * panel.bar, width, share * panel.bar);
    if (!letter || width < 13 || panel.bar < 11) return;
    ink.fillStyle = on;
    ink.font = "11px system-ui, sans-serif";
    ink.textAlign = "center";
    ink.fillText(letter, left + width / 2, y + panel.bar / 2 + 4);
  }

  outline({ panel, span }) {
    const edges = this.picture.axis.edges(panel.start[span], panel.end[span]);
    if (!edges) return;
    const [left, right] = edges, y = panel.top + panel.rowOf(span) * panel.height;
    for (const [strokeStyle, lineWidth] of [[this.page.ground, 4], [this.page.ink, 2]]) {
      Object.assign(this.ink, { strokeStyle, lineWidth });
      this.ink.strokeRect(left - 1, y - 1, Math.max(3, right - left + 1), panel.bar + 2);
    }
  }

  playhead() {
    const { axis, player, panels: [{ top }], bottom } = this.picture, edges = axis.edges(player.at, player.at);
    if (!edges) return;
    this.ink.fillStyle = this.page.ink;
    this.ink.fillRect(edges[0], top - 4, 1, bottom - top + 8);
  }
}
