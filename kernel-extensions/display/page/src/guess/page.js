// What a box and a drawing have in common: the words, and the way into the cell.

import { copy, place, run } from "../notebook/place.js";
import { dress } from "../timeline/look.js";
import STYLE from "./guess.css";
import { written } from "./source.js";

/**
 * An element in the place of a figure's text, dressed in its colours.
 * @param {HTMLElement} figure
 * @param {string} html
 * @param {import("../data.js").GuessData} data
 */
export function build(figure, html, data) {
  const root = document.createElement("div");
  root.className = "lab-guess";
  root.dataset.lmSuppressShortcuts = "true"; // the notebook's own keys rest while ours are in use
  root.innerHTML = `<style>${STYLE}</style>${html}`;
  dress(root, data.colours);
  figure.firstElementChild?.replaceWith(root);
  return root;
}

/**
 * Writes a guess into the cell and runs it; where the page does not let it, shows the line to copy.
 * @param {HTMLElement} root
 * @param {import("../data.js").GuessData} data
 * @param {string} guess as Java reads it
 */
export function enter(root, data, guess) {
  const { what, before, words } = data;
  // A page that knows what came of it, as the book does, answers by itself.
  if (!root.dispatchEvent(new CustomEvent("lab-guess", { bubbles: true, cancelable: true, detail: { guess, data } }))) return;
  const answer = root.querySelector("[data-part=answer]");
  const found = place(root), model = found?.notebook.widgets[found.index].model.sharedModel;
  const source = model && written(model.getSource(), what, guess);
  if (source) {
    model.setSource(source);
    run(found);
  } else if (answer) show(answer, words.copy, `${before}${guess})`);
}

function show(answer, words, line) {
  answer.innerHTML = '<div></div><pre></pre><button type="button">Copy</button>';
  const [told, code, button] = answer.children;
  told.textContent = words;
  code.textContent = line;
  button.addEventListener("click", () => copy(line, code));
}
