import { facts } from "./facts.js";
import { showTip } from "./page.js";

/** The bar that keys and clicks have chosen, outlined and told in words. */
export class Selection {
  /** @type {import("./panel.js").Panel | null} */ panel = null;
  bar = -1;

  /** @param {import("./timeline.js").Picture} picture */
  constructor(picture) { this.picture = picture; }

  clear() { this.panel = null; }

  get row() { return this.panel?.row[this.bar] ?? -1; }

  choose(panel, bar) {
    const { panels, axis, part } = this.picture;
    Object.assign(this, { panel, bar });
    axis.reveal(panel.start[bar], panel.end[bar]);
    const said = (panels.length > 1 ? `${panel.label}, ` : "") + facts(panel, bar);
    part.said.textContent = said;
    showTip(part, said, Math.max(axis.left, axis.x(panel.start[bar])), panel.top + (this.row + 1) * panel.height);
  }

  first() {
    const panel = this.picture.panels.find(panel => panel.size);
    if (panel) this.choose(panel, 0);
  }

  /** The next or previous task of the same row. */
  along(step) {
    if (!this.panel) return this.first();
    const { panel, bar } = this, row = panel.rows[this.row];
    const at = Math.max(0, Math.min(row.length - 1, row.indexOf(bar) + step));
    this.choose(panel, row[at]);
  }

  /** The task of the next row that began last before this one, or its first. */
  across(step) {
    if (!this.panel) return this.first();
    const { panel, bar } = this;
    const rows = this.picture.panels.flatMap(panel => panel.rows.map(row => ({ panel, row })));
    let at = rows.findIndex(place => place.row === panel.rows[this.row]) + step;
    while (rows[at] && !rows[at].row.length) at += step;
    if (!rows[at]) return;
    const next = rows[at];
    this.choose(next.panel, next.row.findLast(i => next.panel.start[i] <= panel.start[bar]) ?? next.row[0]);
  }
}
