/**
 * Who did what, when: bars on a canvas, a row for each worker, all panels on one time axis. Needs nothing but a page.
 *
 * timeline(element, data, {live}) → {append(panel, spans), running(panel, spans, now), finish(data), destroy(), stats()}
 *
 * The data is what show/TimelineJson.java writes: columns, with times in ns from the beginning of the run.
 * Script.java puts this file and those beside it together to one module.
 */
class Picture {
  constructor(element, data, live) {
    this.root = build(element, PAGE);
    this.part = parts(this.root);
    this.live = live;
    this.axis = new Axis();
    this.player = new Player(() => this.moved());
    this.selection = new Selection(this);
    this.bars = new Bars(this);
    this.frames = { drawn: 0, long: 0 };
    this.take(data);
    this.watch();
    new Controls(this);
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
    this.selection.clear();
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

  /** Draws again when the page has another width or other colours. */
  watch() {
    this.observer = new ResizeObserver(() => this.draw(true));
    this.observer.observe(this.part.stage);
    // The page's colours have changed: the transition of our own colour tells, however it ends.
    for (const told of ["transitionrun", "transitionend", "transitioncancel"])
      this.root.addEventListener(told, event => event.target === this.root && this.draw(true));
  }

  moved() {
    showReplay(this.root, this.part, this.player);
    this.draw(false);
  }

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
    if (this.stale) this.arrange();
    this.bars.paint(this.stale || !this.live || this.selection.panel !== null);
    this.stale = false;
    this.drawnAt = performance.now();
    this.frames.drawn++;
    if (this.drawnAt - asked > 100) this.frames.long++;
  }

  arrange() {
    const { stage, labels: svg } = this.part, width = stage.clientWidth;
    this.bottom = layOut(this.panels, this.axis, width, this.data.marks?.length ? 20 : 4);
    const height = this.bottom + TICKS;
    stage.style.height = `${height}px`;
    svg.setAttribute("width", width), svg.setAttribute("height", height);
    svg.innerHTML = labels(this);
    this.bars.size(width, height);
  }
}

export function timeline(element, data, { live = false } = {}) {
  return new Picture(element, data, live);
}

/** Puts the picture in the place of the image that stands for it where no script runs. */
export function replace(figure, data) {
  figure.firstElementChild.remove();
  timeline(figure, data);
}
