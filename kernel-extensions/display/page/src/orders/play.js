/** A way through the tree of all orders: who plays decides which thread moves. */
export class Play {
  /** The steps taken, each with the node it was taken at. @type {{ node: number, step: number, leaves: boolean }[]} */ taken = [];

  /** @param {import("../data.js").GameData} data */
  constructor(data) {
    this.data = data;
    this.root = data.go.length - 1;
    this.node = this.root;
    this.shown = data.places.map((_, place) => place).filter(place => data.steps.some(({ changes }) => place in changes));
  }

  /** What each thread would do, and where that leads to; only those that can move. */
  get choices() {
    const go = this.data.go[this.node], choices = new Map();
    for (let k = 0; k < go.length; k += 2) choices.set(this.data.steps[go[k]].by, { step: go[k], to: go[k + 1] });
    return choices;
  }

  get ended() { return this.data.end[this.node] >= 0; }

  get end() { return this.data.ends[this.data.end[this.node]]; }

  get orders() { return this.data.orders[this.node]; }

  get bad() { return this.data.bad[this.node]; }

  get switches() { return this.taken.filter(({ leaves }) => leaves).length; }

  /** Who moved last; nobody in the beginning. */
  get last() { return this.taken.length ? this.data.steps[this.taken[this.taken.length - 1].step].by : undefined; }

  hasMoved(by) { return this.taken.some(({ step }) => this.data.steps[step].by === by); }

  /** Lets a thread take its step; answers whether it can. */
  move(by) {
    const { choices, last } = this, choice = choices.get(by);
    if (!choice) return false;
    this.taken.push({ node: this.node, step: choice.step, leaves: last !== undefined && last !== by && choices.has(last) });
    this.node = choice.to;
    return true;
  }

  /** Takes the last step back; answers whether there was one. */
  undo() {
    const last = this.taken.pop();
    if (last) this.node = last.node;
    return Boolean(last);
  }

  again() {
    this.taken = [];
    this.node = this.root;
  }

  /**
   * The steps taken so far as an order that can be drawn.
   * @returns {import("../data.js").OrderData}
   */
  get order() {
    const { look, threads, steps, waiting, code } = this.data, all = [...this.data.before];
    const picked = () => this.shown.map(place => all[place]), before = picked();
    const moves = this.taken.map(({ node, step, leaves }) => {
      for (const [place, value] of Object.entries(steps[step].changes)) all[Number(place)] = value;
      return { ...steps[step], leaves, waiting: waiting[node], values: picked() };
    });
    return { look, threads, places: this.shown.map(place => this.data.places[place]), before, skipped: 0, moves,
      waiting: this.ended ? waiting[this.node] : [], end: this.end ?? "", bad: this.ended && this.bad > 0, lost: this.lost,
      printed: "", code, alt: "" };
  }

  /** After how many of these steps no order ended well any more; -1 while one still can. */
  get lost() {
    const { orders, bad } = this.data, nodes = [...this.taken.map(({ node }) => node), this.node];
    return nodes.findIndex(node => bad[node] === orders[node]);
  }
}
