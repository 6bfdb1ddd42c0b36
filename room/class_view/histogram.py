"""Guesses and measured values in the same bins."""

import math

STEPS = (1, 2, 2.5, 5, 10)
MOST = 12
WIDE = 40
"""From the lowest to the highest positive value; over a wider range bins grow by factors."""


def edges(values) -> list:
    """Borders of bins that hold all values, at round numbers; one more than there are bins."""
    low, high = min(values), max(values)
    if low == high:
        return _around(low)
    if low > 0 and high / low > WIDE:
        return _growing(low, high)
    step = _step((high - low) / MOST)
    first = math.floor(low / step) * step
    count = math.floor((high - first) / step) + 1
    return [_round(first + at * step) for at in range(count + 1)]


def counts(values, borders) -> list:
    """How many lie in each bin: its lower border belongs to it."""
    found = [0] * (len(borders) - 1)
    for value in values:
        at = next((bin for bin in range(len(found) - 1, -1, -1) if value >= borders[bin]), 0)
        found[at] += 1
    return found


def _around(value):
    width = _step(abs(value) / 4) if value else 1
    first = math.floor(value / width) * width
    return [_round(first), _round(first + width)]


def _growing(low, high):
    decades = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    steps = (1, 2, 5) if len(decades) <= 5 else (1,)
    borders = [_round(step * 10.0 ** decade) for decade in decades for step in steps]
    first = max(at for at, border in enumerate(borders) if border <= low)
    last = next((at for at, border in enumerate(borders) if border > high), None)
    return borders[first:None if last is None else last + 1] + ([_round(borders[-1] * 10)] if last is None else [])


def _step(least):
    scale = 10.0 ** math.floor(math.log10(least))
    return next(step * scale for step in STEPS if step * scale >= least * (1 - 1e-9))


def _round(value):
    return float(f"{value:.10g}")
