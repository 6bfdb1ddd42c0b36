// One slide at a time: arrow keys, space, Home and End. M shows what was measured, N the notes and the clock, P a window for the
// speaker, which follows and leads. The slide's number stands in the address. Without script the slides stand one below the other.
const slides = [...document.querySelectorAll("section")];
const planned = JSON.parse(document.getElementById("planned").textContent);
const last = slides.length - 1;
const isPresenter = window.name === "presenter" && Boolean(window.opener);
const state = { here: 0, results: 0, gone: planned.map(() => 0), running: false };
let presenter = null;

/** Shows a slide, closed; the clock begins when the first one is left. */
function show(number) {
  state.here = Math.max(0, Math.min(last, number));
  state.results = 0;
  state.running ||= state.here > 0;
  draw();
}

/** The next result of this slide; after the last one the slide is as before. */
function measured() {
  const count = slides[state.here].querySelectorAll(":scope > .result").length;
  state.results = count ? (state.results + 1) % (count + 1) : 0;
  draw();
}

function draw() {
  slides.forEach((slide, at) => {
    slide.classList.toggle("here", at === state.here);
    slide.querySelectorAll(":scope > .result").forEach((result, index) => { result.open = at === state.here && index === state.results - 1; });
  });
  document.querySelector("footer output").textContent = `${state.here + 1} / ${last + 1}`;
  history.replaceState(null, "", `#${state.here + 1}`);
  fit(slides[state.here].querySelector(":scope > .result[open] > figure"));
  tellTime();
  if (presenter && !presenter.closed) presenter.postMessage(state, "*");
}

/** A result that is too tall gets smaller, down to 60 %; then it scrolls. */
function fit(figure) {
  if (!figure) return;
  for (let zoom = 1; zoom > 0.55; zoom -= 0.05) {
    figure.style.zoom = zoom;
    figure.style.setProperty("--zoom", zoom);
    if (figure.scrollHeight <= figure.clientHeight) return;
  }
}

const minutes = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

function tellTime() {
  const section = Number(slides[state.here].dataset.section);
  const all = state.gone.reduce((sum, gone) => sum + gone, 0);
  const whole = planned.reduce((sum, { minutes }) => sum + minutes, 0);
  const clock = document.querySelector(".clock");
  clock.textContent = `${planned[section].title}: ${minutes(state.gone[section])} of ${minutes(planned[section].minutes * 60)}`
    + ` · in all ${minutes(all)} of ${minutes(whole * 60)}`;
  clock.classList.toggle("late", state.gone[section] > planned[section].minutes * 60);
}

let looked = Date.now();

/** By the clock, since a browser wakes a covered window seldom. */
function second() {
  const passed = (Date.now() - looked) / 1000;
  looked = Date.now();
  if (!state.running) return;
  state.gone[Number(slides[state.here].dataset.section)] += passed;
  tellTime();
  if (presenter && !presenter.closed) presenter.postMessage(state, "*");
}

function notes() {
  document.querySelector(".clock").hidden = !document.body.classList.toggle("notes");
}

/** Opened by a key, so that the browser allows it; it asks for the state when it is ready. */
function present() {
  presenter = window.open(location.href, "presenter", "popup,width=1000,height=700");
}

const steps = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Home: -1e6, End: 1e6 };
const keys = { m: measured, n: notes, p: present };

/** Whether the key meant anything. */
function press(key) {
  if (key in steps) show(state.here + steps[key]);
  else if (key in keys) keys[key]();
  return key in steps || key in keys;
}

addEventListener("keydown", event => {
  const inside = event.target.closest("summary, a");
  if (event.ctrlKey || event.metaKey || event.altKey || (event.key === " " && inside)) return;
  if (isPresenter ? lead(event.key) : press(event.key)) event.preventDefault();
});

/** The speaker's window hands its keys to the wall's. */
function lead(key) {
  if (key in steps || key === "m") window.opener.postMessage({ key }, "*");
  return key in steps || key === "m";
}

addEventListener("message", ({ source, data }) => {
  if (isPresenter && source === window.opener) {
    Object.assign(state, data);
    draw();
  } else if (source === presenter) {
    if (data.key) press(data.key);
    else presenter.postMessage(state, "*");
  }
});

// A click on a result is the same as its key.
document.addEventListener("click", event => {
  const result = event.target.closest("summary")?.parentElement;
  if (!result?.matches(".result")) return;
  event.preventDefault();
  const results = [...slides[state.here].querySelectorAll(":scope > .result")];
  state.results = result.open ? 0 : results.indexOf(result) + 1;
  draw();
});

addEventListener("hashchange", () => show(Number(location.hash.slice(1)) - 1));
document.body.classList.add("one");
slides.forEach((slide, at) => { slide.dataset.then = slides[at + 1]?.dataset.title ?? "the end"; });
if (isPresenter) {
  document.body.classList.add("presenter");
  notes();
  window.opener.postMessage({}, "*");
} else {
  setInterval(second, 1000);
}
show((Number(location.hash.slice(1)) || 1) - 1);
