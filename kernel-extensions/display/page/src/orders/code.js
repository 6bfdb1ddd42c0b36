import { escaped } from "../timeline/words.js";

/**
 * Lines of cells, some of them marked with who stands there.
 * @param {import("../data.js").Listing[]} listings
 * @param {{ cell: number, line: number, who: string, now: boolean }[]} marks
 */
export function listing(listings, marks) {
  return listings.map(part => {
    const lines = part.lines.map((text, k) => line(text, part.first + k, marks.filter(mark =>
      mark.cell === part.cell && mark.line === part.first + k)));
    return `<div class="lab-cell"><div class="lab-note">cell ${part.cell}</div><pre tabindex="0" aria-label="code of cell ${part.cell}">${lines.join("")}</pre></div>`;
  }).join("");
}

function line(text, number, marks) {
  const here = marks.some(mark => mark.now), who = [...new Set(marks.map(mark => mark.who))].join(", ");
  const shown = `<span class="lab-number">${String(number).padStart(3)}</span> ${escaped(text) || " "}`;
  const whose = who && ` <span class="lab-who">◂ ${escaped(who)}</span>`;
  return `<span class="lab-line"${here ? ' data-now=""' : ""}>${shown}${whose}</span>\n`;
}
