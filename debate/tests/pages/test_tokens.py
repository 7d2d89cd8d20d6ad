"""The colours: words can be read on every ground, and the sides can be told apart, also by the colour-blind."""

import re
from itertools import combinations

import pytest

from debate.pages import cards
from debate.tests.test_boundaries import ROOT

Rgb = tuple[float, float, float]
TEXT = ("ink", "soft", "accent", "open", "closed", "mixed", "neutral")
BLIND = {
    "protanopia": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deuteranopia": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritanopia": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""How colours are seen without one kind of cone, as matrices on linear light (Machado, Oliveira and Fernandes, 2009)."""
APART = 0.12
"""Distance in OKLab; half of it can still be told apart when two fields touch."""


def tokens(theme: int) -> dict[str, str]:
    """Name -> hexadecimal colour of the light (0) or the dark (1) theme."""
    text = (ROOT / "static" / "tokens.css").read_text(encoding="utf-8")
    found = re.findall(r"--(\w+): light-dark\((#\w{6}), (#\w{6})\)", text)
    return {name: pair[theme] for name, *pair in found}


def linear(colour: str) -> Rgb:
    """The light of a colour's three channels."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """WCAG's ratio."""
    weights = (0.2126, 0.7152, 0.0722)
    lights = sorted(sum(w * part for w, part in zip(weights, linear(colour), strict=True)) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def seen(light: Rgb, matrix: tuple[Rgb, ...]) -> Rgb:
    red, green, blue = (min(1.0, max(0.0, sum(m * part for m, part in zip(row, light, strict=True)))) for row in matrix)
    return red, green, blue


def oklab(light: Rgb) -> Rgb:
    """A space in which distances are as they are seen (Ottosson, 2020)."""
    r, g, b = light
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def distance(one: Rgb, other: Rgb) -> float:
    return sum((a - b) ** 2 for a, b in zip(oklab(one), oklab(other), strict=True)) ** 0.5


@pytest.mark.parametrize("theme", [0, 1])
def test_everything_that_is_read_has_contrast(theme: int) -> None:
    held = tokens(theme)
    low = {(name, ground): contrast(held[name], held[ground]) for name in TEXT for ground in ("paper", "raised")}
    assert {place: round(ratio, 2) for place, ratio in low.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("theme", [0, 1])
@pytest.mark.parametrize("blindness", BLIND)
def test_open_and_closed_are_told_apart_by_the_colour_blind(theme: int, blindness: str) -> None:
    held = tokens(theme)
    one, other = (seen(linear(held[side]), BLIND[blindness]) for side in ("open", "closed"))
    assert distance(one, other) > APART


@pytest.mark.parametrize("theme", [0, 1])
def test_all_sides_are_told_apart(theme: int) -> None:
    held = tokens(theme)
    near = {pair: distance(linear(held[pair[0]]), linear(held[pair[1]])) for pair in combinations(TEXT[3:], 2)}
    assert {pair: round(gap, 3) for pair, gap in near.items() if gap < APART / 2} == {}


def test_share_cards_have_the_same_hues() -> None:
    assert {side: tokens(0)[side] for side in cards.HUES} == cards.HUES
