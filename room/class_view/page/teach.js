/** The instructor's page: draws what the service sends, whenever it sends. */
import { ago, learned, learners, question, results, summary } from "./parts.js";

const at = (id) => document.getElementById(id);

/** A part is drawn anew only when what it shows has changed, so that a focus and a selection stay. */
const drawn = new Map();

function fill(id, data, draw) {
  const text = JSON.stringify(data);
  if (drawn.get(id) === text) return;
  drawn.set(id, text);
  const held = document.activeElement?.dataset?.question;
  at(id).replaceChildren(...draw(data));
  if (held && !at(id).contains(document.activeElement)) {
    [...at(id).querySelectorAll("button")].find((button) => button.dataset.question === held)?.focus();
  }
}

async function post(body) {
  const headers = { "Content-Type": "application/json", "X-Class-View": "1" };
  const answer = await fetch("open", { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) show({ problem: await answer.text() });
}

function show({ problem }) {
  at("problem").textContent = problem;
  at("problem").hidden = !problem;
}

function draw(state) {
  show(state);
  at("summary").textContent = summary(state);
  fill("questions", state.questions, (all) => all.map((one) => question(one, (open) => post({ lesson: one.lesson, what: one.what, open }))));
  fill("results", state.results, results);
  fill("answers", state.learned, learned);
  fill("learners", state.learners.map((one) => ({ ...one, seen: ago(state.now - one.seen) })), learners);
}

const events = new EventSource("events");
events.onmessage = (event) => draw(JSON.parse(event.data));
events.onerror = () => show({ problem: "The class view does not answer. This page shows what was known, and tries again." });

at("forget").onclick = () => {
  if (confirm("Forget all guesses, results and answers of this class? Save the tables first.")) post({ forget: true });
};
