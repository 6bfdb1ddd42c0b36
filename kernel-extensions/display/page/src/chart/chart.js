// A chart whose points tell their numbers, by pointer and by key. It comes as an image; on the page it takes its colours.

import { build, parts, showTip } from "../timeline/page.js";
import STYLE from "./chart.css";
import { next } from "./points.js";

const CHART = `<style>${STYLE}</style>
<div class="lab-stage" data-part="stage" tabindex="0" role="application" aria-roledescription="chart">
  <div class="lab-chart" data-part="drawing" aria-hidden="true"></div><div class="lab-tip" data-part="tip" hidden></div></div>
<div class="lab-said" data-part="said" aria-live="polite"></div>`;

const HOW = "Arrow keys go from point to point; the table below has all numbers.";

class Chart {
  at = -1;

  constructor(figure, svg, { colours, alt }) {
    this.part = parts(build(figure, CHART, colours));
    this.part.stage.setAttribute("aria-label", `${alt} ${HOW}`);
    this.part.drawing.innerHTML = svg;
    this.svg = this.part.drawing.querySelector("svg");
    this.groups = [...this.svg.querySelectorAll("g > title")].map(title => title.parentElement);
    this.words = this.groups.map(group => group.firstChild.textContent);
    for (const group of this.groups) group.firstChild.remove(); // the page tells them, and once is enough
    this.ring = document.createElementNS("http://www.w3.org/2000/svg", "circle");
    this.ring.setAttribute("class", "lab-ring");
    this.listen();
  }

  listen() {
    const { stage } = this.part;
    stage.addEventListener("pointermove", event => this.choose(this.groups.indexOf(event.target.closest("g"))));
    stage.addEventListener("pointerleave", () => this.choose(-1));
    stage.addEventListener("blur", () => this.choose(-1));
    stage.addEventListener("keydown", event => {
      if (event.key === "Escape") return this.choose(-1);
      const at = next(this.groups.map(middle), this.at, event.key);
      if (!/^(Arrow|Home|End)/.test(event.key)) return;
      event.preventDefault();
      this.choose(at);
      this.part.said.textContent = this.words[at] ?? "";
    });
  }

  choose(at) {
    if (at === this.at) return;
    this.at = at;
    this.ring.remove();
    if (at < 0) return showTip(this.part, "");
    const { x, y, size } = middle(this.groups[at]);
    for (const [name, value] of Object.entries({ cx: x, cy: y, r: Math.min(9, size / 2 + 4) })) this.ring.setAttribute(name, value);
    this.svg.append(this.ring);
    const scale = this.svg.clientWidth / this.svg.viewBox.baseVal.width;
    showTip(this.part, this.words[at], x * scale + 12, y * scale + 14);
  }
}

/** Where a point is; of a bar its end. */
function middle(group) {
  const { x, y, width, height } = group.getBBox(), size = Math.max(width, height);
  return { x: x + width / 2, y: size > 24 ? y : y + height / 2, size };
}

/** Puts a chart that can be asked in the place of its image. */
export function replaceByChart(figure, data) {
  const still = figure.querySelector("img");
  const chart = new Chart(figure, decodeURIComponent(still.src.slice(still.src.indexOf(",") + 1)), data);
  still.replaceWith(chart.part.stage.parentElement);
}
