/** The task that keys and clicks have chosen, outlined and told in words. */
class Selection {
  constructor(picture) {
    this.picture = picture;
    this.clear();
  }

  clear() { Object.assign(this, { panel: null, span: null }); }

  get row() { return this.panel.rowOf(this.span); }

  choose(panel, span) {
    const { panels, axis, part } = this.picture;
    Object.assign(this, { panel, span });
    axis.reveal(panel.start[span], panel.end[span]);
    const said = (panels.length > 1 ? `${panel.label}, ` : "") + facts(panel, span);
    part.said.textContent = said;
    showTip(part, said, Math.max(axis.left, axis.x(panel.start[span])), panel.top + (this.row + 1) * panel.height);
  }

  first() {
    const panel = this.picture.panels.find(panel => panel.size);
    if (panel) this.choose(panel, 0);
  }

  /** The next or previous task of the same row. */
  along(step) {
    if (!this.panel) return this.first();
    const { panel, span } = this, row = panel.rows[this.row];
    const at = Math.max(0, Math.min(row.length - 1, row.indexOf(span) + step));
    this.choose(panel, row[at]);
  }

  /** The task of the next row that began last before this one, or its first. */
  across(step) {
    if (!this.panel) return this.first();
    const { panel, span } = this;
    const rows = this.picture.panels.flatMap(panel => panel.rows.map(row => ({ panel, row })));
    let at = rows.findIndex(place => place.row === panel.rows[this.row]) + step;
    while (rows[at] && !rows[at].row.length) at += step;
    if (!rows[at]) return;
    const next = rows[at];
    this.choose(next.panel, next.row.findLast(i => next.panel.start[i] <= panel.start[span]) ?? next.row[0]);
  }
}
