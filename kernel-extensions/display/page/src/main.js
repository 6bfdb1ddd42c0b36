/**
 * All that the lab does on a page. An output calls `replace…` with its own figure; a widget is rendered by the view that its
 * model names.
 */
import { replaceByChart } from "./chart/chart.js";
import { replaceByDeques } from "./deques/deques.js";
import { lengths, replaceByLengths } from "./deques/lengths.js";
import { replaceByBox } from "./guess/box.js";
import { replaceByDrawing } from "./guess/drawing.js";
import { live } from "./live/live.js";
import { replaceByGame } from "./orders/game.js";
import { replaceByOrder } from "./orders/walk.js";
import { replace, timeline } from "./timeline/timeline.js";
import { cell } from "./widget/cell.js";
import { status } from "./widget/status.js";

const views = { live, lengths, status, cell };

/** @param {import("./data.js").View} view */
function render({ model, el }) {
  el.style.cssText += model.get("page"); // which of the page's colours are ink and ground
  return views[model.get("view")]({ model, el });
}

export default { render };
export {
  replace, replaceByBox, replaceByChart, replaceByDeques, replaceByDrawing, replaceByGame, replaceByLengths, replaceByOrder, timeline,
};
