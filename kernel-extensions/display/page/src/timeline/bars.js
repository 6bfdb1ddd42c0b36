/** Draws the bars on the canvas. */
export class Bars {
  /** @type {Record<string, string>} */ page = {};

  /** @param {import("./timeline.js").Picture} picture */
  constructor(picture) {
    this.picture = picture;
    this.ink = /** @type {CanvasRenderingContext2D} */ (picture.part.canvas.getContext("2d"));
  }

  size(width, height) {
    const { canvas } = this.picture.part, scale = Math.min(2, devicePixelRatio || 1);
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    Object.assign(canvas, { width: width * scale, height: height * scale });
    this.ink.scale(scale, scale);
  }

  /** All of it, or what a run in progress adds to what is drawn. */
  paint(whole) {
    const { panels, player, selection } = this.picture;
    this.page = this.colours();
    if (whole) this.ink.clearRect(0, 0, this.ink.canvas.width, this.ink.canvas.height);
    for (const panel of panels) this.panel(panel, whole);
    if (selection.panel) this.outline(selection);
    if (player.at !== null) this.playhead();
  }

  /** Whether the page has other colours than those that were painted. */
  get isFaded() {
    return Object.entries(this.colours()).some(([name, colour]) => this.page[name] !== colour);
  }

  /** The colours as a canvas knows them, by their names and by what the kernel calls them. */
  colours() {
    const { root, look } = this.picture, style = getComputedStyle(root);
    /** @type {Record<string, string>} */
    const page = {};
    for (const [name, colour] of Object.entries(look.colours))
      page[name] = page[colour] = style.getPropertyValue(`--${name}`).trim();
    return page;
  }

  panel(panel, whole) {
    const from = whole ? { time: 0, bar: 0 } : panel.painted;
    for (let row = 0; row < panel.names.length; row++)
      this.bar(panel, row, from.time, panel.makespan, this.page.idle);
    // Of tasks within tasks the outer one begins, and so comes, first.
    for (let i = from.bar; i < panel.size; i++) this.task(panel, panel.row[i], i);
    panel.painted = { time: panel.makespan, bar: panel.size };
    const { now } = panel;
    if (!now || !this.picture.live) return;
    for (let i = 0; i < now.row.length; i++) this.bar(panel, now.row[i], now.start[i], now.at, this.page.running);
  }

  task(panel, row, i) {
    const { start, end } = panel, { axis, player } = this.picture, clock = player.at ?? Infinity;
    if (start[i] > Math.min(clock, axis.to) || end[i] < axis.from) return;
    const segments = panel.segments?.get(i), failed = panel.failed.has(i), until = Math.min(end[i], clock);
    if (panel.isCrowd(i)) this.crowd(panel, row, i, until);
    else if (!segments) this.bar(panel, row, start[i], until, failed ? this.page.failed : this.page.busy, failed ? "×" : "",
      this.page.onBusy, 0.8);
    else for (const k of segments) this.segment(panel, row, i, k, clock);
    if (segments && failed) this.bar(panel, row, start[i], until, this.page.failed, "", "", 0.8, 0.84, 0.16);
  }

  /** As high as the share of time that the row was busy, and to be seen however small that is. */
  crowd(panel, row, i, until) {
    const share = Math.max(1 / panel.bar, panel.busy[i] / 100);
    this.bar(panel, row, panel.start[i], until, this.page.busy, "", "", 0, 1 - share, share);
  }

  segment(panel, row, i, k, clock) {
    const { start, end } = panel.states, { look } = this.picture;
    if (start[k] > clock) return;
    const { letter, colour, on } = look.state(panel.state(k)), until = Math.min(end[k], clock);
    const gap = end[k] === panel.end[i] ? 0.8 : 0;
    this.bar(panel, row, start[k], until, this.page[colour] ?? colour, letter, this.page[on] ?? on, gap);
    if (panel.state(k) !== look.computing || !panel.withoutCore?.[i]) return;
    // Where in its computing time a task had no core is unknown, so it is told by height alone.
    const computing = panel.segments.get(i).reduce((sum, k) =>
      sum + (panel.state(k) === look.computing ? end[k] - start[k] : 0), 0);
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

  outline({ panel, bar }) {
    const edges = this.picture.axis.edges(panel.start[bar], panel.end[bar]);
    if (!edges) return;
    const [left, right] = edges, y = panel.top + panel.row[bar] * panel.height;
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
