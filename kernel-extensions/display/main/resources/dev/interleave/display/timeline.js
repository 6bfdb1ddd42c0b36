/**
 * Who did what, when: bars on a canvas, a row for each worker, all panels on one time axis. Needs nothing but a page.
 *
 * timeline(element, data, {live}) → {append(panel, spans), running(panel, spans, now), finish(data), destroy(), stats()}
 *
 * The data is what show/TimelineJson.java writes: columns, with times in ns from the beginning of the run.
 */

const BUSY = "#0072b2", RUNNING = "#7fb8d8", FAILED = "#d55e00", GUESS = "#cc79a7";

// Letter, colour and colour of the letter, as in show/Theme.java; "ink" and "ground" are the page's own.
const STATES = {
  "computing": ["", BUSY, "#ffffff"],
  "runnable without a core": ["R", "ink", "ground"],
  "waiting for a lock": ["L", "#e69f00", "#1f2933"],
  "parked": ["P", "#56b4e9", "#1f2933"],
  "sleeping": ["S", "#f0e442", "#1f2933"],
  "in I/O": ["I", "#009e73", "#ffffff"],
  "not visible": ["U", "#7fa8c4", "#1f2933"],
};
const NO_CORE = "runnable without a core";
const MOST_ROWS = 64; // more cannot be told apart: then tasks that do not overlap share a lane
const MOST_LISTED = 500; // rows of the table
const RIGHT = 34, TITLE = 24, GAP = 14, TICKS = 24, ROWS_HEIGHT = 420;

// --- words -----------------------------------------------------------------------------------------------------------

/** 41 µs, 502 ms, 3.06 s: as schedule/Time.java says it. */
export function timeText(ns) {
  const size = Math.abs(ns);
  if (size < 1e3) return `${Math.round(ns)} ns`;
  const [unit, name] = size < 1e6 ? [1e3, "µs"] : size < 1e9 ? [1e6, "ms"] : [1e9, "s"];
  const value = ns / unit;
  return `${value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2)} ${name}`;
}

