import { dress } from "../timeline/look.js";
import STYLE from "./status.css";

/**
 * The line between the controls and the result: whether an experiment is under way.
 * @param {import("../data.js").View} view
 */
export function status({ model, el }) {
  const line = document.createElement("div");
  el.innerHTML = `<style>${STYLE}</style>`;
  el.append(line);
  dress(el, model.get("look").colours);
  line.setAttribute("role", "status");
  line.className = "lab-status";
  const show = () => {
    const running = model.get("running");
    line.classList.toggle("lab-running", running);
    line.textContent = running ? "running…" : model.get("note");
  };
  model.on("change:running", show);
  show();
  model.send({ ready: true });
  return () => model.off("change:running", show);
}
