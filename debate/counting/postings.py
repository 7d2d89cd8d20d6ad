"""Where frequent words stand, on PostgreSQL: for each part of the record one row a word, with all its places packed.

The full-text index is quick for rare words. Of a word that a third of a million quotes hold it must visit every one of their
rows; here the same answer is a hundred short rows: a bit for each quote, and for phrases the places in them. A quote
keeps its words, so that a part whose quotes are all there is written once (`seal`); what is newer is asked of the full-text index,
and so is, until it is written again, a part in which a quote got other words (`debate_unseal`).
Only words that many quotes of a part hold have rows, then in every part; other words are the full-text index's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from django.db import connection, transaction
from django.db.models import Max

from debate.counting.numbers import Codes, Numbers
from debate.models import Quote
from debate.search import Matches
from debate.tokens import HAN, Term

OVERLAP = 5_000
"""So many of the newest ids may still be joined by smaller ones: a row may be committed after one with a larger id."""
PART_BITS, PLACE_BITS = 13, 14
"""Of the number of a quote inside its part, and of a place in a quote (a tsvector counts no farther); both fit into four bytes."""
PART = 1 << PART_BITS
"""Ids in one part."""
FREQUENT = PART // 200
"""Quotes of one part that must hold a word for it to get rows here."""
_LAST_PLACE = (1 << PLACE_BITS) - 1
_SEALED = ""
"""The word whose rows tell which parts are sealed."""
INSTALLED = (
    """CREATE TABLE IF NOT EXISTS debate_posting (
        word text COLLATE "C", part integer, quotes bytea NOT NULL, places bytea NOT NULL,
        PRIMARY KEY (word, part))""",
    "ALTER TABLE debate_posting ALTER COLUMN places SET STORAGE EXTERNAL",
    f"""CREATE OR REPLACE FUNCTION debate_unseal() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'TRUNCATE' THEN DELETE FROM debate_posting;
        ELSE DELETE FROM debate_posting WHERE part = old.id >> {PART_BITS}; END IF;
        RETURN NULL; END $$""",
    """CREATE OR REPLACE TRIGGER debate_quote_unseal AFTER UPDATE OF tokens ON debate_quote
        FOR EACH ROW WHEN (old.tokens IS DISTINCT FROM new.tokens) EXECUTE FUNCTION debate_unseal()""",
    """CREATE OR REPLACE TRIGGER debate_quote_unseal_all AFTER TRUNCATE ON debate_quote
        EXECUTE FUNCTION debate_unseal()""",
)
Places = dict[str, list[int]]
"""Word -> places: the number of the quote inside its part, and where in the quote, as one number."""


def install(**kwargs: Any) -> None:
    """Make the table, and the triggers that drop a part whose words were written anew; runs after every `migrate`."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for statement in INSTALLED:
                cursor.execute(statement)


def keys_of(term: Term) -> tuple[str, ...]:
    """The words under which a term is looked up; an open end is a word of its own."""
    return (*term.tokens[:-1], f"{term.tokens[-1]}*") if term.open_ended else term.tokens


def found(term: Term) -> tuple[Numbers, int] | None:
    """Ids of the quotes that hold a term, and the id up to which they are complete; None where a word of it is not frequent.
    One query."""
    if connection.vendor != "postgresql":
        return None
    keys = keys_of(term)
    held = _read(keys, "quotes" if len(keys) == 1 else "places")
    sealed = len(held.pop(_SEALED))
    if not sealed or len(held) < len(set(keys)):
        return None
    ids = _from_bits(held[keys[0]]) if len(keys) == 1 else _in_a_row([_from_places(held[key]) for key in keys])
    return ids, sealed * PART - 1


def _read(keys: Iterable[str], column: str) -> dict[str, dict[int, bytes]]:
    """Word -> part -> what is packed there, of the parts without a gap before them; one statement sees one state."""
    query = f"SELECT word, part, {column} FROM debate_posting WHERE word = ANY(%s) ORDER BY word, part"
    rows: dict[str, dict[int, bytes]] = defaultdict(dict, {_SEALED: {}})
    from psycopg import Cursor  # noqa: PLC0415  (a record in SQLite does without it)

    connection.ensure_connection()
    with Cursor(connection.connection) as cursor:  # Django's own can't take bytes as they are, only as hexadecimal digits
        cursor.execute(query, [[_SEALED, *keys]], binary=True)
        for word, part, packed in cursor:
            if part < len(rows[_SEALED]) or (word == _SEALED and part == len(rows[_SEALED])):
                rows[word][part] = packed
    return rows


