/** A moment that moves from the beginning of a run to its end. Its pace is the run's own, between 4 s and 12 s in all. */
export class Player {
  total = 1;
  rate = 1;
  playing = false;
  /** The moment; null for all of the run. @type {number | null} */ at = null;
  last = 0;

  /** @param {() => void} changed called whenever the moment, or how it moves, is another */
  constructor(changed) { this.changed = changed; }

  /** Nanoseconds of the run in a millisecond of the page. */
  get pace() { return this.rate * this.total / Math.min(12_000, Math.max(4_000, this.total / 1e6)); }

  get speed() {
    const times = this.pace / 1e6;
    const round = n => n >= 10 ? Math.round(n) : n.toFixed(1).replace(".0", "");
    return Math.abs(times - 1) < 0.05 ? "as fast as it was" : times < 1
      ? `${round(1 / times)} times slower than it was` : `${round(times)} times faster than it was`;
  }

  toggle() {
    if (this.playing) this.pause();
    else this.play();
  }

  play() {
    if (this.at === null) this.at = 0;
    this.playing = true;
    this.last = performance.now();
    this.next();
    this.changed();
  }

  pause() {
    this.playing = false;
    this.changed();
  }

  /** The picture at a moment; null for all of it. */
  seek(at) {
    this.at = at === null || at >= this.total ? null : Math.max(0, at);
    if (this.at === null) this.playing = false;
    this.changed();
  }

  next() {
    // Who asked for less motion sees two still pictures a second.
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (calm) setTimeout(() => this.tick(performance.now()), 500);
    else requestAnimationFrame(() => this.tick(performance.now()));
  }

  tick(now) {
    if (!this.playing) return;
    this.seek((this.at ?? 0) + (now - this.last) * this.pace);
    this.last = now;
    if (this.playing) this.next();
  }
}

export const REPLAY = `
  <button type="button" data-do="play">Replay</button>
  <label>speed <select data-part="rate">${[0.1, 0.25, 0.5, 1, 2, 4]
    .map(rate => `<option value="${rate}"${rate === 1 ? " selected" : ""}>${rate}×</option>`).join("")}</select></label>
  <input data-part="moment" type="range" min="0" max="1000" value="1000" aria-label="moment of the replay">`;

export function listenToReplay(part, player) {
  part.rate.addEventListener("change", () => { player.rate = Number(part.rate.value); player.changed(); });
  part.moment.addEventListener("input", () => { player.playing = false; player.seek(part.moment.value / 1000 * player.total); });
}

export function showReplay(root, part, player, look) {
  root.querySelector("[data-do=play]").textContent = player.playing ? "Pause" : "Replay";
  part.moment.value = player.at === null ? 1000 : 1000 * player.at / player.total;
  part.moment.setAttribute("aria-valuetext", look.time(player.at ?? player.total));
  part.clock.textContent = player.at === null ? "" : `${look.time(player.at)}, ${player.speed}`;
}
