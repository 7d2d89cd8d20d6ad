"""Whether words in marks at the end of a report lean on it (他说，门是开的，“从来没有锁过”) or are a sentence of their own.

Words that lean make one record with the report before them (mixed), others a second one. What leans begins with what only a
predicate begins with: a modal, a negation, an adverb, a coverb; and no clause of it begins with a subject that can be told
without a lexicon (我, 这, 谁, 如果…).
"""

from __future__ import annotations

import re

from debate.reading.chinese.words import any_of, leaning as words

_OPENING = re.compile(rf"(?:{any_of(words.LEADS)})+(?:，)?")
_OWN = re.compile(any_of(words.OWN_BEGINS))
_NOBODY_BEFORE = re.compile(any_of(words.PREDICATES))
_CLAUSE = re.compile("[，。；！？：]")


def leans(key: str) -> bool:
    """Whether words (in the key's characters) lack a subject of their own."""
    clauses = [clause for clause in _CLAUSE.split(key) if clause]
    return bool(clauses) and _is_predicate(clauses[0]) and not any(_is_own(clause) for clause in clauses)


def _is_predicate(clause: str) -> bool:
    return bool(_NOBODY_BEFORE.match(_bare(clause)))


def _is_own(clause: str) -> bool:
    return bool(_OWN.match(clause) or _OWN.match(_bare(clause)))


def _bare(clause: str) -> str:
    """A clause without the conjunctions and times that lead it in."""
    lead = _OPENING.match(clause)
    return clause[lead.end() :] if lead else clause
