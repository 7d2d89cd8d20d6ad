"""What staff hands to the desk as articles: addresses, pasted text, files. Light: nothing here parses, so the web process may."""

from __future__ import annotations

import zlib
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from sources.addresses import canonical
from sources.asking import ask_to_fetch
from sources.models import Article, Deposit, Source
from sources.sniffing import handed_in
from sources.texts import clean, sha256
from sources.vocabulary import FILE_TYPES, TELLABLE, Precision

DESK = "desk"
OWN = "urn:"
"""How addresses begin that are no web addresses: of texts and files without one, and of our own digests."""


def desk() -> Source:
    """The desk's own source, made on first use."""
    source, _ = Source.objects.get_or_create(slug=DESK, defaults={"name": "Desk", "kind": Source.Kind.DESK})
    return source


def add_address(address: str, *, source: Source | None = None, forced: bool = False, **facts: Any) -> Article:
    """An article to fetch. Raises AddressRefused (a ValueError) with words for what is no web address."""
    place = canonical(address)
    held = Article.objects.filter(address_given=place).exclude(address=place).order_by("pk").first()
    if held is not None:
        return held
    values = {"source": source or desk(), "address_given": place, "forced": forced, **_facts(facts)}
    article, made = _get_or_make(place, values)
    if made:
        transaction.on_commit(lambda: ask_to_fetch(article.pk))
    return article


def add_text(text: str, *, name: str = "", address: str = "", **facts: Any) -> Article:
    """Pasted text as an article. Raises ValueError where there is hardly any text."""
    if len(clean(text)) < 3:
        raise ValueError("There is no text in it.")
    return _deposit(text.encode("utf-8", "replace"), "text/plain", name, address, facts)


def add_file(name: str, content: bytes, *, address: str = "", **facts: Any) -> Article:
    """A file as an article. Raises ValueError for an ending or a content that we can't read, and for what is too large or empty."""
    content_type = FILE_TYPES.get(Path(name).suffix.lower())
    if content_type is None:
        raise ValueError(f"Files that can be read end in {', '.join(FILE_TYPES)}.")
    if not content:
        raise ValueError("The file is empty.")
    if len(content) > settings.UPLOAD_MAX_BYTES:
        raise ValueError(f"The file is larger than {settings.UPLOAD_MAX_BYTES // 1_000_000} MB.")
    kind = handed_in(content, content_type)
    if kind not in FILE_TYPES.values():
        raise ValueError(f"This is {kind}, not a text that we can read.")
    return _deposit(content, kind, name, address, facts)


def _facts(facts: dict[str, Any]) -> dict[str, Any]:
    """What is told of an article, as its columns take it."""
    values = {name: value for name, value in facts.items() if value not in (None, "")}
    for name, value in values.items():
        _refuse_what_no_column_holds(name, value)
    published = values.get("published")
    if isinstance(published, str):
        try:
            values["published"] = date.fromisoformat(published.strip().replace(" ", "T").partition("T")[0])
        except ValueError as error:
            raise ValueError(f"{published!r} is no date; write it as 2025-03-31.") from error
    if isinstance(values.get("published"), date):
        values |= {"published_from": values.get("published_from", "staff"), "published_precision": Precision.DAY}
    if values.get("language") == "zh":
        del values["language"]
    return values


def _refuse_what_no_column_holds(name: str, value: Any) -> None:
    """ValueError, in words, for a text that is too long for its column (one database would cut it, the other break off)."""
    most = getattr(Article._meta.get_field(name), "max_length", None)
    if isinstance(value, str) and most is not None and len(value) > most:
        raise ValueError(f"The {name} is longer than {most} characters.")
    if name == "language" and value not in TELLABLE:
        raise ValueError(f"{value!r} is no language of the record; write one of {', '.join(TELLABLE)}.")


def _get_or_make(address: str, values: dict[str, Any]) -> tuple[Article, bool]:
    try:
        with transaction.atomic():
            return Article.objects.get_or_create(address=address, defaults=values)
    except IntegrityError:
        return Article.objects.get(address=address), False


@transaction.atomic
def _deposit(content: bytes, content_type: str, name: str, address: str, facts: dict[str, Any]) -> Article:
    """Keep the bytes with their row; the same bytes without an address of their own are the same article.

    Facts told with a new text count over those that we held: it was handed in because we had nothing, or something else. With
    the same text they fill what nobody told before.
    """
    own = f"urn:sha256:{sha256(content.decode('latin-1'))}"
    place = address if address.startswith(OWN) else canonical(address) if address else own
    told = _facts(facts)
    article, made = _get_or_make(place, {"source": desk(), **told})
    packed = zlib.compress(content)
    held = Deposit.objects.filter(article=article).first()
    known = held is not None and held.content == packed
    news = (
        {} if made else {n: v for n, v in told.items() if v != getattr(article, n) and not (known and getattr(article, n))}
    )
    if known and not news:
        return article
    handed = {"content": packed, "content_type": content_type, "name": name[:255]}
    Deposit.objects.update_or_create(article=article, defaults=handed)
    if not made:
        _start_again(article, news)
    transaction.on_commit(lambda: ask_to_fetch(article.pk))
    return article


def _start_again(article: Article, news: dict[str, Any]) -> None:
    """New text or facts for an address that we hold: it is taken as the article's newer version, whatever state that was in."""
    for name, value in news.items():
        setattr(article, name, value)
    article.state, article.reason, article.detail = Article.State.FOUND, Article.Reason.NONE, ""
    article.tries, article.next_try = 0, timezone.now()
    article.save(update_fields=["state", "reason", "detail", "tries", "next_try", *news])
