"""The columns out of the database, in five queries."""

from __future__ import annotations

from datetime import date

import numpy as np

from debate.counting import building
from debate.counting.answers import Answers
from debate.counting.columns import Columns
from debate.counting.fetching import Ordinal, checked, columns_of, numbered, or_none
from debate.counting.numbers import Numbers
from debate.counting.vocabulary import WORDS
from debate.models import Appearance, Argument, Quote, Reply
from people.dates import bounds
from people.models import Membership


def load() -> Columns:
    """Every public quote on the question."""
    words = [numbered(name, name) for name in ("side", "language", "kind")]
    speakers = [or_none("person"), or_none("organization")]
    ids, days, *rest = columns_of(Quote.objects.counted(), "pk", Ordinal("day"), *words, checked(), *speakers)
    names = ("side", "language", "kind", "checked", "person", "organization")
    year, quarter = building.calendar(days)
    many = {
        "argument": tuple(columns_of(Argument.objects.all(), "quote_id", numbered("argument", "slug"))),
        "source": tuple(columns_of(Appearance.objects.all(), "quote_id", "article__source_id")),
    }
    found = building.columns(
        ids,
        days,
        {**dict(zip(names, rest, strict=True)), "year": year, "quarter": quarter},
        many,  # type: ignore[arg-type]
    )
    found.many["spoken_for"] = building.spoken_for(found, _memberships())
    return found


def load_answers() -> Answers:
    """Every reply in a public quote on the question, between two speakers who are known and not the same."""
    rows = Reply.objects.filter(quote__in=Quote.objects.counted())
    by = [or_none("quote__person"), or_none("quote__organization")]
    to = [or_none("to_person"), or_none("to_organization")]
    _, person, body, to_person, to_body, kinds, days = columns_of(
        rows, "pk", *by, *to, numbered("reply", "kind"), Ordinal("quote__day")
    )
    return Answers.of((person, body), (to_person, to_body), kinds, days, len(WORDS["reply"]))


def _memberships() -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """Person, first day, last day, organization. Partial dates are generous: "2023" is the whole year."""
    rows = [
        (
            person,
            bounds(since)[0].toordinal() if since else 0,
            bounds(until)[1].toordinal() if until else date.max.toordinal(),
            organization,
        )
        for person, organization, since, until in Membership.objects.values_list("person", "organization", "since", "until")
    ]
    table = np.array(rows, np.int64).reshape(-1, 4)
    return table[:, 0], table[:, 1], table[:, 2], table[:, 3]
