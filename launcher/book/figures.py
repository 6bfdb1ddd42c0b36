"""Pictures in outputs: in a notebook each carries the script of the page, in the book a page loads it once."""

import re

_SCRIPT = re.compile(r'<script type="application/json">((?:(?!</script>).)*)</script>'
                     r"<script>\(async me => (?:(?!</script>).)*?module\.(\w+)\(me\.parentElement(?:(?!</script>).)*</script>", re.S)


def without_script(html: str) -> str:
    """The picture's data, and the name of the function that draws it."""
    return _SCRIPT.sub(lambda found: f'<script type="application/json" data-lab="{found[2]}">{found[1]}</script>', html)


def pruned(outputs) -> list:
    """What is kept of a cell's outputs."""
    kept = []
    for output in outputs:
        output = {key: value for key, value in output.items() if key not in ("execution_count", "transient", "metadata")}
        data = output.get("data")
        if data and "text/html" in data:
            output["data"] = {"text/html": without_script(data["text/html"])}
        kept.append(output)
    return kept