export function escaped(text) {
  return String(text).replace(/[&<>"]/g, c => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
}

const counted = (n, thing) => `${n.toLocaleString("en")} ${thing}${n === 1 ? "" : "s"}`;

// --- one run ---------------------------------------------------------------------------------------------------------

/** The spans of one run, in columns, and which of them stand in which row. */
class Panel {
  constructor({ label = "", workers = [], makespan = 0, failed = [], states, withoutCore, ...columns }) {
    Object.assign(this, { label, workers, makespan, states, withoutCore });
    for (const name of ["task", "row", "queued", "start", "end"]) this[name] = Array.from(columns[name] ?? []);
    this.failed = new Set(failed);
    this.now = null; // spans under way, while the run is live
    this.rows = [];
    this.names = workers;
    this.place(0);
    if (states) this.indexStates();
  }

  get size() { return this.task.length; }

  add({ workers, ...columns }) {
    const from = this.size;
    if (workers) this.workers = workers;
    for (const name of ["task", "row", "queued", "start", "end"])
      for (const value of columns[name]) this[name].push(value);
    for (let i = from; i < this.size; i++) this.makespan = Math.max(this.makespan, this.end[i]);
    return this.place(from);
  }

  /** Puts spans into rows. Answers whether those already there have moved. */
  place(from) {
    const lanes = this.workers.length > MOST_ROWS, moved = lanes !== Boolean(this.lanes), rows = this.rows.length;
    if (moved) [this.rows, this.lanes, from] = [[], lanes && [], 0];
    for (let i = from; i < this.size; i++) {
      const row = lanes ? this.lane(this.start[i], this.end[i]) : this.row[i];
      (this.rows[row] ??= []).push(i);
    }
    this.names = lanes ? this.lanes.map((_, i) => `lane ${i + 1}`) : this.workers;
    for (let row = 0; row < this.names.length; row++) this.rows[row] ??= [];
    return moved || rows !== this.rows.length;
  }

  /** First fit, which needs as many lanes as tasks overlap, where they come in the order of their starts. */
  lane(start, end) {
    let lane = this.lanes.findIndex(free => free <= start);
    if (lane < 0) lane = this.lanes.length;
    this.lanes[lane] = end;
    return lane;
  }

  indexStates() {
    const { span } = this.states;
    this.segments = new Map();
    for (let k = 0; k < span.length; k++) {
      if (!this.segments.has(span[k])) this.segments.set(span[k], []);
      this.segments.get(span[k]).push(k);
    }
  }

  state(k) { return this.states.names[this.states.state[k]]; }

  worker(i) { return this.workers[this.row[i]]; }

  rowOf(i) { return this.lanes ? this.rows.findIndex(row => row.includes(i)) : this.row[i]; }

  /** The span at this time in this row; of spans within spans the innermost. */
  at(row, time) {
    return this.rows[row]?.findLast(i => this.start[i] <= time && time < this.end[i]);
  }

  share(state, ns, whole) { return `${state} ${Math.round(100 * ns / Math.max(1, whole))}\u00a0%`; }

  stateShares(i) {
    const sums = new Map();
    const add = (state, ns) => ns && sums.set(state, (sums.get(state) ?? 0) + ns);
    for (const k of this.segments?.get(i) ?? []) add(this.state(k), this.states.end[k] - this.states.start[k]);
    const without = this.withoutCore?.[i] ?? 0;
    if (without) add("computing", -without), add(NO_CORE, without);
    return [...sums].map(([state, ns]) => this.share(state, ns, this.end[i] - this.start[i])).join(", ");
  }

  facts(i) {
    const shares = this.stateShares(i);
    return `task ${this.task[i]} on ${this.worker(i)}: queued for ${timeText(this.start[i] - this.queued[i])}, `
      + `ran for ${timeText(this.end[i] - this.start[i])}, from ${timeText(this.start[i])} to ${timeText(this.end[i])}`
      + (this.failed.has(i) ? ", failed" : "") + (shares && `; ${shares}`);
  }

  /** What was going on inside of a task at a moment. */
  moment(i, time) {
    const k = this.segments?.get(i)?.find(k => this.states.start[k] <= time && time < this.states.end[k]);
    if (k === undefined) return "";
    const about = this.states.abouts?.[this.states.about?.[k]];
    return `here: ${this.state(k)}${about ? ` (${about})` : ""}`;
  }

  idle(row) {
    const load = this.rows[row].reduce((sum, i) => sum + this.end[i] - this.start[i], 0);
    return `${this.names[row]}: idle for ${timeText(this.makespan - load)} of ${timeText(this.makespan)}`;
  }
}

// --- the time axis ---------------------------------------------------------------------------------------------------

/** The part of the time that is in view, and where it is drawn. */
class Axis {
  constructor() { Object.assign(this, { from: 0, to: 1, all: 1, left: 0, width: 1 }); }

  x(time) { return this.left + this.width * (time - this.from) / (this.to - this.from); }

  time(x) { return this.from + (x - this.left) / this.width * (this.to - this.from); }

  get zoomed() { return this.from > 0 || this.to < this.all; }

  fit(all = this.all) { Object.assign(this, { from: 0, to: Math.max(1, all), all: Math.max(1, all) }); }

  zoom(factor, around) {
    const length = Math.min(this.all, Math.max(Math.min(this.all, 100), (this.to - this.from) / factor));
    const share = (around - this.from) / (this.to - this.from);
    this.show(around - share * length, length);
  }

  show(from, length = this.to - this.from) {
    this.from = Math.max(0, Math.min(from, this.all - length));
    this.to = this.from + length;
  }

  reveal(start, end) {
    if (end > this.to) this.show(Math.min(start, end - (this.to - this.from) * 0.9));
    if (start < this.from) this.show(start - (this.to - this.from) * 0.1);
  }

  /** Round instants, eight at most, in one unit. */
  ticks() {
    const length = this.to - this.from;
    let step = 10 ** Math.floor(Math.log10(length / 8));
    step *= [1, 2, 5, 10].find(times => length / (step * times) < 8);
    const [unit, name] = this.all < 1e6 ? [1e3, "µs"] : this.all < 2e9 ? [1e6, "ms"] : [1e9, "s"];
    const digits = Math.max(0, Math.ceil(-Math.log10(step / unit) - 1e-9));
    const ticks = [];
    for (let n = Math.ceil(this.from / step); n * step <= this.to; n++)
      ticks.push([n * step, n ? `${(n * step / unit).toFixed(digits)} ${name}` : "0"]);
    return ticks;
  }
}

// --- replay ----------------------------------------------------------------------------------------------------------

/** A moment that moves from the beginning of a run to its end. Its pace is the run's own, between 4 s and 12 s in all. */
export class Player {
  constructor(changed) { Object.assign(this, { changed, total: 1, rate: 1, at: null, playing: false }); }

  /** Nanoseconds of the run in a millisecond of the page. */
  get pace() { return this.rate * this.total / Math.min(12_000, Math.max(4_000, this.total / 1e6)); }

  get speed() {
    const times = this.pace / 1e6;
    const round = n => n >= 10 ? Math.round(n) : n.toFixed(1).replace(".0", "");
    return Math.abs(times - 1) < 0.05 ? "as fast as it was" : times < 1
      ? `${round(1 / times)} times slower than it was` : `${round(times)} times faster than it was`;
  }

  toggle() { this.playing ? this.pause() : this.play(); }

  play() {
    if (this.at === null) this.at = 0;
    this.playing = true;
    this.last = performance.now();
    this.next();
    this.changed();
  }

  pause() {
    this.playing = false;
    this.changed();
  }

  /** The picture at a moment; null for all of it. */
  seek(at) {
    this.at = at === null || at >= this.total ? null : Math.max(0, at);
    if (this.at === null) this.playing = false;
    this.changed();
  }

  next() {
    // Who asked for less motion sees two still pictures a second.
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (calm) setTimeout(() => this.tick(performance.now()), 500);
    else requestAnimationFrame(() => this.tick(performance.now()));
  }

  tick(now) {
    if (!this.playing) return;
    this.seek(this.at + (now - this.last) * this.pace);
    this.last = now;
    if (this.playing) this.next();
  }
}

// --- the page --------------------------------------------------------------------------------------------------------

export const STYLE = `
.lab-timeline { --ink: var(--lab-ink, var(--jp-content-font-color1, #1f2933));
  --idle: var(--lab-idle, var(--jp-layout-color3, #dde1e6)); --ground: var(--lab-ground, var(--jp-layout-color0, #ffffff));
  color: var(--ink); font: 12px system-ui, sans-serif; max-width: 1100px; transition: color 1ms }
.lab-timeline .lab-tools { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; margin: 2px 0 4px }
.lab-timeline button, .lab-timeline select { font: inherit; color: inherit; background: var(--ground);
  border: 1px solid color-mix(in srgb, var(--ink) 45%, transparent); border-radius: 4px; padding: 2px 8px; cursor: pointer }
.lab-timeline button:hover { background: var(--idle) }
.lab-timeline input[type=range] { width: 160px; accent-color: ${BUSY} }
.lab-timeline :focus-visible { outline: 2px solid ${FAILED}; outline-offset: 1px }
.lab-timeline .lab-stage { position: relative }
.lab-timeline canvas, .lab-timeline svg { position: absolute; inset: 0 }
.lab-timeline svg { pointer-events: none; fill: var(--ink); overflow: visible }
.lab-timeline .lab-tip { position: absolute; pointer-events: none; max-width: 320px; padding: 4px 8px; z-index: 2;
  color: var(--ink); background: var(--ground); border: 1px solid var(--ink); border-radius: 4px }
.lab-timeline .lab-said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.lab-timeline .lab-legend { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 4px 0 }
.lab-timeline .lab-legend i { display: inline-block; width: 15px; height: 13px; margin-right: 5px; text-align: center;
  font: 11px/13px system-ui, sans-serif; vertical-align: -1px }
.lab-timeline .lab-note { opacity: 0.75; margin: 2px 0 }
.lab-timeline .lab-table { max-height: 320px; overflow: auto }
.lab-timeline [hidden] { display: none !important }
@media print { .lab-timeline .lab-tools { display: none } }`;

export const REPLAY = `
  <button type="button" data-do="play">Replay</button>
  <label>speed <select data-part="rate">${[0.1, 0.25, 0.5, 1, 2, 4]
    .map(rate => `<option value="${rate}"${rate === 1 ? " selected" : ""}>${rate}×</option>`).join("")}</select></label>
  <input data-part="moment" type="range" min="0" max="1000" value="1000" aria-label="moment of the replay">`;

const PAGE = `<style>${STYLE}</style>
<div class="lab-tools" role="toolbar" aria-label="timeline controls">${REPLAY}
  <button type="button" data-do="out" aria-label="zoom out">−</button>
  <button type="button" data-do="in" aria-label="zoom in">+</button>
  <button type="button" data-do="fit">Fit</button>
  <button type="button" data-do="list" aria-expanded="false">Table</button>
  <output data-part="clock"></output></div>
<div class="lab-stage" data-part="stage" tabindex="0" role="application" aria-roledescription="timeline">
  <canvas data-part="canvas" aria-hidden="true"></canvas><svg data-part="labels" aria-hidden="true" font-size="12"></svg>
  <div class="lab-tip" data-part="tip" hidden></div></div>
<div class="lab-said" data-part="said" aria-live="polite"></div>
<div class="lab-legend" data-part="legend"></div><div data-part="notes"></div>
<div class="lab-table" data-part="table" hidden></div>`;

const HOW = "Arrow keys go from task to task, plus and minus zoom, 0 fits, shift and arrows pan, space replays.";

/** The parts of a page, by their names. */
export function parts(root) {
  return Object.fromEntries([...root.querySelectorAll("[data-part]")].map(part => [part.dataset.part, part]));
}

export function build(element, html) {
  const root = document.createElement("div");
  root.className = "lab-timeline";
  root.dataset.lmSuppressShortcuts = "true"; // the notebook's own keys rest while ours are in use
  root.innerHTML = html;
  element.append(root);
  return root;
}

// --- the picture -----------------------------------------------------------------------------------------------------

class Picture {
  constructor(element, data, live) {
    this.root = build(element, PAGE);
    this.part = parts(this.root);
    this.live = live;
    this.axis = new Axis();
    this.player = new Player(() => this.moved());
    this.frames = { drawn: 0, long: 0 };
    this.take(data);
    this.listen();
  }

  // From the kernel's side.

  append(panel, spans) {
    const target = this.panels[panel];
    this.draw(target.add(spans) || this.outgrown(target.makespan));
  }

  running(panel, spans, now) {
    const target = this.panels[panel];
    target.now = { ...spans, at: now };
    target.makespan = Math.max(target.makespan, now);
    this.draw(this.outgrown(now));
  }

  finish(data) {
    this.live = false;
    this.take(data);
  }

  destroy() {
    this.player.pause();
    this.observer.disconnect();
    this.root.remove();
  }

  stats() { return { ...this.frames }; }

  take(data) {
    this.data = data;
    this.panels = data.panels.map(panel => new Panel(panel));
    this.selected = null;
    const ends = [...this.panels.map(panel => panel.makespan), ...(data.marks ?? []).map(mark => mark.at)];
    this.player.total = Math.max(1, ...ends);
    this.axis.fit(this.live ? Math.max(5e7, 1.3 * this.player.total) : this.player.total);
    this.words();
    this.draw(true);
  }

  /** While a run is live the axis grows by leaps, so that most frames only add to what is drawn. */
  outgrown(time) {
    if (time <= this.axis.all) return false;
    this.axis.fit(1.5 * time);
    return true;
  }

  words() {
    const { data, part } = this;
    part.stage.setAttribute("aria-label", `${data.alt ?? this.panels.map(panel => panel.label).join(", ")} ${HOW}`);
    const seen = new Set(this.panels.flatMap(panel => panel.states?.names ?? []));
    part.legend.innerHTML = [...seen].map(name => legend(name)).join("");
    part.notes.innerHTML = [data.caption, ...(data.notes ?? [])].filter(Boolean)
      .map(note => `<div class="lab-note">${escaped(note)}</div>`).join("");
    for (const tool of this.root.querySelectorAll(".lab-tools > *")) tool.hidden = this.live;
  }

  // Frames.

  /** Asks for a frame; `all` when what is drawn already has moved. */
  draw(all) {
    this.stale ||= all;
    if (this.asked) return;
    this.asked = performance.now();
    // A run in progress needs the cores more than its picture does: 20 frames a second at most.
    const wait = this.live ? Math.max(0, (this.drawnAt ?? 0) + 50 - this.asked) : 0;
    setTimeout(() => requestAnimationFrame(() => this.frame()), wait);
  }

  frame() {
    const asked = this.asked;
    this.asked = null;
    if (!this.root.isConnected || !this.part.stage.clientWidth) return;
    if (this.stale) this.layOut();
    this.paint();
    this.stale = false;
    this.drawnAt = performance.now();
    this.frames.drawn++;
    if (this.drawnAt - asked > 100) this.frames.long++;
  }

  layOut() {
    const width = this.part.stage.clientWidth;
    const longest = Math.max(0, ...this.panels.flatMap(panel => panel.names.map(name => name.length)));
    this.axis.left = 12 + 7 * Math.min(22, longest);
    this.axis.width = Math.max(50, width - this.axis.left - RIGHT);
    let y = this.data.marks?.length ? 20 : 4;
    for (const panel of this.panels) {
      panel.top = y + TITLE;
      panel.height = Math.min(22, ROWS_HEIGHT / Math.max(1, panel.names.length));
      panel.bar = panel.height > 8 ? panel.height - 4 : panel.height * 0.9;
      y = panel.top + panel.height * panel.names.length + GAP;
    }
    this.bottom = y - GAP;
    this.size(width, this.bottom + TICKS);
    this.part.labels.innerHTML = this.labels();
  }

  size(width, height) {
    const { stage, canvas, labels } = this.part;
    const scale = Math.min(2, devicePixelRatio || 1);
    stage.style.height = `${height}px`;
    labels.setAttribute("width", width), labels.setAttribute("height", height);
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    Object.assign(canvas, { width: width * scale, height: height * scale });
    this.ink = canvas.getContext("2d");
    this.ink.scale(scale, scale);
  }

  labels() {
    const { axis } = this, out = [];
    const text = (x, y, anchor, more, words) =>
      out.push(`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" ${more}>${escaped(words)}</text>`);
    const line = (x, from, to, more) => out.push(`<line x1="${x}" x2="${x}" y1="${from}" y2="${to}" ${more}/>`);
    for (const panel of this.panels) {
      const length = this.live ? "" : `: ${timeText(panel.makespan)}`;
      text(axis.left, panel.top - 10, "start", 'font-weight="600" font-size="13"', panel.label + length);
      const each = Math.ceil(11 / panel.height);
      panel.names.forEach((name, row) => panel.height > 11 || row % each === 0
        ? text(axis.left - 6, panel.top + row * panel.height + panel.bar / 2 + 4, "end", "", short(name)) : 0);
    }
    for (const [time, label] of axis.ticks()) {
      line(axis.x(time), this.bottom, this.bottom + 4, 'stroke="var(--ink)"');
      text(axis.x(time), this.bottom + 17, "middle", "", label);
    }
    for (const { label, at } of this.data.marks ?? []) {
      if (at < axis.from || at > axis.to) continue;
      const x = axis.x(at), left = x < axis.left + axis.width / 2;
      line(x, 18, this.bottom + 4, `stroke="${GUESS}" stroke-dasharray="5 4" stroke-width="2"`);
      text(left ? x + 5 : x - 5, 14, left ? "start" : "end", 'font-weight="600"', `${label}: ${timeText(at)}`);
    }
    return out.join("");
  }

  // Bars.

  paint() {
    const style = getComputedStyle(this.root);
    const page = name => style.getPropertyValue(`--${name}`).trim();
    this.page = { ink: page("ink"), ground: page("ground"), idle: page("idle") };
    const whole = this.stale || !this.live || this.selected;
    if (whole) this.ink.clearRect(0, 0, this.part.stage.clientWidth, this.bottom + TICKS);
    for (const panel of this.panels) this.paintPanel(panel, whole);
    if (this.selected) this.outline(this.selected);
    if (this.player.at !== null) this.playhead();
  }

  paintPanel(panel, whole) {
    const from = whole ? { time: 0, span: 0 } : panel.painted;
    for (let row = 0; row < panel.names.length; row++)
      this.bar(panel, row, from.time, panel.makespan, this.page.idle);
    for (let row = 0; row < panel.rows.length; row++) {
      const spans = panel.rows[row];
      for (let n = from.span && sortedFrom(spans, from.span); n < spans.length; n++) this.span(panel, row, spans[n]);
    }
    panel.painted = { time: panel.makespan, span: panel.size };
    const { now } = panel;
    if (!now || panel.lanes || !this.live) return;
    for (let i = 0; i < now.row.length; i++) this.bar(panel, now.row[i], now.start[i], now.at, RUNNING);
  }

  span(panel, row, i) {
    const { start, end } = panel, clock = this.player.at ?? Infinity;
    if (start[i] > Math.min(clock, this.axis.to) || end[i] < this.axis.from) return;
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
    const { axis, ink } = this;
    const left = Math.max(axis.left, axis.x(from)), right = Math.min(axis.left + axis.width, axis.x(to));
    if (right < left) return;
    const y = panel.top + row * panel.height, width = Math.max(0.6, right - left - (right - left > 3 ? gap : 0));
    ink.fillStyle = colour;
    ink.fillRect(left, y + above * panel.bar, width, share * panel.bar);
    if (!letter || width < 13 || panel.bar < 11) return;
    ink.fillStyle = on;
    ink.font = "11px system-ui, sans-serif";
    ink.textAlign = "center";
    ink.fillText(letter, left + width / 2, y + panel.bar / 2 + 4);
  }

  outline({ panel, span }) {
    const { axis, ink } = this, row = panel.rowOf(span);
    const left = Math.max(axis.left, axis.x(panel.start[span]));
    const right = Math.min(axis.left + axis.width, axis.x(panel.end[span]));
    if (right < left) return;
    const box = [left - 1, panel.top + row * panel.height - 1, Math.max(3, right - left + 1), panel.bar + 2];
    [[this.page.ground, 4], [this.page.ink, 2]].forEach(([colour, width]) => {
      Object.assign(ink, { strokeStyle: colour, lineWidth: width });
      ink.strokeRect(...box);
    });
  }

  playhead() {
    const x = this.axis.x(this.player.at);
    if (x < this.axis.left || x > this.axis.left + this.axis.width) return;
    this.ink.fillStyle = this.page.ink;
    this.ink.fillRect(x, this.panels[0].top - 4, 1, this.bottom - this.panels[0].top + 8);
  }

  // A person's side.

  listen() {
    const { root, part, player } = this, { stage } = part;
    this.observer = new ResizeObserver(() => this.draw(true));
    this.observer.observe(stage);
    // The page's colours have changed: the transition of our own colour tells, however it ends.
    for (const told of ["transitionrun", "transitionend", "transitioncancel"])
      root.addEventListener(told, event => event.target === root && this.draw(true));
    root.addEventListener("click", event => this.act(event.target.dataset.do));
    listenToReplay(part, player);
    stage.addEventListener("keydown", event => this.key(event));
    stage.addEventListener("wheel", event => this.wheel(event), { passive: false });
    stage.addEventListener("pointermove", event => this.point(event));
    stage.addEventListener("pointerleave", () => this.tip(""));
    stage.addEventListener("pointerdown", event => this.grab(event));
    stage.addEventListener("pointerup", () => { this.grabbed = null; });
  }

  act(what) {
    const { axis, player } = this, middle = (axis.from + axis.to) / 2;
    ({
      play: () => player.toggle(),
      in: () => axis.zoom(1.5, middle),
      out: () => axis.zoom(1 / 1.5, middle),
      fit: () => axis.fit(),
      list: () => this.list(),
    })[what]?.();
    if (what) this.draw(true);
  }

  key(event) {
    const pan = event.shiftKey ? (this.axis.to - this.axis.from) / 5 : 0;
    const does = {
      ArrowRight: () => pan ? this.axis.show(this.axis.from + pan) : this.along(1),
      ArrowLeft: () => pan ? this.axis.show(this.axis.from - pan) : this.along(-1),
      ArrowDown: () => this.across(1),
      ArrowUp: () => this.across(-1),
      Home: () => this.along(-Infinity),
      End: () => this.along(Infinity),
      Escape: () => { this.selected = null; this.tip(""); },
      "+": () => this.act("in"), "=": () => this.act("in"), "-": () => this.act("out"), 0: () => this.act("fit"),
      " ": () => this.act("play"),
    }[event.key];
    if (!does || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    does();
    this.draw(true);
  }

  /** The next or previous task of the same row. */
  along(step) {
    if (!this.selected) return this.select(this.panels.find(panel => panel.size), 0);
    const { panel, span } = this.selected, row = panel.rows[panel.rowOf(span)];
    const at = Math.max(0, Math.min(row.length - 1, row.indexOf(span) + step));
    this.select(panel, row[at]);
  }

  /** The task of the next row that began last before this one, or its first. */
  across(step) {
    if (!this.selected) return this.along(0);
    const { panel, span } = this.selected;
    const rows = this.panels.flatMap(panel => panel.rows.map(row => ({ panel, row })));
    let at = rows.findIndex(place => place.row === panel.rows[panel.rowOf(span)]) + step;
    while (rows[at] && !rows[at].row.length) at += step;
    if (!rows[at]) return;
    const next = rows[at];
    this.select(next.panel, next.row.findLast(i => next.panel.start[i] <= panel.start[span]) ?? next.row[0]);
  }

  select(panel, span) {
    if (!panel) return;
    this.selected = { panel, span };
    this.axis.reveal(panel.start[span], panel.end[span]);
    const said = (this.panels.length > 1 ? `${panel.label}, ` : "") + panel.facts(span);
    this.part.said.textContent = said;
    const x = Math.max(this.axis.left, this.axis.x(panel.start[span]));
    this.tip(said, x, panel.top + (panel.rowOf(span) + 1) * panel.height);
  }

  wheel(event) {
    if (!event.ctrlKey || this.live) return;
    event.preventDefault();
    this.axis.zoom(1.2 ** (-Math.sign(event.deltaY)), this.axis.time(event.offsetX));
    this.draw(true);
  }

  /** What is under the pointer. */
  under({ offsetX, offsetY }) {
    const panel = this.panels.find(({ top, height, names }) => offsetY >= top && offsetY < top + height * names.length);
    if (!panel || offsetX < this.axis.left || offsetX > this.axis.left + this.axis.width) return {};
    const row = Math.floor((offsetY - panel.top) / panel.height), time = this.axis.time(offsetX);
    return { panel, row, time, span: panel.at(row, time) };
  }

  point(event) {
    if (this.grabbed) return this.drag(event);
    const { panel, row, time, span } = this.under(event);
    if (!panel) return this.tip("");
    const here = span === undefined ? "" : panel.moment(span, time);
    const words = span === undefined ? panel.idle(row) : panel.facts(span) + (here && `; ${here}`);
    this.tip(words, event.offsetX + 12, event.offsetY + 14);
  }

  grab(event) {
    const { panel, span } = this.under(event);
    if (span !== undefined) this.select(panel, span), this.draw(true);
    if (!this.axis.zoomed) return;
    this.grabbed = { x: event.offsetX, from: this.axis.from };
    this.part.stage.setPointerCapture(event.pointerId);
  }

  drag(event) {
    const { axis, grabbed } = this;
    axis.show(grabbed.from - (event.offsetX - grabbed.x) / axis.width * (axis.to - axis.from));
    this.draw(true);
  }

  tip(words, x, y) {
    const { tip, stage } = this.part;
    tip.hidden = !words;
    tip.textContent = words;
    if (!words) return;
    tip.style.left = `${Math.max(0, Math.min(x, stage.clientWidth - Math.min(330, stage.clientWidth)))}px`;
    tip.style.top = `${y}px`;
  }

  moved() {
    showReplay(this.root, this.part, this.player);
    this.draw(false);
  }

  list() {
    const { table } = this.part;
    table.hidden = !table.hidden;
    this.root.querySelector("[data-do=list]").setAttribute("aria-expanded", !table.hidden);
    if (!table.hidden) table.innerHTML = this.panels.map(listed).join("");
  }
}

/** Where in a row's spans those begin that came last. */
function sortedFrom(spans, first) {
  let n = spans.length;
  while (n > 0 && spans[n - 1] >= first) n--;
  return n;
}

const short = name => name.length > 22 ? `${name.slice(0, 21)}…` : name;

function legend(name) {
  const [letter, colour, on] = STATES[name], css = c => c === "ink" || c === "ground" ? `var(--${c})` : c;
  const style = name === NO_CORE
    ? `background: linear-gradient(var(--ink) 45%, ${BUSY} 45%)` : `background: ${css(colour)}; color: ${css(on)}`;
  const more = name === NO_CORE ? " (estimate: share of the height)" : "";
  return `<span><i style="${style}">${name === NO_CORE ? "" : letter}</i>${name}${more}</span>`;
}

/** A run as a table, for who does not see the picture. */
function listed(panel) {
  const order = Array.from(panel.task.keys()).sort((a, b) => panel.start[a] - panel.start[b]).slice(0, MOST_LISTED);
  const states = panel.states ? "<th>states</th>" : "";
  const row = i => [panel.task[i], panel.worker(i), timeText(panel.start[i] - panel.queued[i]), timeText(panel.start[i]),
    timeText(panel.end[i] - panel.start[i]) + (panel.failed.has(i) ? ", failed" : ""),
    ...(panel.states ? [panel.stateShares(i)] : [])].map(value => `<td>${escaped(value)}</td>`).join("");
  const rest = panel.size > order.length ? `, the first ${order.length} of them` : "";
  return `<table><caption>${escaped(panel.label)}: ${counted(panel.size, "task")}${rest}</caption><thead><tr><th>task</th>`
    + `<th>worker</th><th>queued for</th><th>started at</th><th>ran for</th>${states}</tr></thead><tbody>`
    + order.map(i => `<tr>${row(i)}</tr>`).join("") + "</tbody></table>";
}

export function listenToReplay(part, player) {
  part.rate.addEventListener("change", () => { player.rate = Number(part.rate.value); player.changed(); });
  part.moment.addEventListener("input", () => { player.playing = false; player.seek(part.moment.value / 1000 * player.total); });
}

export function showReplay(root, part, player) {
  root.querySelector("[data-do=play]").textContent = player.playing ? "Pause" : "Replay";
  part.moment.value = player.at === null ? 1000 : 1000 * player.at / player.total;
  part.moment.setAttribute("aria-valuetext", timeText(player.at ?? player.total));
  part.clock.textContent = player.at === null ? "" : `${timeText(player.at)}, ${player.speed}`;
}

export function timeline(element, data, { live = false } = {}) {
  return new Picture(element, data, live);
}

/** Puts the picture in the place of the image that stands for it where no script runs. */
export function replace(figure, data) {
  figure.firstElementChild.remove();
  timeline(figure, data);
}
