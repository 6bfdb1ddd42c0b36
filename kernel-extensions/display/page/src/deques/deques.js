// The deques of a work-stealing run, above its timeline: both show the same moment.

import { Look } from "../timeline/look.js";
import { build, clicked, parts } from "../timeline/page.js";
import { timeline } from "../timeline/timeline.js";
import { escaped, roomForNames, short } from "../timeline/words.js";

const STOLEN = "var(--stolen)", BUSY = "var(--busy)";
const ROW = 26, BOX = 30, BOXES_AT_MOST = 20;
const [PUSHED, POPPED, TAKEN_AWAY] = [0, 1, 2];

const BOARD = `
<div class="lab-tools" role="toolbar" aria-label="steps through the deques">
  <button type="button" data-do="back">Step back</button>
  <button type="button" data-do="step">Step</button>
  <button type="button" data-do="theft">Next theft</button>
  <output data-part="count"></output></div>
<div role="img" data-part="board"></div>
<div class="lab-note" data-part="told" aria-live="polite"></div>
<div class="lab-legend">${[
    ["var(--idle)", "waits in the deque, the oldest on the left"], [BUSY, "runs, taken by its owner as the newest"],
    [STOLEN, "runs, stolen as the oldest"]].map(([colour, label]) =>
    `<span><i style="background: ${colour}"></i>${label}</span>`).join("")}</div>`;

class Board {
  made = 0;
  stepping = false;

  /**
   * @param {HTMLElement} element
   * @param {import("../data.js").DequesData} data
   */
  constructor(element, { run, moves, alt }) {
    this.moves = moves;
    this.thefts = moves.how.flatMap((how, k) => how === TAKEN_AWAY ? [k] : []);
    this.look = new Look(run.look);
    this.root = build(element, BOARD, this.look.colours);
    this.part = parts(this.root);
    this.part.board.setAttribute("aria-label", alt);
    this.picture = timeline(element, run);
    this.panel = this.picture.panels[0];
    this.player = this.picture.player;
    this.follow();
    this.root.addEventListener("click", event => this.act(clicked(event)));
    new ResizeObserver(() => this.draw()).observe(this.part.board);
    this.to(this.thefts.length ? this.thefts[0] + 1 : moves.at.length);
  }

  /** The moves made are those up to the moment of the timeline, unless a step chose one of several at one moment. */
  follow() {
    const changed = this.player.changed;
    this.player.changed = () => {
      changed();
      if (this.stepping) return;
      const at = this.player.at ?? Infinity;
      this.made = this.moves.at.findLastIndex(time => time <= at) + 1;
      this.draw();
    };
  }

  act(what) {
    if (what === "step") this.to(this.made + 1);
    if (what === "back") this.to(this.made - 1);
    if (what === "theft") this.to((this.thefts.find(k => k >= this.made) ?? this.thefts[0]) + 1);
  }

  /** So many moves made, and the timeline at the last of them. */
  to(made) {
    if (!(made >= 0)) return;
    this.made = Math.min(made, this.moves.at.length);
    this.stepping = true;
    this.player.playing = false;
    this.player.seek(this.time);
    this.stepping = false;
    this.draw();
  }

  get time() { return this.made ? this.moves.at[this.made - 1] : 0; }

  get now() { return this.player.at ?? this.player.total; }

  name(row) { return this.panel.workers[row]; }

  told() {
    if (!this.made) return "at 0: nothing has been pushed";
    const k = this.made - 1, { at, how, task, worker, owner } = this.moves;
    return `at ${this.look.time(at[k])}: ${this.name(worker[k])} ` + {
      [PUSHED]: `pushes task ${task[k]}`,
      [POPPED]: `takes task ${task[k]} from its own deque`,
      [TAKEN_AWAY]: `steals task ${task[k]} from ${this.name(owner[k])}`,
    }[how[k]];
  }

  /** What lies in each deque after the moves made, and who took what how. */
  state() {
    /** @type {number[][]} */
    const deques = this.panel.workers.map(() => []), taken = new Map();
    for (let k = 0; k < this.made; k++) {
      const deque = deques[this.moves.owner[k]], task = this.moves.task[k];
      if (this.moves.how[k] === PUSHED) deque.push(task);
      else {
        deque.splice(deque.indexOf(task), 1);
        taken.set(task, this.moves.how[k]);
      }
    }
    return { deques, taken };
  }

  draw() {
    if (!this.root.isConnected || !this.part.board.clientWidth) return;
    const { deques, taken } = this.state();
    /** @type {string[]} */
    const out = [];
    const left = roomForNames(this.panel.workers);
    deques.forEach((deque, row) => this.row(out, left, row, deque, taken));
    this.arrows(out, left);
    this.part.board.innerHTML = `<svg width="100%" height="${ROW * deques.length + 4}" font-size="11"
      style="position: static; display: block">${MARKER}${out.join("")}</svg>`;
    const stolen = this.thefts.filter(k => k < this.made).length;
    this.part.count.textContent = `thefts: ${stolen} of ${this.thefts.length}`;
    // What moves by itself would keep a screen reader talking.
    this.part.told.textContent = this.player.playing ? "" : this.told();
  }

  row(out, left, row, deque, taken) {
    const y = row * ROW + 3;
    out.push(`<text x="${left - 6}" y="${y + 14}" text-anchor="end" font-size="12">${escaped(short(this.name(row)))}</text>`);
    const bar = this.panel.at(row, this.now), task = bar === undefined ? -1 : this.panel.task[bar];
    if (taken.has(task))
      out.push(box(left, y, taken.get(task) === TAKEN_AWAY ? STOLEN : BUSY, task, taken.get(task) !== TAKEN_AWAY));
    const shown = deque.slice(0, deque.length > BOXES_AT_MOST ? BOXES_AT_MOST - 1 : BOXES_AT_MOST);
    shown.forEach((task, n) => out.push(box(left + 60 + n * (BOX + 2), y, "var(--idle)", task)));
    if (shown.length < deque.length)
      out.push(`<text x="${left + 64 + shown.length * (BOX + 2)}" y="${y + 14}">and ${deque.length - shown.length} more</text>`);
  }

  /** An arrow for the theft just made, and for those of a moment ago. */
  arrows(out, left) {
    for (const k of this.thefts) {
      if (k >= this.made || (k !== this.made - 1 && this.now - this.moves.at[k] > 0.03 * this.player.total)) continue;
      const from = this.moves.owner[k] * ROW + 13, to = this.moves.worker[k] * ROW + 13;
      out.push(`<path d="M${left + 62} ${from} C${left + 40} ${from} ${left + 64} ${to} ${left + BOX + 7} ${to}"
        fill="none" stroke="${STOLEN}" stroke-width="3" marker-end="url(#lab-thief)"/>`);
    }
  }
}

const MARKER = `<defs><marker id="lab-thief" orient="auto" markerWidth="4" markerHeight="4" refX="2" refY="2">
  <path d="M0 0 L4 2 L0 4 z" fill="${STOLEN}"/></marker></defs>`;

function box(x, y, colour, task, white = false) {
  return `<rect x="${x}" y="${y}" width="${BOX}" height="${ROW - 6}" rx="3" fill="${colour}"/>`
    + `<text x="${x + BOX / 2}" y="${y + 14}" text-anchor="middle" fill="${white ? "var(--onBusy)" : colour === STOLEN ? "var(--onStolen)" : ""}">${task}</text>`;
}

/** Puts the moving deques in the place of the list of thefts. */
export function replaceByDeques(figure, data) {
  figure.firstElementChild.remove();
  new Board(figure, data);
}
