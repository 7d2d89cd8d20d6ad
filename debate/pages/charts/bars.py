"""Parts of a whole, side by side in one bar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Part(NamedTuple):
    """One side's part of a bar: where it begins and how wide it is, in hundredths of the bar."""

    side: str
    count: int  # type: ignore[assignment]
    x: float
    width: float


def bar(counts: Sequence[tuple[str, int]], gap: float = 0.4) -> list[Part]:
    """Parts side by side that fill the bar. Empty sides take no room; a small one keeps a sliver that can be seen."""
    present = [(side, count) for side, count in counts if count > 0]
    room = 100 - gap * (len(present) - 1)
    total = sum(count for _, count in present)
    widths = _at_least([room * count / total for _, count in present], least=1.0) if total else []
    parts, x = [], 0.0
    for (side, count), width in zip(present, widths, strict=True):
        parts.append(Part(side, count, round(x, 2), round(width, 2)))
        x += width + gap
    return parts


def _at_least(widths: list[float], least: float) -> list[float]:
    """The same sum, no width under the least one; the wide ones pay for it."""
    lifted = [max(width, least) for width in widths]
    excess = sum(lifted) - sum(widths)
    spare = sum(width - least for width in lifted)
    return [width - (width - least) * excess / spare for width in lifted] if spare > 0 else lifted
