"""How long pages take in process, on whatever database the settings name: each kind of page on several addresses."""

from __future__ import annotations

import time
from collections.abc import Iterable
from itertools import product
from statistics import quantiles
from typing import NamedTuple

from django.test import Client

from debate.counting.board import take_up, warm_with
from debate.pages.warming import warm

_SIDES, _LANGUAGES = ("open", "closed"), ("en", "zh-Hans")
_ARGUMENTS, _SOURCES = ("safety", "innovation"), ("courier-1", "courier-2")
_PEOPLE = tuple(f"somebody-{number}" for number in (2, 9, 40, 77, 110, 150))
_BODIES = ("body-1", "body-3", "body-4")
_FILTERS = {
    "side": _SIDES,
    "language": _LANGUAGES,
    "argument": _ARGUMENTS,
    "source": _SOURCES,
    "person": _PEOPLE[:2],
    "organization": _BODIES[:2],
    "from": ("2023", "2025"),
    "checked": ("yes", "no"),
}
ADDRESSES: dict[str, list[str]] = {
    "home": ["/", "/zh-hans/"],
    "list, one filter": [f"/quotes/?{name}={value}" for name, values in _FILTERS.items() for value in values],
    "list, two filters": [
        f"/quotes/?{one}={first}&{other}={second}"
        for at, (one, firsts) in enumerate(_FILTERS.items())
        for other, seconds in list(_FILTERS.items())[at + 1 :]
        for first, second in list(product(firsts, seconds))[:1]
    ],
    "search, English": [f"/quotes/?q={words}" for words in ("auditors", "weights+release", "model+-open", "safety")],
    "search, English phrase": ["/quotes/?q=%22open+models%22", "/quotes/?q=%22open+weights%22&order=relevance"],
    "search, one character": [f"/quotes/?q={words}" for words in ("开", "源", "权")],
    "search, two characters": [f"/quotes/?q={words}" for words in ("开源", "模型", "安全", "開源")],
    "search, four characters": [f"/quotes/?q={words}" for words in ("开源模型", "模型权重")],
    "people": ["/people/", "/people/?order=name", "/people/?side=closed&page=2"],
    "a person": [f"/people/{slug}/" for slug in _PEOPLE],
    "an organization": [f"/organizations/{slug}/" for slug in _BODIES],
    "an argument": [f"/arguments/{slug}/" for slug in _ARGUMENTS],
    "exchanges": ["/exchanges/", "/exchanges/?from=2024", "/exchanges/?kind=answers"],
    "a quote": [f"/quotes/{number}/" for number in (5, 77, 500, 900, 2000, 4001)],
    "API, a list": ["/api/v1/quotes/?side=open", "/api/v1/quotes/?language=en&argument=safety"],
}
AGAIN = 4
"""Times that each address is asked for again: few addresses of a kind have no 95th percentile."""
ANEW = {"Cookie": "anew=1"}
"""Whoever has a cookie gets no kept answer: so a page is made anew by a process that has made it before."""


class Took(NamedTuple):
    """Milliseconds that 95 of 100 answers stay under: asked for the first time, made anew, and kept from before."""

    cold: float
    anew: float
    kept: float


def measured(addresses: dict[str, list[str]] = ADDRESSES) -> dict[str, Took]:
    """Each kind of page, of a process that has started as web processes do. What was not answered with 200 raises ValueError."""
    warm_with(warm)
    take_up()
    client = Client(HTTP_HOST="127.0.0.1")
    client.get("/about/")
    found = {}
    for kind, paths in addresses.items():
        cold = [_took(client, path) for path in paths]
        anew = [_took(client, path, ANEW) for path in paths * AGAIN]
        kept = [_took(client, path) for path in paths * AGAIN]
        found[kind] = Took(p95(cold), p95(anew), p95(kept))
    return found


def _took(client: Client, path: str, headers: dict[str, str] | None = None) -> float:
    start = time.perf_counter()
    status = client.get(path, headers=headers).status_code
    if status != 200:
        raise ValueError(f"{path} answered {status}")
    return 1000 * (time.perf_counter() - start)


def p95(values: Iterable[float]) -> float:
    """The 95th percentile; of few values the largest."""
    ordered = sorted(values)
    return quantiles(ordered, n=20)[-1] if len(ordered) >= 20 else ordered[-1]
