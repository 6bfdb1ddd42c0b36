/** The part of the time that is in view, and where it is drawn. */
export class Axis {
  from = 0;
  to = 1;
  all = 1;
  left = 0;
  width = 1;

  get length() { return this.to - this.from; }

  get right() { return this.left + this.width; }

  get zoomed() { return this.from > 0 || this.to < this.all; }

  x(time) { return this.left + this.width * (time - this.from) / this.length; }

  time(x) { return this.from + (x - this.left) / this.width * this.length; }

  /**
   * Left and right edge of what is in view between two times; null if that is nothing.
   * @returns {[number, number] | null}
   */
  edges(from, to) {
    const left = Math.max(this.left, this.x(from)), right = Math.min(this.right, this.x(to));
    return right < left ? null : [left, right];
  }

  fit(all = this.all) { Object.assign(this, { from: 0, to: Math.max(1, all), all: Math.max(1, all) }); }

  zoom(factor, around = (this.from + this.to) / 2) {
    const length = Math.min(this.all, Math.max(Math.min(this.all, 100), this.length / factor));
    const share = (around - this.from) / this.length;
    this.show(around - share * length, length);
  }

  show(from, length = this.length) {
    this.from = Math.max(0, Math.min(from, this.all - length));
    this.to = this.from + length;
  }

  pan(share) { this.show(this.from + share * this.length); }

  reveal(start, end) {
    if (end > this.to) this.show(Math.min(start, end - this.length * 0.9));
    if (start < this.from) this.show(start - this.length * 0.1);
  }

  /** Round instants, eight at most, and the step between them. */
  ticks() {
    let step = 10 ** Math.floor(Math.log10(this.length / 8));
    step *= [1, 2, 5].find(times => this.length / (step * times) < 8) ?? 10;
    const ticks = [];
    for (let n = Math.ceil(this.from / step); n * step <= this.to; n++) ticks.push(n * step);
    return { ticks, step };
  }
}
