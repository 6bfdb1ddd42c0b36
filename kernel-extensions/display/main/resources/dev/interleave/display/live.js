/**
 * What is going on in the kernel: a bar, a line of text and a Stop button; above them a timeline, where timeline/ stands
 * in the same module. The page says when it is ready and how far it has read, so that the kernel never runs ahead of it.
 */

const COLUMNS = ["task", "row", "queued", "start", "end"];
const READ_EVERY = 250; // ms between two words of how far the page has read

/** A timeline whose panels may come one after the other. */
class LiveTimeline {
  constructor(element) { Object.assign(this, { element, panels: [] }); }

  panel(at, label) {
    this.panels[at] = { label, workers: [], makespan: 0, ...Object.fromEntries(COLUMNS.map(name => [name, []])) };
    this.picture?.destroy();
    this.picture = timeline(this.element, { panels: this.panels }, { live: true });
    this.element.picture = this.picture; // for whoever counts its frames
  }

  spans(at, { workers, now }, ended, running) {
    const panel = this.panels[at];
    if (!panel) return;
    if (workers) panel.workers = workers;
    for (const name of COLUMNS) for (const value of ended[name]) panel[name].push(value);
    panel.makespan = Math.max(panel.makespan, now);
    this.picture.append(at, { workers, ...ended });
    this.picture.running(at, running, now);
  }

  clear() {
    this.picture?.destroy();
    Object.assign(this, { panels: [], picture: null });
  }
}

/** The columns of a message, in the order in which the kernel writes them. */
function columns({ ended: n, running: m }, view) {
  const bytes = view ? view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength) : new ArrayBuffer(0);
  const times = new Float64Array(bytes, 0, 3 * n + m), numbers = new Int32Array(bytes, 8 * times.length);
  const part = (array, from, length) => array.subarray(from, from + length);
  return [
    { queued: part(times, 0, n), start: part(times, n, n), end: part(times, 2 * n, n),
      task: part(numbers, 0, n), row: part(numbers, n, n) },
    { start: part(times, 3 * n, m), task: part(numbers, 2 * n, m), row: part(numbers, 2 * n + m, m) },
  ];
}

function render({ model, el }) {
  el.innerHTML = `<div data-live="picture"></div>
    <div class="lab-progress" role="group" aria-label="what is running"><progress max="1"></progress>
    <button type="button" title="Ends the cell, as the notebook's own Stop does">Stop</button><span></span></div>`;
  const [picture, bar, button, words] = ["div", "progress", "button", "span"].map(name => el.querySelector(name));
  const drawing = typeof timeline === "function" ? new LiveTimeline(picture) : null;
  let alive = true, read = 0, told = 0, timer = null;
  const say = message => { if (alive) model.send(message); };

  const tell = () => { timer = null; if (read > told) say({ event: "read", seq: told = read }); };
  const does = {
    progress({ text, share }) {
      words.textContent = text;
      if (share > 0) bar.value = share; else bar.removeAttribute("value");
    },
    clear: () => drawing?.clear(),
    panel: ({ panel, label }) => drawing?.panel(panel, label),
    spans: (message, buffers) => drawing?.spans(message.panel, message, ...columns(message, buffers[0])),
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
    clearTimeout(timer);
    drawing?.clear();
  };
}

export default { render };
