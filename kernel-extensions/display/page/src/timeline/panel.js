/**
 * The bars of one run, in columns and rows as the kernel has laid them out. A bar is a task, or a crowd: several tasks that
 * are too short or too many to be drawn one by one.
 */
export class Panel {
  static columns = /** @type {const} */ (["task", "row", "queued", "start", "end"]);

  /** @type {number[]} */ task = [];
  /** @type {number[]} */ row = [];
  /** @type {number[]} */ queued = [];
  /** @type {number[]} */ start = [];
  /** @type {number[]} */ end = [];
  /** How many tasks each crowd stands for; nothing for a task. @type {number[]} */ tasks = [];
  /** The share of its time that a row was busy, in percent. @type {number[]} */ busy = [];
  /** The bars of each row. @type {number[][]} */ rows = [];
  /** What has been drawn of a live run. */ painted = { time: 0, bar: 0 };
  /** What is under way in a live run. @type {(import("../data.js").Running & { at: number }) | null} */ now = null;
  total = 0;
  makespan = 0;
  // Where it stands, see layout.js.
  top = 0;
  height = 0;
  bar = 0;

  /**
   * @param {import("../data.js").PanelData} data
   * @param {import("./look.js").Look} look
   */
  constructor(data, look) {
    this.look = look;
    this.label = data.label;
    this.workers = data.workers;
    this.names = data.rows ?? data.workers;
    this.workerOf = data.worker;
    this.failed = new Set(data.failed);
    this.withoutCore = data.withoutCore;
    this.states = data.states;
    this.add({ ...data, workers: undefined });
    this.total = data.tasks ?? this.total;
    this.makespan = data.makespan ?? this.makespan;
    if (data.crowds) for (const row of this.rows) row.sort((a, b) => this.start[a] - this.start[b] || a - b);
    this.segments = this.states && Panel.segments(this.states);
  }

  /** The number of bars. */
  get size() { return this.task.length; }

  /**
   * Adds bars. Answers whether there are other rows than before.
   * @param {Partial<import("../data.js").Piece>} piece
   */
  add({ workers, crowds, ...columns }) {
    const from = this.size, rows = this.rows.length;
    if (workers) this.workers = this.names = workers;
    for (const name of Panel.columns) this.push(name, columns[name] ?? []);
    this.total += this.size - from;
    if (crowds) this.addCrowds(crowds);
    while (this.rows.length < this.names.length) this.rows.push([]);
    for (let i = from; i < this.size; i++) {
      this.rows[this.row[i]].push(i);
      this.makespan = Math.max(this.makespan, this.end[i]);
    }
    return rows !== this.rows.length;
  }

  push(name, values) {
    for (let i = 0; i < values.length; i++) this[name].push(values[i]);
  }

  /** @param {import("../data.js").Crowds} crowds */
  addCrowds({ cell, row, from, cells, tasks, busy }) {
    for (let k = 0; k < row.length; k++) {
      const i = this.size, start = from[k] * cell;
      this.task.push(-1);
      this.row.push(row[k]);
      this.queued.push(start);
      this.start.push(start);
      this.end.push(start + cells[k] * cell);
      this.tasks[i] = tasks[k];
      this.busy[i] = busy[k];
      this.total += tasks[k];
    }
  }

  /** Which segments each task has. */
  static segments({ span }) {
    /** @type {Map<number, number[]>} */
    const segments = new Map();
    for (let k = 0; k < span.length; k++) {
      const known = segments.get(span[k]);
      if (known) known.push(k);
      else segments.set(span[k], [k]);
    }
    return segments;
  }

  isCrowd(i) { return i in this.tasks; }

  /** How much of a row's time a bar takes. */
  load(i) { return (this.end[i] - this.start[i]) * (this.busy[i] ?? 100) / 100; }

  state(k) { return this.states?.names[this.states.state[k]]; }

  worker(i) { return this.workers[(this.workerOf ?? this.row)[i]]; }

  rowName(i) { return this.names[this.row[i]]; }

  /** The bar at this time in this row; of tasks within tasks the innermost. */
  at(row, time) {
    return this.rows[row]?.findLast(i => this.start[i] <= time && time < this.end[i]);
  }
}
