"""Which quotes hold which words, as ids, kept in the process from one board to the next.

A quote keeps its words, so that what was found stays true: a newer board only asks for quotes that came since. Where a newer
reading has given a quote other words, everything is found anew (`REWRITTEN`). The most frequent words of a large record are asked
for before any reader does (`warm`).
"""

from __future__ import annotations

import threading
from typing import Any

import numpy as np
from django.db import connection

from debate.counting.building import small
from debate.counting.columns import Columns
from debate.counting.fetching import columns_of
from debate.counting.numbers import Codes, Mask
from debate.counting.postings import OVERLAP, found as in_postings
from debate.counting.stamps import Stamp, execute
from debate.models import Quote
from debate.naming import bearers_of
from debate.search import Matches
from debate.tokens import HAN, Term, terms_of

MOST_BYTES = 256_000_000
"""Of ids that are kept; those not asked for longest go first. A word in a third of a million quotes takes 1.3 MB."""
FREQUENT = 0.02
"""Words in more than this share of all quotes are asked for ahead."""
REWRITTEN = Stamp("debate_rewritten")
"""Another number as soon as a quote that was there has other words."""

Terms = tuple[Term, ...]


class Words:
    """Ids of quotes by the terms that stand in them, with the newest id that was there when they were found. `written`: the number
    of REWRITTEN for as long as which they are true."""

    def __init__(self, written: int = 0) -> None:
        self.written = written
        self._held: dict[Terms, tuple[Codes, int]] = {}
        self._lock = threading.Lock()  # several pages search at once; nothing is asked of the database under it

    def __contains__(self, terms: Terms) -> bool:
        return terms in self._held

    def ids_of(self, terms: Terms, newest: int) -> Codes:
        """Ids of the quotes in which all these terms stand; complete up to the id `newest`."""
        if len(terms) == 1:
            self.knows(terms[0], newest)
        ids, until = self._held.get(terms, (np.zeros(0, np.uint8), -OVERLAP))
        if until < newest:
            since = until - OVERLAP
            fresh = columns_of(Quote.objects.filter(Matches(list(terms)), pk__gt=since), "pk")[0]
            ids = small(np.concatenate([ids[ids <= since], fresh]))
        self._keep(terms, ids, max(until, newest))
        return ids

    def knows(self, term: Term, newest: int) -> bool:
        """Whether only the newest quotes have to be asked for a term; takes it from the postings where they hold it."""
        if (term,) not in self._held and (posted := in_postings(term)):
            ids, last = posted
            # Complete up to `last`, so that only what came after it is asked for again; never less than one board has more.
            self._keep((term,), small(ids), min(last + OVERLAP, newest - 1))
        return (term,) in self._held

    def _keep(self, terms: Terms, ids: Codes, until: int) -> None:
        """Keep them as the newest asked for, and forget the oldest where all together are too many."""
        with self._lock:
            self._held.pop(terms, None)
            self._held[terms] = (ids, until)
            total = sum(ids.nbytes for ids, _ in self._held.values())
            while total > MOST_BYTES and len(self._held) > 1:
                total -= self._held.pop(next(iter(self._held)))[0].nbytes


def answering(columns: Columns, words: Words, newest: int, query: str) -> Mask:
    """The places that a search leaves: each wanted term stands in the words or names the speaker, an excluded one does neither."""
    mask, unknown = columns.everything(), []
    for term in terms_of(query):
        plain = term._replace(excluded=False)
        named = _said_by(columns, plain)
        if term == plain and named is None and not words.knows(plain, newest):
            unknown.append(plain)
            continue
        found = columns.of_ids(words.ids_of((plain,), newest))
        found = found if named is None else found | named
        mask &= ~found if term.excluded else found
    if unknown:  # together: the database looks for the rarest first
        mask &= columns.of_ids(words.ids_of(tuple(unknown), newest))
    return mask


def _said_by(columns: Columns, term: Term) -> Mask | None:
    """Places of quotes by somebody whose name it is; None where it is nobody's."""
    bearers = bearers_of(term)
    if not bearers:
        return None
    mask = ~columns.everything()
    for name, ids in (("person", bearers.people), ("organization", bearers.organizations)):
        for pk in ids:
            mask[columns.places_of(name, pk)] = True
    return mask


def install(**kwargs: Any) -> None:
    """Make the table and the trigger of REWRITTEN; runs after every `migrate`, as that of the edition does."""
    drawn = REWRITTEN.drawn("debate_quote_rewritten", "UPDATE OF tokens", "debate_quote", "old.tokens <> new.tokens")
    execute([*REWRITTEN.made(), *drawn])


def warm(words: Words, newest: int) -> None:
    """Ask for the most frequent words, by the statistics that PostgreSQL keeps. Nothing to do elsewhere."""
    for term in frequent():
        words.ids_of((term,), newest)


def frequent() -> list[Term]:
    """Words and single characters that many quotes hold, the most frequent first."""
    if connection.vendor != "postgresql":
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT most_common_elems::text::text[], most_common_elem_freqs FROM pg_stats "
            "WHERE schemaname = current_schema() AND tablename = %s AND attname = 'words'",
            [Quote._meta.db_table],
        )
        row = cursor.fetchone()
    held = list(zip(*row, strict=False)) if row and row[0] else []  # three more numbers follow: least, most, of nulls
    held.sort(key=lambda one: -one[1])
    tokens = [token for token, share in held if share >= FREQUENT]
    characters = dict.fromkeys(token[0] for token in tokens if HAN.match(token))
    whole = [Term((token,)) for token in tokens if len(token) > 1 or not HAN.match(token)]
    return whole + [Term((one,), open_ended=True) for one in characters]
