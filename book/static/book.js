// Pictures move when they come into view, and a guess is compared with what the reference run measured.

let pictures;

/** The script of the lab's page, from a file beside this one: a page that is opened as a file may not import others. */
function loaded() {
  pictures ??= import(URL.createObjectURL(new Blob([window.labPictures], { type: "text/javascript" })));
  return pictures;
}

async function move(data) {
  const module = await loaded();
  module[data.dataset.lab](data.parentElement, JSON.parse(data.textContent));
  data.dataset.drawn = "";
}

const near = new IntersectionObserver(entries => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    move(target.querySelector("script[data-lab]"));
  }
}, { rootMargin: "800px" });

for (const data of document.querySelectorAll("script[data-lab]")) near.observe(data.parentElement);

/** 5,833,240; 124; 12.4; 0.79. */
function plain(value) {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString("en", { minimumFractionDigits: 0, maximumFractionDigits: digits });
}

function compared(guess, measured, unit) {
  const said = unit === "ms" ? "Here it took" : "Here it was";
  const behind = unit ? ` ${unit}` : "";
  const times = guess > 0 && measured > 0 ? `, ${plain(measured / guess)} times your guess` : "";
  return `You guessed ${plain(guess)}${behind}. ${said} ${plain(measured)}${behind}${times}.`;
}

function threads(count) {
  return `${count} thread${count === 1 ? "" : "s"}`;
}

function comparedCurves(guess, measured, counts) {
  const points = counts.map((count, i) => measured[i] === null
    ? `${threads(count)}: no figure that can be trusted` : `${threads(count)}: you ${plain(guess[i])}, here ${plain(measured[i])}`);
  return `Speedup. ${points.join("; ")}. The blue line is what was measured here.`;
}

function sentence(guess, measured, { counts, unit }) {
  if (measured === null) return "Look below at what came of it here.";
  const numbers = guess.match(/[\d.]+/g).map(Number);
  return Array.isArray(measured) ? comparedCurves(numbers, measured, counts) : compared(numbers[0], measured, unit);
}

/** What was folded because it tells the answer: the results between this guess and the next text. */
function unfold(asking) {
  const cells = [...document.querySelectorAll(".cell")];
  const from = cells.indexOf(asking.closest(".cell"));
  for (const cell of cells.slice(from + 1)) {
    if (cell.querySelector("[data-guess]")) return;
    if (cell.classList.contains("tag_exercise")) continue;
    for (const folded of cell.querySelectorAll(":scope > details.hide")) folded.open = true;
  }
}

addEventListener("lab-guess", event => {
  const asking = event.target.closest("[data-guess]");
  if (!asking) return;
  event.preventDefault();
  const { guess, measured } = asking.dataset;
  const value = measured ? JSON.parse(measured) : null;
  const told = sentence(event.detail.guess, value, event.detail.data);
  if (Array.isArray(value)) event.target.dispatchEvent(new CustomEvent("lab-measured", { detail: value }));
  const answer = event.target.querySelector("[data-part=answer]");
  for (const place of [answer, ...document.querySelectorAll(`[data-answer="${guess}"]`)]) place.textContent = told;
  unfold(asking);
});
