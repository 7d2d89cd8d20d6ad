"""Words in any script -> quotes. One compiler of queries, two back ends: SQLite's FTS5 and PostgreSQL's tsvector.

Each wanted term must stand in the words, or name the speaker in any spelling; an excluded term may stand in neither.
"""

from __future__ import annotations

from typing import Any

from django.db.models import BooleanField, F, FloatField, Func, Q, QuerySet
from django.db.models.sql.compiler import SQLCompiler

from debate.models import Quote
from debate.naming import Bearers, bearers_of
from debate.tokens import Term, terms_of

_Sql = tuple[str, list[Any]]


def matching(quotes: QuerySet[Quote], query: str) -> QuerySet[Quote]:
    """The quotes that a query asks for; a query without any word in it asks for nothing in particular."""
    plain: list[Term] = []
    for term in terms_of(query):
        bearers = bearers_of(term)
        if term.excluded:
            quotes = quotes.exclude(Matches([term._replace(excluded=False)])).exclude(_said_by(bearers))
        elif bearers:
            quotes = quotes.filter(Q(Matches([term])) | _said_by(bearers))
        else:
            plain.append(term)
    return quotes.filter(Matches(plain)) if plain else quotes


def ranked(quotes: QuerySet[Quote], query: str) -> QuerySet[Quote]:
    """The best answers first, then the newest; what matches by its speaker's name alone comes after words."""
    wanted = [term for term in terms_of(query) if not term.excluded]
    if not wanted:
        return quotes.newest()  # type: ignore[attr-defined]
    return quotes.annotate(rank=Rank(wanted)).order_by(F("rank").desc(nulls_last=True), "-day", "-pk")


def _said_by(bearers: Bearers) -> Q:
    """By somebody whose name it is. Never null, so that it may be excluded."""
    people = Q(person__isnull=False, person_id__in=bearers.people)
    return people | Q(organization__isnull=False, organization_id__in=bearers.organizations)


class Matches(Func):
    """Whether all the terms stand in the quote's words."""

    output_field = BooleanField()
    conditional = True

    def __init__(self, terms: list[Term], **extra: Any) -> None:
        super().__init__(F("id"), **extra)
        self.terms = tuple(terms)

    def as_sqlite(self, compiler: SQLCompiler, connection: Any, **context: Any) -> _Sql:  # type: ignore[override]
        """A look into the FTS5 index."""
        column, _ = compiler.compile(self.source_expressions[0])
        sql = f"{column} IN (SELECT rowid FROM debate_quote_words WHERE debate_quote_words MATCH %s)"
        return sql, [fts5(self.terms)]

    def as_postgresql(self, compiler: SQLCompiler, connection: Any, **context: Any) -> _Sql:
        """The quote's own tsvector, which the model does not know."""
        return f"{_words_column(self, compiler)} @@ %s::tsquery", [tsquery(self.terms)]


class Rank(Func):
    """How well the quote's words answer, more is better; null where they do not."""

    output_field = FloatField(null=True)

    def __init__(self, terms: list[Term], **extra: Any) -> None:
        super().__init__(F("id"), **extra)
        self.terms = tuple(terms)

    def as_sqlite(self, compiler: SQLCompiler, connection: Any, **context: Any) -> _Sql:  # type: ignore[override]
        """FTS5's bm25 is smaller for better answers."""
        column, _ = compiler.compile(self.source_expressions[0])
        index = "debate_quote_words"
        sql = f"(SELECT -bm25({index}) FROM {index} WHERE {index} MATCH %s AND rowid = {column})"
        return sql, [fts5(self.terms, " OR ")]

    def as_postgresql(self, compiler: SQLCompiler, connection: Any, **context: Any) -> _Sql:
        """Divided by the length, as bm25 does in its way."""
        query = tsquery(self.terms, " | ")
        return f"NULLIF(ts_rank({_words_column(self, compiler)}, %s::tsquery, 1), 0)", [query]


def _words_column(expression: Func, compiler: SQLCompiler) -> str:
    """`alias.words`, next to the id that the expression was given."""
    alias = expression.source_expressions[0].alias  # type: ignore[attr-defined]
    return f"{compiler.quote_name_unless_alias(alias)}.words"


def fts5(terms: tuple[Term, ...], joint: str = " AND ") -> str:
    """Terms as FTS5 wants them. Tokens hold only letters and digits, so nothing needs escaping inside the marks."""
    return joint.join('"' + " ".join(term.tokens) + '"' + ("*" if term.open_ended else "") for term in terms)


def tsquery(terms: tuple[Term, ...], joint: str = " & ") -> str:
    """Terms as PostgreSQL wants them."""
    return joint.join("(" + " <-> ".join(_lexemes(term)) + ")" for term in terms)


def _lexemes(term: Term) -> list[str]:
    lexemes = [f"'{token}'" for token in term.tokens]
    if term.open_ended:
        lexemes[-1] += ":*"
    return lexemes
