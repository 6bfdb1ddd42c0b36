import { readFileSync } from "node:fs";

import { Look } from "../src/timeline/look.js";
import { Panel } from "../src/timeline/panel.js";

/** What the kernel writes; show/PageDataTest.java holds these files to be that. */
export const data = name => JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), "utf8"));

export const [lookData, times, ticks] = data("times");
export const look = new Look(lookData);

/** The panel of a timeline. */
export function panel(name) {
  return new Panel(data(name).panels[0], look);
}
