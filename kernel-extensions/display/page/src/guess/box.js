import { escaped } from "../timeline/words.js";
import { build, enter } from "./page.js";
import { java, number } from "./source.js";

let made = 0;

/**
 * A number box in the place of a guess.
 * @param {HTMLElement} figure
 * @param {import("../data.js").GuessData} data
 */
export function replaceByBox(figure, data) {
  const id = `guess-${made++}`;
  const root = build(figure, `<form><label for="${id}">${escaped(data.what)}</label>
    <input id="${id}" type="text" inputmode="decimal" autocomplete="off" value="${escaped(data.value)}">
    <span>${escaped(data.unit)}</span><button>${escaped(data.value ? data.words.again : data.words.enter)}</button></form>
    <div class="lab-answer" data-part="answer" role="status"></div>`, data);
  const input = root.querySelector("input"), answer = root.querySelector("[data-part=answer]");
  const take = event => {
    event.preventDefault();
    event.stopPropagation();
    const value = input && number(input.value);
    if (value !== null) enter(root, data, java(value));
    else if (answer) answer.textContent = data.words.wrong;
  };
  root.querySelector("form")?.addEventListener("submit", take);
  // JupyterLab keeps Enter from submitting a form.
  input?.addEventListener("keydown", event => event.key === "Enter" && take(event));
}
