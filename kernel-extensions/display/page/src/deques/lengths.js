// How long the deques of a real pool are: live in a view, or replayed from samples.

import { Look } from "../timeline/look.js";
import { build, clicked, parts } from "../timeline/page.js";
import { listenToReplay, Player, REPLAY, showReplay } from "../timeline/replay.js";
import { escaped, roomForNames } from "../timeline/words.js";

const MOST_SHOWN = 40;

const LENGTHS = `
<div class="lab-tools" role="toolbar" aria-label="replay of the deques">${REPLAY}
  <output data-part="clock"></output></div>
<div class="lab-tools"><output data-part="count"></output></div>
<div role="img" data-part="board"></div>
<div class="lab-note">measured (sampled): lengths seen from outside about every millisecond; what lies in them is not seen</div>`;

class Lengths {
  constructor(element, look, alt) {
    this.look = new Look(look);
    this.root = build(element, LENGTHS, this.look.colours);
    this.part = parts(this.root);
    this.part.board.setAttribute("aria-label", alt);
  }

  draw(workers, lengths, steals) {
    const left = roomForNames(workers);
    const rows = workers.map((name, row) => {
      const y = row * 22 + 3, length = lengths[row] ?? 0;
      const boxes = Array.from({ length: Math.min(length, MOST_SHOWN) }, (_, n) =>
        `<rect x="${left + n * 14}" y="${y}" width="12" height="16" rx="2" fill="var(--busy)"/>`).join("");
      const end = left + Math.min(length, MOST_SHOWN) * 14 + 4;
      return `<text x="${left - 6}" y="${y + 12}" text-anchor="end" font-size="12">${escaped(name)}</text>${boxes}`
        + `<text x="${end}" y="${y + 12}" font-size="11">${length || ""}</text>`;
    });
    this.part.board.innerHTML = `<svg width="100%" height="${22 * Math.max(1, workers.length) + 4}"
      style="position: static; display: block">${rows.join("")}</svg>`;
    this.part.count.textContent = `steals, by the pool's estimate: ${steals}`;
  }

  /** @param {import("../data.js").LengthsData} data */
  replay({ workers, at, lengths, steals }) {
    const player = new Player(() => {
      showReplay(this.root, this.part, player, this.look);
      const k = at.findLastIndex(time => time <= (player.at ?? Infinity));
      this.draw(workers, lengths[k] ?? [], steals[k] ?? 0);
    });
    player.total = Math.max(1, at.at(-1) ?? 1);
    this.root.addEventListener("click", event => {
      if (clicked(event) === "play") player.toggle();
    });
    listenToReplay(this.part, player);
    player.seek(null);
  }

  /** @param {import("../data.js").Model} model */
  follow(model) {
    for (const tool of this.part.clock.parentElement.children) tool.hidden = true;
    const show = () => {
      const { workers, lengths, steals } = model.get("sample");
      this.draw(workers, lengths, steals);
    };
    model.on("change:sample", show);
    show();
    return () => model.off("change:sample", show);
  }
}

/** Puts the replay in the place of its text. */
export function replaceByLengths(figure, data) {
  figure.firstElementChild.remove();
  new Lengths(figure, data.look, data.alt).replay(data);
}

/** @param {import("../data.js").View} view */
export function lengths({ model, el }) {
  return new Lengths(el, model.get("look"), "deques of a fork/join pool, live").follow(model);
}
