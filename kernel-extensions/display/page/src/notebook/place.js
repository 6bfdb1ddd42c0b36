/**
 * Where an element stands in a notebook, if JupyterLab tells: it shows its application to scripts where its settings allow it.
 */
export function place(el) {
  for (const panel of /** @type {any} */ (window).jupyterapp?.shell.widgets("main") ?? []) {
    const index = panel.content?.widgets?.findIndex?.((cell) => cell.node.contains(el)) ?? -1;
    if (index >= 0 && panel.content.model?.sharedModel?.insertCell) return { notebook: panel.content, index };
  }
  return null;
}

/** Runs the cell and goes on to the next one, as Shift and Enter do. */
export function run({ notebook, index }) {
  notebook.activeCellIndex = index;
  return /** @type {any} */ (window).jupyterapp.commands.execute("notebook:run-cell-and-select-next");
}

/** Copies text that stands in an element. */
export async function copy(text, from) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection()?.selectAllChildren(from);
    document.execCommand("copy");
  }
}
