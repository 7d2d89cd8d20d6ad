"""What a share card says, pure. Apart from how it is drawn, so that pictures' own library waits until somebody asks for one."""

from __future__ import annotations

from typing import NamedTuple


class Card(NamedTuple):
    """`words` large, `name` and `detail` below, `mark` and `side` for its colour and shape, `by` for who judged
    it so; or `counts` by side, as a bar."""

    words: str
    name: str
    detail: str
    side: str = ""
    mark: str = ""
    by: str = ""
    site: str = "Open or Closed?"
    language: str = "en"
    counts: tuple[tuple[str, int], ...] = ()
