// What stands on the page, and how it looks.

import { dress } from "./look.js";
import { REPLAY } from "./replay.js";
import STYLE from "./timeline.css";

export const PAGE = `
<div class="lab-tools" role="toolbar" aria-label="timeline controls">${REPLAY}
  <button type="button" data-do="out" aria-label="zoom out">−</button>
  <button type="button" data-do="in" aria-label="zoom in">+</button>
  <button type="button" data-do="fit">Fit</button>
  <button type="button" data-do="list" aria-expanded="false">Table</button>
  <output data-part="clock"></output></div>
<div class="lab-stage" data-part="stage" tabindex="0" role="application" aria-roledescription="timeline">
  <canvas data-part="canvas" aria-hidden="true"></canvas><svg data-part="labels" aria-hidden="true" font-size="12"></svg>
  <div class="lab-tip" data-part="tip" hidden></div></div>
<div class="lab-said" data-part="said" aria-live="polite"></div>
<div class="lab-legend" data-part="legend"></div><div data-part="notes"></div>
<div class="lab-table" data-part="table" hidden></div>`;

export const HOW = "Arrow keys go from task to task, plus and minus zoom, 0 fits, shift and arrows pan, space replays.";

/**
 * The parts of a page, by their names.
 * @returns {Record<string, any>}
 */
export function parts(root) {
  return Object.fromEntries([...root.querySelectorAll("[data-part]")].map(part => [part.dataset.part, part]));
}

/**
 * @param {HTMLElement} element
 * @param {string} html
 * @param {Record<string, string>} colours those of a Look
 */
export function build(element, html, colours) {
  const root = document.createElement("div");
  root.className = "lab-timeline";
  root.dataset.lmSuppressShortcuts = "true"; // the notebook's own keys rest while ours are in use
  root.innerHTML = `<style>${STYLE}</style>${html}`;
  dress(root, colours);
  element.append(root);
  return root;
}

/**
 * What a button does, by its name.
 * @param {Event} event
 */
export const clicked = event => /** @type {HTMLElement} */ (event.target).dataset.do;

/**
 * Shows words beside a place of the stage; none hide them.
 * @param {Record<string, any>} part
 * @param {string} words
 */
export function showTip({ tip, stage }, words, x = 0, y = 0) {
  tip.hidden = !words;
  tip.textContent = words;
  if (!words) return;
  tip.style.left = `${Math.max(0, Math.min(x, stage.clientWidth - Math.min(330, stage.clientWidth)))}px`;
  tip.style.top = `${y}px`;
}
