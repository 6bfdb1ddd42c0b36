// What the colours mean, as in show/Theme.java.

const BUSY = "#0072b2", RUNNING = "#7fb8d8", FAILED = "#d55e00", GUESS = "#cc79a7";

// Letter, colour and colour of the letter; "ink" and "ground" are the page's own.
const STATES = {
  "computing": ["", BUSY, "#ffffff"],
  "runnable without a core": ["R", "ink", "ground"],
  "waiting for a lock": ["L", "#e69f00", "#1f2933"],
  "parked": ["P", "#56b4e9", "#1f2933"],
  "sleeping": ["S", "#f0e442", "#1f2933"],
  "in I/O": ["I", "#009e73", "#ffffff"],
  "not visible": ["U", "#7fa8c4", "#1f2933"],
};
const NO_CORE = "runnable without a core";

function legend(name) {
  const [letter, colour, on] = STATES[name], css = c => c === "ink" || c === "ground" ? `var(--${c})` : c;
  const style = name === NO_CORE
    ? `background: linear-gradient(var(--ink) 45%, ${BUSY} 45%)` : `background: ${css(colour)}; color: ${css(on)}`;
  const more = name === NO_CORE ? " (estimate: share of the height)" : "";
  return `<span><i style="${style}">${name === NO_CORE ? "" : letter}</i>${name}${more}</span>`;
}
