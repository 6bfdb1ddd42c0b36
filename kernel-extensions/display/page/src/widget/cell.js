import { copy, place } from "../notebook/place.js";

function insert({ notebook, index }, source) {
  notebook.model.sharedModel.insertCell(index + 1, { cell_type: "code", source, metadata: {}, outputs: [] });
  notebook.activeCellIndex = index + 1;
  notebook.activeCell?.node.scrollIntoView({ block: "nearest" });
}

function button(label, act) {
  const made = document.createElement("button");
  made.className = "jupyter-widgets jupyter-button widget-button lab-cell-button";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}

/**
 * A button that writes code into a new cell below; where the page does not let it, the code to copy.
 * @param {import("../data.js").View} view
 */
export function cell({ model, el }) {
  const code = document.createElement("pre");
  const again = button("Copy", () => copy(code.textContent, code));
  const shown = document.createElement("div");
  shown.hidden = true;
  shown.append(code, again);
  const update = () => { code.textContent = model.get("code"); };
  model.on("change:code", update);
  update();
  el.append(button("Write it as a cell", () => {
    const found = place(el);
    if (found) insert(found, model.get("code"));
    else shown.hidden = false;
  }), shown);
  return () => model.off("change:code", update);
}
