"""Controls as they stood when the reference run ended: what a widget shows, without a kernel that could answer it."""

from html import escape

CONTAINERS = ("VBoxModel", "HBoxModel", "BoxModel", "TabModel")
VIEW = "application/vnd.jupyter.widget-view+json"
_OURS = {"children", "description", "value", "index", "min", "max", "step", "outputs", "_options_labels", "_titles", "titles"}


def reachable(roots, models) -> dict:
    """The state of the views in outputs and of what they hold, without how it looks."""
    kept, waiting = {}, list(roots)
    while waiting:
        id = waiting.pop()
        if id in models and id not in kept:
            model = models[id]
            kept[id] = {"model": model["model_name"], **{key: value for key, value in model["state"].items() if key in _OURS}}
            waiting += [child.removeprefix("IPY_MODEL_") for child in kept[id].get("children", [])]
    return kept


def page(id: str, models, show) -> str:
    """A view as HTML; show makes that of the outputs that a widget holds."""
    held = _part(id, models, show)
    return (f'<div class="lab-controls"><p class="lab-note">Controls as they stood in the reference run. '
            f"They move when you open this lesson in the lab.</p>{held}</div>")


def _part(id, models, show):
    model = models.get(id, {"model": ""})
    kind = model["model"]
    if kind in CONTAINERS:
        return "".join(_part(child.removeprefix("IPY_MODEL_"), models, show) for child in model["children"])
    if kind == "OutputModel":
        return show(model.get("outputs", []))
    if kind == "HTMLModel":
        return f"<div>{model.get('value', '')}</div>"
    return _control(model) if "description" in model else ""


def _control(model):
    label, chosen = escape(model["description"]), escape(str(_value(model)))
    if model["model"] == "ButtonModel":
        return f'<p class="lab-control"><button disabled>{label}</button></p>'
    if "min" in model:
        limits = " ".join(f'{key}="{model[key]}"' for key in ("min", "max", "step", "value") if key in model)
        return (f'<p class="lab-control"><label>{label} <input type="range" {limits} disabled></label> '
                f"<output>{chosen}</output></p>")
    return f'<p class="lab-control">{label} <output>{chosen}</output></p>'


def _value(model):
    options, index = model.get("_options_labels"), model.get("index")
    return options[index] if options and index is not None else model.get("value", "")
