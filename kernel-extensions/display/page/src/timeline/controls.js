import { facts, idle, moment } from "./facts.js";
import { standsAt } from "./layout.js";
import { clicked, showTip } from "./page.js";
import { listenToReplay } from "./replay.js";
import { taskTable } from "./table.js";

/** A person's side: buttons, keys, wheel and pointer. */
export class Controls {
  /** Where the picture was taken hold of. @type {{ x: number, from: number } | null} */ grabbed = null;

  /** @param {import("./timeline.js").Picture} picture */
  constructor(picture) {
    this.picture = picture;
    const { root, part, player } = picture, { stage } = part;
    root.addEventListener("click", event => this.act(clicked(event)));
    listenToReplay(part, player);
    stage.addEventListener("keydown", event => this.key(event));
    stage.addEventListener("wheel", event => this.wheel(event), { passive: false });
    stage.addEventListener("pointermove", event => this.grabbed ? this.drag(event) : this.point(event));
    stage.addEventListener("pointerleave", () => showTip(part, ""));
    stage.addEventListener("pointerdown", event => this.grab(event));
    stage.addEventListener("pointerup", () => { this.grabbed = null; });
  }

  act(what) {
    const { axis, player } = this.picture;
    ({
      play: () => player.toggle(),
      in: () => axis.zoom(1.5),
      out: () => axis.zoom(1 / 1.5),
      fit: () => axis.fit(),
      list: () => this.list(),
    })[what]?.();
    if (what) this.picture.draw(true);
  }

  list() {
    const { root, panels, part: { table } } = this.picture;
    table.hidden = !table.hidden;
    root.querySelector("[data-do=list]")?.setAttribute("aria-expanded", `${!table.hidden}`);
    if (!table.hidden) table.innerHTML = panels.map(taskTable).join("");
  }

  key(event) {
    const { axis, selection, part } = this.picture, shift = event.shiftKey;
    const does = {
      ArrowRight: () => shift ? axis.pan(0.2) : selection.along(1),
      ArrowLeft: () => shift ? axis.pan(-0.2) : selection.along(-1),
      ArrowDown: () => selection.across(1),
      ArrowUp: () => selection.across(-1),
      Home: () => selection.along(-Infinity),
      End: () => selection.along(Infinity),
      Escape: () => { selection.clear(); showTip(part, ""); },
      "+": () => this.act("in"), "=": () => this.act("in"), "-": () => this.act("out"), 0: () => this.act("fit"),
      " ": () => this.act("play"),
    }[event.key];
    if (!does || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    does();
    this.picture.draw(true);
  }

  wheel(event) {
    const { axis, live } = this.picture;
    if (!event.ctrlKey || live) return;
    event.preventDefault();
    axis.zoom(1.2 ** (-Math.sign(event.deltaY)), axis.time(event.offsetX));
    this.picture.draw(true);
  }

  under({ offsetX, offsetY }) {
    const { panels, axis } = this.picture;
    return standsAt(panels, axis, offsetX, offsetY);
  }

  point(event) {
    const { panel, row, time, bar } = this.under(event);
    const words = !panel ? "" : bar === undefined ? idle(panel, row) : facts(panel, bar) + moment(panel, bar, time);
    showTip(this.picture.part, words, event.offsetX + 12, event.offsetY + 14);
  }

  grab(event) {
    const { axis, selection, part } = this.picture, { panel, bar } = this.under(event);
    if (bar !== undefined) {
      selection.choose(panel, bar);
      this.picture.draw(true);
    }
    if (!axis.zoomed) return;
    this.grabbed = { x: event.offsetX, from: axis.from };
    part.stage.setPointerCapture(event.pointerId);
  }

  drag(event) {
    if (!this.grabbed) return;
    const { axis } = this.picture;
    axis.show(this.grabbed.from - (event.offsetX - this.grabbed.x) / axis.width * axis.length);
    this.picture.draw(true);
  }
}
