"""Errors can be read in JupyterLab's themes: contrast of 4.5 to 1 or more, computed from the themes' own colours."""

import pathlib
import re
import sys

import pytest

LAB = pathlib.Path(sys.prefix) / "share/jupyter/lab"
NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
LEAST = 4.5
ERRORS = ('int wrong = "text";', 'throw new IllegalStateException("boom");', "nowhere", "/* open", "%nosuch", "System.exit(1);")


def rgba(text):
    """Red, green, blue from 0 to 255, and opacity."""
    text = re.sub(r"var\([^,]+,(.*)\)$", r"\1", text.strip())
    if text.startswith("#"):
        digits = text[1:] if len(text) == 7 else "".join(2 * c for c in text[1:])
        return *(int(digits[i : i + 2], 16) for i in (0, 2, 4)), 1.0
    if text.startswith("rgb"):
        numbers = [float(n) for n in re.findall(r"[\d.]+", text)]
        return tuple(numbers + [1.0])[:4]
    return {"white": (255, 255, 255, 1.0), "black": (0, 0, 0, 1.0)}[text]


def over(front, back):
    return tuple(f * front[3] + b * (1 - front[3]) for f, b in zip(front[:3], back[:3])) + (1.0,)


def luminance(colour):
    parts = [c / 255 for c in colour[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def theme(name):
    """A theme's background of errors and its colour of text."""
    css = (LAB / f"themes/@jupyterlab/theme-{name}-extension/index.css").read_text("utf-8")

    def colour(variable):
        return rgba(re.search(rf"--jp-{variable}:([^;]+);", css)[1])

    page = colour("layout-color0")
    background = over(colour("rendermime-error-background"), page)
    return background, over(colour("content-font-color1"), background)


def classes():
    """The colours that JupyterLab gives to the colours of a terminal, by class."""
    css = "".join(path.read_text("utf-8", "replace") for path in (LAB / "static").glob("*.js") if "ansi-red-fg" in path.read_text("utf-8", "replace"))
    return {name: rgba(colour) for name, colour in re.findall(r"\.ansi-([\w-]+)-fg\s*\{\s*color:\s*(#\w+)", css)}


def asked_for(traceback):
    """The classes of the colours in a text; JupyterLab takes the intense one for bold."""
    found = set()
    for codes in re.findall(r"\x1b\[([\d;]*)m", traceback):
        numbers = [int(code or 0) for code in codes.split(";")]
        for number in numbers:
            if 30 <= number <= 37:
                found.add(NAMES[number - 30] + ("-intense" if 1 in numbers else ""))
            elif 90 <= number <= 97:
                found.add(NAMES[number - 90] + "-intense")
    return found


@pytest.mark.parametrize("name", ["light", "dark", "dark-high-contrast"])
def test_errors_can_be_read(shared, name):
    background, text = theme(name)
    shown = [shared.run(code).traceback for code in ERRORS]
    assert all("\x1b[1m" in traceback or "\x1b[1;" in traceback for traceback in shown), shown
    known = classes()
    colours = {None: text} | {colour: known[colour] for traceback in shown for colour in asked_for(traceback)}
    faint = {colour: round(contrast(value, background), 1) for colour, value in colours.items()}
    assert all(ratio >= LEAST for ratio in faint.values()), faint


def test_the_colours_of_the_terminal_are_found():
    assert classes()["red-intense"] == rgba("#b22b31")
    background, _ = theme("dark")
    assert contrast(rgba("#b22b31"), background) < LEAST
