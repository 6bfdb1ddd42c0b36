import { Axis } from "./axis.js";
import { Bars } from "./bars.js";
import { Controls } from "./controls.js";
import { labels } from "./labels.js";
import { layOut, TICKS } from "./layout.js";
import { Look } from "./look.js";
import { build, HOW, PAGE, parts } from "./page.js";
import { Panel } from "./panel.js";
import { Player, showReplay } from "./replay.js";
import { Selection } from "./selection.js";
import { escaped } from "./words.js";

/**
 * Who did what, when: bars on a canvas, a row for each worker, all panels on one time axis. A run in progress has panels that
 * come one after the other and grow.
 */
export class Picture {
  /** @type {number | null} */ asked = null;
  drawnAt = 0;
  frames = { drawn: 0, long: 0 };
  stale = true;
  bottom = 0;

  /**
   * @param {HTMLElement} element
   * @param {import("../data.js").TimelineData} data
   * @param {boolean} live
   */
  constructor(element, data, live) {
    this.data = data;
    this.live = live;
    this.look = new Look(data.look);
    this.root = build(element, PAGE, this.look.colours);
    this.part = parts(this.root);
    this.axis = new Axis();
    this.player = new Player(() => this.moved());
    this.selection = new Selection(this);
    this.bars = new Bars(this);
    this.panels = data.panels.map(panel => new Panel(panel, this.look));
    this.fit();
    this.words();
    this.watch();
    new Controls(this);
    this.draw(true);
  }

  // From the kernel's side, while a run is live.

  /**
   * A run begins, in a panel that is new or whose run has ended.
   * @param {number} at
   * @param {import("../data.js").PanelData} data
   */
  panel(at, data) {
    this.panels[at] = new Panel(data, this.look);
    this.selection.clear();
    this.fit();
    this.words();
    this.draw(true);
  }

  /**
   * @param {number} at
   * @param {import("../data.js").Piece} piece
   */
  append(at, piece) {
    const panel = this.panels[at], others = panel.add(piece);
    this.draw(this.outgrown(panel.makespan) || others);
  }

  /**
   * @param {number} at
   * @param {import("../data.js").Running} running
   * @param {number} now
   */
  running(at, running, now) {
    const panel = this.panels[at];
    panel.now = { ...running, at: now };
    panel.makespan = Math.max(panel.makespan, now);
    this.draw(this.outgrown(now));
  }

  destroy() {
    this.player.pause();
    this.observer?.disconnect();
    this.views?.disconnect();
    this.root.remove();
  }

  stats() { return { ...this.frames }; }

  fit() {
    const ends = [...this.panels.map(panel => panel.makespan), ...(this.data.marks ?? []).map(mark => mark.at)];
    this.player.total = Math.max(1, ...ends);
    this.axis.fit(this.live ? Math.max(5e7, 1.3 * this.player.total) : this.player.total);
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
    part.legend.innerHTML = [...seen].map(name => this.look.legend(name)).join("");
    part.notes.innerHTML = [data.caption, ...(data.notes ?? [])].filter(Boolean)
      .map(note => `<div class="lab-note">${escaped(note)}</div>`).join("");
    for (const tool of this.root.querySelectorAll(".lab-tools > *")) /** @type {HTMLElement} */ (tool).hidden = this.live;
  }

  // Frames.

  /** Draws again when the page has another width or other colours. */
  watch() {
    this.observer = new ResizeObserver(() => this.draw(true));
    this.observer.observe(this.part.stage);
    // Out of view nothing tells of other colours.
    this.views = new IntersectionObserver(() => this.bars.isFaded && this.draw(true));
    this.views.observe(this.part.stage);
    // The page's colours have changed: the transition of our own colour tells, however it ends.
    for (const told of ["transitionrun", "transitionend", "transitioncancel"])
      this.root.addEventListener(told, event => event.target === this.root && this.draw(true));
  }

  moved() {
    showReplay(this.root, this.part, this.player, this.look);
    this.draw(false);
  }

  /** Asks for a frame; `all` when what is drawn already has moved. */
  draw(all) {
    this.stale ||= all;
    if (this.asked) return;
    this.asked = performance.now();
    // A run in progress needs the cores more than its picture does: 20 frames a second at most.
    const wait = this.live ? Math.max(0, this.drawnAt + 50 - this.asked) : 0;
    setTimeout(() => requestAnimationFrame(() => this.frame()), wait);
  }

  frame() {
    const asked = this.asked ?? performance.now();
    this.asked = null;
    if (!this.root.isConnected || !this.part.stage.clientWidth) return this.awaken();
    if (this.stale) this.arrange();
    this.bars.paint(this.stale || !this.live || this.selection.panel !== null);
    this.stale = false;
    this.drawnAt = performance.now();
    this.frames.drawn++;
    if (this.drawnAt - asked > 100) this.frames.long++;
  }

  /** Draws once it is seen again: who was hidden between two frames is of the same size as before. */
  awaken() {
    this.observer?.unobserve(this.part.stage);
    this.observer?.observe(this.part.stage);
  }

  arrange() {
    const { stage, labels: svg } = this.part, width = stage.clientWidth;
    this.bottom = layOut(this.panels, this.axis, width, this.data.marks?.length ? 20 : 4);
    const height = this.bottom + TICKS;
    stage.style.height = `${height}px`;
    svg.setAttribute("width", width);
    svg.setAttribute("height", height);
    svg.innerHTML = labels(this);
    this.bars.size(width, height);
  }
}

/**
 * @param {HTMLElement} element
 * @param {import("../data.js").TimelineData} data
 */
export function timeline(element, data, { live = false } = {}) {
  return new Picture(element, data, live);
}

/** Puts the picture in the place of the image that stands for it where no script runs. */
export function replace(figure, data) {
  figure.firstElementChild.remove();
  figure.picture = timeline(figure, data); // for whoever counts its frames
}
