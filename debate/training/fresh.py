"""Which articles of the learning half are fresh. Rules were made while looking at the others, which tell too much good of them."""

from __future__ import annotations

import re

_UNSEEN = r"m(?:2[6-9]|[3-9]\d)"
"""Batches of which nobody who makes rules has seen any article: `zh-m26`."""
_APART = re.compile(rf"[a-z]+-{_UNSEEN}")
_FRESH = {
    "en": re.compile(rf"en-(?:[cfr]\d|{_UNSEEN}|p(?:3[1-9]|4[0-8]|6[7-9]|7[0-4]))"),
    "zh": re.compile(rf"zh-(?:{_UNSEEN}|p(?:2[2-9]|[3-9]\d)|q\d|s0\d)"),
}
"""Batches that were written after the rules, by others than those who mended the rules. Chinese rules have learnt a little from
`-p22` to `-p29`, English ones from some of `-c`, `-f` and `-r`; from the others nothing.
`zh-s0` was written by somebody who made rules, who looked at none of its errors."""


def is_apart(identity: str) -> bool:
    """Whether an article is kept apart from all that answers are learnt from: what it tells of them stays fresh."""
    return _APART.match(identity) is not None


def is_fresh(identity: str) -> bool:
    """Whether a reading of this article is worth as much as one of an article that was never seen: it teaches confidence."""
    fresh = _FRESH.get(identity[:2])
    return fresh is not None and fresh.match(identity) is not None
