import { clicked, parts } from "../timeline/page.js";
import { listing } from "./code.js";
import { drawing } from "./drawing.js";
import { columnAt, layOut } from "./layout.js";
import { frame, legend, reveal } from "./page.js";
import { ending, orderTable, told } from "./words.js";

const PAGE = `
<div class="lab-tools" role="toolbar" aria-label="steps of the order">
  <button type="button" data-do="back">Step back</button>
  <button type="button" data-do="step">Step</button>
  <button type="button" data-do="list" aria-expanded="false">Table</button></div>
<div class="lab-stage" data-part="stage" tabindex="0" role="application" aria-roledescription="order of steps"></div>
<div class="lab-told" data-part="told" aria-live="polite"></div>
<div class="lab-legend" data-part="legend"></div>
<div data-part="notes"></div>
<div class="lab-code" data-part="code"></div>
<div class="lab-table" data-part="table" tabindex="0" role="region" aria-label="the order as a table" hidden></div>`;

const HOW = "Left and right arrow keys go from step to step, Home and End to the first and the last.";

/** One order, along which a reader walks. */
export class Walk {
  at = 0;

  /**
   * @param {HTMLElement} element
   * @param {import("../data.js").OrderData} order
   */
  constructor(element, order) {
    this.order = order;
    this.places = layOut(order);
    const { root, id } = frame(element, PAGE, order.look);
    this.root = root;
    this.id = id;
    this.part = parts(root);
    this.part.stage.setAttribute("aria-label", `${order.alt} ${HOW}`);
    this.part.legend.innerHTML = legend(order);
    this.note();
    root.addEventListener("click", event => this.act(clicked(event)));
    this.part.stage.addEventListener("keydown", event => this.key(event));
    this.part.stage.addEventListener("click", event => this.point(event));
    this.show();
  }

  note() {
    const { skipped, printed } = this.order, notes = this.part.notes;
    const add = words => {
      const note = document.createElement("div");
      note.className = "lab-note";
      note.textContent = words;
      notes.append(note);
    };
    if (skipped) add(`Steps 1 to ${skipped.toLocaleString("en")} are left out.`);
    add(ending(this.order));
    if (printed.trim()) add(`Printed: ${printed.trim()}`);
  }

  act(what) {
    if (what === "step") this.to(this.at + 1);
    if (what === "back") this.to(this.at - 1);
    if (what === "list") this.list();
  }

  list() {
    const { table } = this.part;
    table.hidden = !table.hidden;
    this.root.querySelector("[data-do=list]")?.setAttribute("aria-expanded", `${!table.hidden}`);
    if (!table.hidden) table.innerHTML = orderTable(this.order);
  }

  key(event) {
    const to = { ArrowRight: this.at + 1, ArrowLeft: this.at - 1, Home: 0, End: this.order.moves.length }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.to(to);
  }

  point(event) {
    const { stage } = this.part;
    const at = columnAt(this.places, event.clientX - stage.getBoundingClientRect().left + stage.scrollLeft);
    if (at !== undefined) this.to(at);
  }

  to(at) {
    this.at = Math.max(0, Math.min(this.order.moves.length, at));
    this.show();
    this.part.told.textContent = told(this.order, this.at);
    reveal(this.part.stage, this.places, this.at);
  }

  show() {
    const { order, at, part } = this, move = order.moves[at - 1];
    part.stage.innerHTML = drawing(order, this.places, at, this.id);
    part.code.innerHTML = listing(order.code, move
      ? [{ cell: move.cell, line: move.line, who: order.threads[move.by], now: true }] : []);
  }
}

/** Puts the moving order in the place of its table. */
export function replaceByOrder(figure, data) {
  figure.firstElementChild.remove();
  new Walk(figure, data);
}
