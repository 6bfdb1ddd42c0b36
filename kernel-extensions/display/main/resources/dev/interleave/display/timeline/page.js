// What stands on the page, and how it looks.

const STYLE = `
.lab-timeline { --ink: var(--lab-ink, var(--jp-content-font-color1, #1f2933));
  --idle: var(--lab-idle, var(--jp-layout-color3, #dde1e6)); --ground: var(--lab-ground, var(--jp-layout-color0, #ffffff));
  color: var(--ink); font: 12px system-ui, sans-serif; max-width: 1100px; transition: color 1ms }
.lab-timeline .lab-tools { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; margin: 2px 0 4px }
.lab-timeline button, .lab-timeline select { font: inherit; color: inherit; background: var(--ground);
  border: 1px solid color-mix(in srgb, var(--ink) 45%, transparent); border-radius: 4px; padding: 2px 8px; cursor: pointer }
.lab-timeline button:hover { background: var(--idle) }
.lab-timeline input[type=range] { width: 160px; accent-color: ${BUSY} }
.lab-timeline :focus-visible { outline: 2px solid ${FAILED}; outline-offset: 1px }
.lab-timeline .lab-stage { position: relative }
.lab-timeline canvas, .lab-timeline svg { position: absolute; inset: 0 }
.lab-timeline svg { pointer-events: none; fill: var(--ink); overflow: visible }
.lab-timeline .lab-tip { position: absolute; pointer-events: none; max-width: 320px; padding: 4px 8px; z-index: 2;
  color: var(--ink); background: var(--ground); border: 1px solid var(--ink); border-radius: 4px }
.lab-timeline .lab-said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.lab-timeline .lab-legend { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 4px 0 }
.lab-timeline .lab-legend i { display: inline-block; width: 15px; height: 13px; margin-right: 5px; text-align: center;
  font: 11px/13px system-ui, sans-serif; vertical-align: -1px }
.lab-timeline .lab-note { opacity: 0.75; margin: 2px 0 }
.lab-timeline .lab-table { max-height: 320px; overflow: auto }
.lab-timeline [hidden] { display: none !important }
@media print { .lab-timeline .lab-tools { display: none } }`;

const PAGE = `<style>${STYLE}</style>
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

const HOW = "Arrow keys go from task to task, plus and minus zoom, 0 fits, shift and arrows pan, space replays.";

/** The parts of a page, by their names. */
function parts(root) {
  return Object.fromEntries([...root.querySelectorAll("[data-part]")].map(part => [part.dataset.part, part]));
}

function build(element, html) {
  const root = document.createElement("div");
  root.className = "lab-timeline";
  root.dataset.lmSuppressShortcuts = "true"; // the notebook's own keys rest while ours are in use
  root.innerHTML = html;
  element.append(root);
  return root;
}

/** Shows words beside a place of the stage; none hide them. */
function showTip({ tip, stage }, words, x, y) {
  tip.hidden = !words;
  tip.textContent = words;
  if (!words) return;
  tip.style.left = `${Math.max(0, Math.min(x, stage.clientWidth - Math.min(330, stage.clientWidth)))}px`;
  tip.style.top = `${y}px`;
}
