import { dress } from "../timeline/look.js";
import { timeline } from "../timeline/timeline.js";
import { columns } from "./columns.js";
import STYLE from "./live.css";

const READ_EVERY = 250; // ms between two words of how far the page has read

/** The timeline of what runs, which grows; its spans are in its panels and nowhere else. */
class LiveTimeline {
  constructor(element, look) {
    this.element = element;
    this.look = look;
    this.picture = null;
  }

  panel({ panel, label }) {
    this.picture ??= timeline(this.element, { look: this.look, panels: [] }, { live: true });
    this.element.picture = this.picture; // for whoever counts its frames
    this.picture.panel(panel, { label, workers: [] });
  }

  spans(message, buffer) {
    if (!this.picture?.panels[message.panel]) return;
    const { ended, running } = columns(message, buffer), { workers, crowds, now } = message;
    this.picture.append(message.panel, { workers, crowds, ...ended });
    this.picture.running(message.panel, running, now);
  }

  clear() {
    this.picture?.destroy();
    this.picture = null;
  }
}

const PAGE = `<style>${STYLE}</style><div data-live="picture"></div>
  <div class="lab-progress" role="group" aria-label="what is running"><progress max="1"></progress>
  <button type="button" title="Ends the cell, as the notebook's own Stop does">Stop</button><span></span></div>`;

/**
 * What is going on in the kernel: a bar, a line of text and a Stop button; above them a timeline, if there is one. The page
 * says when it is ready and how far it has read, so that the kernel never runs ahead of it.
 * @param {import("../data.js").View} view
 */
export function live({ model, el }) {
  const look = model.get("look");
  el.innerHTML = PAGE;
  dress(el, look.colours);
  const find = selector => /** @type {any} */ (el.querySelector(selector));
  const [picture, bar, button, words] = ["div", "progress", "button", "span"].map(find);
  const drawing = new LiveTimeline(picture, look);
  let alive = true, read = 0, told = 0;
  /** @type {ReturnType<typeof setTimeout> | null} */
  let timer = null;
  const say = message => { if (alive) model.send(message); };

  const tell = () => {
    timer = null;
    if (read > told) say({ event: "read", seq: told = read });
  };
  const does = {
    progress({ text, share }) {
      words.textContent = text;
      if (share > 0) bar.value = share;
      else bar.removeAttribute("value");
    },
    clear: () => drawing.clear(),
    panel: message => drawing.panel(message),
    spans: (message, buffers) => drawing.spans(message, buffers[0]),
  };
  const hear = (message, buffers) => {
    does[message.event]?.(message, buffers);
    read = message.seq;
    timer ??= setTimeout(tell, READ_EVERY);
  };

  if (!model.get("stoppable")) {
    button.hidden = true;
    words.textContent = "This kernel hears a page only between cells: use the notebook's own Stop.";
  }
  button.addEventListener("click", () => {
    say({ event: "stop" });
    button.disabled = true;
    button.textContent = "Stopping …";
  });
  // A model comes to life before it is drawn, so what changes now is that its kernel goes.
  const gone = () => {
    alive = false;
    button.hidden = bar.hidden = true;
    words.textContent += ". The kernel has gone, and the run with it.";
  };
  model.on("msg:custom", hear);
  model.on("comm_live_update", gone);
  say({ event: "ready" });
  return () => {
    model.off("msg:custom", hear);
    model.off("comm_live_update", gone);
    if (timer) clearTimeout(timer);
    drawing.clear();
  };
}
