// One slide at a time: arrow keys, space, Home and End. The number stands in the address, so a
// slide can be linked to and survives a reload. Without script the page is the slides one below the other.
const slides = [...document.querySelectorAll("section")];
const last = slides.length - 1;
let here = 0;
function show(number) {
  here = Math.max(0, Math.min(last, number));
  slides.forEach((slide, at) => slide.classList.toggle("here", at === here));
  document.querySelector("output").textContent = `${here + 1} / ${last + 1}`;
  history.replaceState(null, "", `#${here + 1}`);
}
const steps = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Home: -1e6, End: 1e6 };
addEventListener("keydown", event => {
  const inside = event.target.closest("summary, a");
  if (!(event.key in steps) || (event.key === " " && inside)) return;
  event.preventDefault();
  show(here + steps[event.key]);
});
addEventListener("hashchange", () => show(Number(location.hash.slice(1)) - 1));
document.body.classList.add("one");
show((Number(location.hash.slice(1)) || 1) - 1);
