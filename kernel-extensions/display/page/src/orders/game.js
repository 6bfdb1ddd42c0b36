import { parts } from "../timeline/page.js";
import { escaped } from "../timeline/words.js";
import { listing } from "./code.js";
import { drawing } from "./drawing.js";
import { layOut } from "./layout.js";
import { frame, legend, reveal } from "./page.js";
import { Play } from "./play.js";
import { happened, standing, stillness } from "./score.js";

const PAGE = `
<div class="lab-goal" data-part="goal"></div>
<div class="lab-tools" role="toolbar" aria-label="who moves" data-part="threads"></div>
<div class="lab-tools" role="toolbar" aria-label="steps back">
  <button type="button" data-do="undo"><kbd>U</kbd>Undo</button>
  <button type="button" data-do="again"><kbd>R</kbd>Begin again</button></div>
<div class="lab-told" data-part="told" aria-live="polite"></div>
<div class="lab-stage" data-part="stage" tabindex="0" role="img"></div>
<div class="lab-legend" data-part="legend"></div>
<div class="lab-code" data-part="code"></div>`;

/** Be the scheduler. */
class Game {
  /**
   * @param {HTMLElement} element
   * @param {import("../data.js").GameData} data
   */
  constructor(element, data) {
    this.data = data;
    this.play = new Play(data);
    const { root, id } = frame(element, PAGE, data.look);
    this.root = root;
    this.id = id;
    this.part = parts(root);
    this.part.goal.textContent = data.goal;
    this.part.told.textContent = data.words.hint;
    this.part.threads.innerHTML = data.threads.map((name, by) =>
      `<button type="button" data-thread="${by}"><kbd>${by + 1}</kbd>${escaped(name)}<span></span></button>`).join("");
    root.addEventListener("click", event => this.click(event));
    root.addEventListener("keydown", event => this.key(event));
    this.show();
  }

  click(event) {
    const button = event.target.closest("button");
    if (button?.dataset.thread) this.move(Number(button.dataset.thread));
    else if (button) this.act(button.dataset.do);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = Number(event.key) - 1;
    if (by >= 0 && by < this.data.threads.length) this.move(by);
    else if (event.key === "u" || event.key === "Backspace") this.act("undo");
    else if (event.key === "r") this.act("again");
    else if (!this.focus(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Arrow keys go from button to button. */
  focus(event) {
    const buttons = [...this.root.querySelectorAll("button")], at = buttons.indexOf(event.target);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (at < 0 || !step) return false;
    buttons[(at + step + buttons.length) % buttons.length].focus();
    return true;
  }

  move(by) {
    this.say(this.play.move(by) ? happened(this.play) : stillness(this.play, by));
  }

  act(what) {
    const { words } = this.data;
    if (what === "undo" && this.play.undo()) this.say(`${words.undone} ${standing(this.play)}`);
    if (what === "again") {
      this.play.again();
      this.say(`${words.again} ${standing(this.play)}`);
    }
  }

  say(words) {
    this.show();
    this.part.told.textContent = words;
  }

  show() {
    const { play, part, data } = this, { order, choices } = play, places = layOut(order), at = order.moves.length;
    for (const button of part.threads.children) {
      const by = Number(button.dataset.thread), step = data.steps[choices.get(by)?.step];
      button.setAttribute("aria-disabled", `${!step}`);
      button.querySelector("span").textContent = step ? `: ${step.does}` : `: ${stillness(play, by, false)}`;
    }
    part.stage.innerHTML = drawing(order, places, at, this.id);
    part.stage.setAttribute("aria-label", order.moves.map(move => `${order.threads[move.by]} ${move.does}`).join(", ")
      || data.look.words.start);
    part.legend.innerHTML = legend(order);
    part.code.innerHTML = listing(order.code, [...choices.values()].map(({ step }) => data.steps[step])
      .map(({ by, cell, line }) => ({ cell, line, who: data.threads[by], now: true })));
    reveal(part.stage, places, at);
  }
}

/** Puts the game in the place of its sentence. */
export function replaceByGame(figure, data) {
  figure.firstElementChild.remove();
  new Game(figure, data);
}
