const MOST_ROWS = 64; // more cannot be told apart: then tasks that do not overlap share a lane

/** The spans of one run, in columns as show/PanelJson.java writes them, and which of them stand in which row. */
class Panel {
  static columns = ["task", "row", "queued", "start", "end"];

  constructor({ label = "", workers = [], makespan = 0, failed = [], states, withoutCore, ...columns }) {
    Object.assign(this, { label, workers, makespan, states, withoutCore });
    for (const name of Panel.columns) this[name] = Array.from(columns[name] ?? []);
    this.failed = new Set(failed);
    this.now = null; // spans under way, while the run is live
    this.rows = [];
    this.names = workers;
    this.place(0);
    if (states) this.indexStates();
  }

  get size() { return this.task.length; }

  /** Answers whether spans already there have moved. */
  add({ workers, ...columns }) {
    const from = this.size;
    if (workers) this.workers = workers;
    for (const name of Panel.columns) for (const value of columns[name]) this[name].push(value);
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

  /** The spans of a row that came as number `first` of the run or later. */
  since(row, first) {
    const spans = this.rows[row];
    let n = spans.length;
    while (n > 0 && spans[n - 1] >= first) n--;
    return spans.slice(n);
  }
}
