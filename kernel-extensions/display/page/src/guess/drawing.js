import { escaped } from "../timeline/words.js";
import { axis } from "./axis.js";
import { build, enter } from "./page.js";

const STEP = 1.05;

/** A curve drawn by pointer or by keys, one handle for each count. The first point is the baseline: 1. */
class Drawing {
  /**
   * @param {HTMLElement} figure
   * @param {import("../data.js").GuessData} data
   */
  constructor(figure, data) {
    this.data = data;
    this.axis = axis(data.counts);
    this.values = data.values.length ? [...data.values] : data.counts.map(() => 1);
    this.root = build(figure, `<div>${escaped(data.what)}: ${escaped(data.words.how)}</div><div data-part="stage"></div>
      <form><button>${escaped(data.values.length ? data.words.again : data.words.enter)}</button></form>
      <div class="lab-answer" data-part="answer" role="status"></div>`, data);
    this.stage = /** @type {HTMLElement} */ (this.root.querySelector("[data-part=stage]"));
    this.stage.innerHTML = this.picture();
    this.svg = /** @type {SVGSVGElement} */ (this.stage.querySelector("svg"));
    this.svg.addEventListener("pointerdown", event => this.press(event));
    this.svg.addEventListener("pointermove", event => event.buttons && this.drag(event));
    this.svg.addEventListener("keydown", event => this.key(event));
    this.root.addEventListener("lab-measured", event => this.compare(/** @type {CustomEvent} */ (event).detail));
    this.root.querySelector("form")?.addEventListener("submit", event => {
      event.preventDefault();
      enter(this.root, data, `curve(${this.values.map(value => value.toFixed(2).replace(/\.?0+$/, "")).join(", ")})`);
    });
    this.show();
  }

  picture() {
    const { axis: { width, height, left, bottom, x, y, ticks, least, most }, data: { counts, words } } = this;
    const last = counts[counts.length - 1];
    const lines = ticks.map(tick => `<line x1="${left}" x2="${width - 8}" y1="${y(tick)}" y2="${y(tick)}" stroke="var(--idle)"/>
      <text x="${left - 6}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`).join("");
    const names = counts.map(count => `<text x="${x(count)}" y="${bottom + 18}" text-anchor="middle">${count}</text>`).join("");
    const handles = counts.map((count, i) => i ? `<circle class="lab-handle" r="8" cx="${x(count)}" fill="var(--guess)"
      tabindex="0" role="slider" aria-orientation="vertical" aria-valuemin="${least}" aria-valuemax="${most}"
      aria-label="${escaped(words.speedup)}, ${count} ${escaped(words.threads)}" data-at="${i}"/>` : "").join("");
    return `<svg viewBox="0 0 ${width} ${height}" width="${width}" font-size="12" fill="currentColor" role="group"
      aria-label="${escaped(this.data.what)}">${lines}${names}
      <text x="${width / 2}" y="${height - 4}" text-anchor="middle">${escaped(words.threads)}</text>
      <text x="4" y="12">${escaped(words.speedup)}</text>
      <polyline data-part="ideal" points="${counts.map(count => `${x(count)},${y(count / counts[0])}`).join(" ")}" fill="none"
        stroke="currentColor" stroke-dasharray="5 4"/>
      <text x="${x(last)}" y="${y(last / counts[0]) - 8}" text-anchor="end">${escaped(words.ideal)}</text>
      <polyline data-part="measured" fill="none" stroke="var(--busy)" stroke-width="2.5"/>
      <polyline data-part="line" fill="none" stroke="var(--guess)" stroke-width="2.5"/>${handles}
      <g data-part="told" text-anchor="middle"></g></svg>`;
  }

  show() {
    const { values, axis: { x, y }, data: { counts } } = this;
    const points = values.map((value, i) => [x(counts[i]), y(value)]);
    this.svg.querySelector("[data-part=line]")?.setAttribute("points", points.map(point => point.join(",")).join(" "));
    for (const handle of this.svg.querySelectorAll("circle")) {
      const i = Number(handle.dataset.at);
      handle.setAttribute("cy", `${points[i][1]}`);
      handle.setAttribute("aria-valuenow", values[i].toFixed(2));
    }
    const told = this.svg.querySelector("[data-part=told]");
    if (told) told.innerHTML = points.slice(1).map(([px, py], i) => `<text x="${px}" y="${py - 12}">${values[i + 1].toFixed(2)}</text>`).join("");
  }

  /** Draws what a page knows was measured; null where a figure is rejected. */
  compare(measured) {
    const { axis: { x, y, least, most }, data: { counts } } = this;
    const points = measured.map((value, i) => value === null ? "" : `${x(counts[i])},${y(Math.min(most, Math.max(least, value)))}`);
    this.svg.querySelector("[data-part=measured]")?.setAttribute("points", points.join(" ").trim());
  }

  set(i, value) {
    if (i < 1 || i >= this.values.length) return;
    const { least, most } = this.axis;
    this.values[i] = Number(Math.min(most, Math.max(least, value)).toFixed(2));
    this.show();
  }

  press(event) {
    this.svg.setPointerCapture(event.pointerId);
    this.drag(event);
  }

  /** The point nearest to the pointer goes to its height. */
  drag(event) {
    const box = this.svg.getBoundingClientRect(), scale = this.axis.width / box.width, { counts } = this.data;
    const px = (event.clientX - box.left) * scale, far = count => Math.abs(this.axis.x(count) - px);
    const nearest = counts.reduce((best, count, i) => far(count) < far(counts[best]) ? i : best, 0);
    this.set(nearest, this.axis.value((event.clientY - box.top) * scale));
  }

  key(event) {
    const i = Number(event.target.dataset?.at), value = this.values[i];
    const to = { ArrowUp: value * STEP, ArrowDown: value / STEP, PageUp: value * 2, PageDown: value / 2, Home: 1 }[event.key];
    const next = { ArrowRight: i + 1, ArrowLeft: i - 1 }[event.key];
    if (to === undefined && next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== undefined) this.set(i, to);
    else /** @type {SVGElement | null} */ (this.svg.querySelector(`[data-at="${next}"]`))?.focus();
  }
}

/** A curve to be drawn in the place of a guess. */
export function replaceByDrawing(figure, data) {
  new Drawing(figure, data);
}