def _from_bits(parts: dict[int, bytes]) -> Numbers:
    """Ids of the quotes whose bits are set."""
    bits = np.zeros((max(parts) + 1, PART), np.uint8)
    for part, packed in parts.items():
        bits[part] = np.unpackbits(np.frombuffer(packed, np.uint8))
    return np.flatnonzero(bits)


def _from_places(parts: dict[int, bytes]) -> Numbers:
    """Places in the quotes of all parts, in order."""
    sizes = [len(packed) // 4 for packed in parts.values()]
    firsts = np.fromiter(parts, np.int64) << (PART_BITS + PLACE_BITS)
    return np.frombuffer(b"".join(parts.values()), "<u4") + np.repeat(firsts, sizes)


def _in_a_row(words: list[Numbers]) -> Numbers:
    """Ids of the quotes in which each word stands directly behind the one before it."""
    left = words[0]
    for step, others in enumerate(words[1:], 1):
        both = np.concatenate([left, others - step])
        both.sort()  # quicker than to look for each of one among the other
        left = both[:-1][both[1:] == both[:-1]]
    ids = left >> PLACE_BITS
    return ids[np.concatenate([np.ones(min(1, len(ids)), bool), ids[1:] != ids[:-1]])]


def seal(most: int | None = None) -> int:
    """Write the parts whose quotes are all there, `most` of them or all. Returns how many; nothing to do but on PostgreSQL."""
    if connection.vendor != "postgresql":
        return 0
    newest = Quote.objects.aggregate(newest=Max("pk"))["newest"] or 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT part FROM debate_posting WHERE word = %s", [_SEALED])
        sealed = {part for (part,) in cursor}
    waiting = [part for part in range((newest - OVERLAP) >> PART_BITS) if part not in sealed][:most]
    for part in waiting:
        _seal(part, sealed)
        sealed.add(part)
    return len(waiting)


@transaction.atomic
def _seal(part: int, sealed: set[int]) -> None:
    """Write one part; words that become frequent with it get their rows in the other parts that are sealed."""
    words = _words_of(Quote.objects.filter(pk__gte=part << PART_BITS, pk__lt=(part + 1) << PART_BITS))[part]
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT word FROM debate_posting")
        known = {word for (word,) in cursor}
    fresh = [word for word, places in words.items() if word not in known and _quotes(places) >= FREQUENT]
    _write(part, {word: words[word] for word in {*known, *fresh} if word in words} | {_SEALED: []})
    for word in fresh if sealed else ():
        for other, held in _words_of(Quote.objects.filter(Matches([_term(word)])), word).items():
            if other in sealed:
                _write(other, held)


def _quotes(places: list[int]) -> int:
    return len({place >> PLACE_BITS for place in places})


def _term(word: str) -> Term:
    return Term((word.removesuffix("*"),), open_ended=word.endswith("*"))


def _words_of(quotes: Any, only: str = "") -> dict[int, Places]:
    """Part -> word -> places, in order; of one word only where that is asked."""
    found: dict[int, Places] = defaultdict(lambda: defaultdict(list))
    for pk, tokens in quotes.order_by("pk").values_list("pk", "tokens").iterator(chunk_size=PART):
        words = found[pk >> PART_BITS]
        quote = (pk & PART - 1) << PLACE_BITS
        for place, word in _placed(tokens):
            if not only or word == only:
                words[word].append(quote | place)
    return found


def _placed(tokens: str) -> Iterator[tuple[int, str]]:
    """Each token with its place, as PostgreSQL counts; a token of Chinese also under its first character with an open end."""
    for place, token in enumerate(tokens.split(), 1):
        yield min(place, _LAST_PLACE), token
        if HAN.match(token):
            yield min(place, _LAST_PLACE), f"{token[0]}*"


def _write(part: int, words: Places) -> None:
    rows = [(word, part, *_packed(np.array(places, np.uint32))) for word, places in words.items()]
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO debate_posting (word, part, quotes, places) VALUES (%s, %s, %s, %s) "
            "ON CONFLICT (word, part) DO UPDATE SET quotes = excluded.quotes, places = excluded.places",
            rows,
        )


def _packed(places: Codes) -> tuple[bytes, bytes]:
    """The bits of the quotes, and the places."""
    bits = np.zeros(PART, bool)
    bits[places >> PLACE_BITS] = True
    return np.packbits(bits).tobytes(), places.astype("<u4").tobytes()
