"""Made-up articles with their quotes as rows of every table: ids are given out here, so that rows can point to each other."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import NamedTuple

from django.db.models import Model

from debate.crowd.invented import name, statement
from debate.crowd.tables import Row, Table
from debate.models import Appearance, Argument, Quote, Reply, Stance
from debate.tokens import tokens_of
from sources.models import Article, Snapshot

QUOTES_EACH = 4
FIRST_DAY = date(2019, 1, 1)
DAYS = 2880
"""Quotes in an article, and the days over which articles are spread, more of them towards the end."""
READER = "crowd"
_CHECKED, _REPLYING = 0.1, 0.05
"""Shares of quotes that staff has checked, and that answer somebody."""


class Crowd(NamedTuple):
    """How many there are of each, with ids from 1 on."""

    people: int
    sources: int


class Batch:
    """Rows of some articles, table by table, in the order in which they can be loaded."""

    def __init__(self) -> None:
        now = datetime(2026, 11, 1, tzinfo=UTC)
        read = {"state": Article.State.READ, "read_at": now, "fetched_at": now, "found_at": now, "next_try": now}
        fixed = {"reader_version": READER, "confidence": 0.95}
        self.tables: dict[type[Model], Table] = {
            Article: Table(Article, **read, reader_version=READER),
            Snapshot: Table(Snapshot, original=b"", taken_at=now),
            Quote: Table(
                Quote, kind="direct", speaker_type="person", confidence=0.95, is_public=True, published_at=now, created=now
            ),
            Appearance: Table(Appearance, kind="direct", speaker_confidence=0.95, **fixed),
            Stance: Table(Stance, decided_by="machine", decider=f"reader {READER}", created=now),
            Argument: Table(Argument, decided_by="machine", decider=f"reader {READER}"),
            Reply: Table(Reply, decided_by="machine", decider=f"reader {READER}", evidence=[]),
        }
        self.rows: dict[type[Model], list[Row]] = {model: [] for model in self.tables}

    def add(self, number: int, crowd: Crowd) -> None:
        """Make article `number` (from 0) with its quotes; the same rows each time."""
        chance = Random(number)
        language = "zh" if chance.random() < 0.35 else "en"
        day = FIRST_DAY + timedelta(days=int(DAYS * chance.random() ** 0.6))
        text, places = "", []
        for place in range(QUOTES_EACH):
            said = statement(chance, language)
            text += "“" if not text else "\n\n“"
            places.append((number * QUOTES_EACH + place + 1, len(text), said))
            text += f"{said.text}”" + (" one of them said." if language == "en" else "其中一人说。")
        source = 1 + int(crowd.sources * chance.random() ** 2)
        tag = "en" if language == "en" else chance.choice(("zh-Hans", "zh-Hans", "zh-Hant"))
        one = number + 1
        self._put(Article, id=one, source_id=source, address=f"https://crowd.example/{one}", title=f"Crowd {one}",
                  language=tag, published=day)  # fmt: skip
        digest = hashlib.sha256(text.encode()).hexdigest()
        self._put(Snapshot, id=one, article_id=one, text=text, sha256=digest)
        for quote, start, said in places:
            speaker = 1 + int(crowd.people * chance.random() ** 3)
            self._quote(quote, speaker, tag, day, said.text, said.side, chance)
            self._put(Appearance, id=quote, quote_id=quote, snapshot_id=one, article_id=one, start=start,
                      end=start + len(said.text), text=said.text, speaker_printed=name(speaker)[0])  # fmt: skip
            spans = json.dumps([said.evidence])
            self._put(Stance, id=quote, quote_id=quote, side=said.side, confidence=0.9, evidence=spans)
            if said.argument:
                self._put(Argument, id=quote, quote_id=quote, slug=said.argument, evidence=spans, confidence=0.9)
            if chance.random() < _REPLYING:
                self._put(Reply, id=quote, quote_id=quote, to_person_id=1 + int(crowd.people * chance.random() ** 3))

    def _quote(self, number: int, speaker: int, tag: str, day: date, words: str, side: str, chance: Random) -> None:
        checked = datetime.combine(day, time(), UTC) if chance.random() < _CHECKED else None
        self._put(Quote, id=number, text=words, language=tag, key=f"crowd {number}", person_id=speaker, printed_on=day, day=day,
                  speaker_printed=name(speaker)[0], side=side, side_confidence=0.9, checked_at=checked,
                  tokens=tokens_of(words))  # fmt: skip

    def _put(self, model: type[Model], **values: object) -> None:
        self.rows[model].append(self.tables[model].row(**values))

    def load(self) -> None:
        """Write everything and begin anew."""
        for model, table in self.tables.items():
            table.load(self.rows[model])
            self.rows[model] = []
