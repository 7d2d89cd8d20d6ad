"""Articles into the record's front door: found, fetched, or kept with their reason. Decisions are pure; this file writes rows.

Each function may run twice without harm: the same address, text or file is the same article, and a row is claimed, with its
tries counted and committed, before the work begins.
"""

from __future__ import annotations

import random
import zlib
from datetime import date, timedelta
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from sources import schedule
from sources.addresses import canonical
from sources.answers import Fetched, FetchFailed
from sources.asking import ask_to_fetch
from sources.confined import read_confined
from sources.feeds import iso_date
from sources.keeping import keep
from sources.models import LEASE, Article, Deposit, Source
from sources.pages import CONFINED, CONSENT_HOSTS, TYPES, Page, Unreadable, read_page
from sources.politeness import NotYet
from sources.texts import clean, sha256
from sources.visiting import visit

DESK = "desk"


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
    """A file as an article. Raises ValueError for an ending that we can't read, and for what is too large or empty."""
    content_type = TYPES.get(Path(name).suffix.lower())
    if content_type is None:
        raise ValueError(f"Files that can be read end in {', '.join(TYPES)}.")
    if not content:
        raise ValueError("The file is empty.")
    if len(content) > settings.UPLOAD_MAX_BYTES:
        raise ValueError(f"The file is larger than {settings.UPLOAD_MAX_BYTES // 1_000_000} MB.")
    return _deposit(content, content_type, name, address, facts)


def _facts(facts: dict[str, Any]) -> dict[str, Any]:
    """What is told of an article, as its columns take it."""
    values = {name: value for name, value in facts.items() if value not in (None, "")}
    published = values.get("published")
    if isinstance(published, str):
        values["published"] = iso_date(published)
        if values["published"] is None:
            raise ValueError(f"{published!r} is no date; write it as 2025-03-31.")
    if isinstance(values.get("published"), date):
        values.setdefault("published_from", "staff")
    if values.get("language") == "zh":
        del values["language"]
    return values


def _get_or_make(address: str, values: dict[str, Any]) -> tuple[Article, bool]:
    try:
        with transaction.atomic():
            return Article.objects.get_or_create(address=address, defaults=values)
    except IntegrityError:
        return Article.objects.get(address=address), False


@transaction.atomic
def _deposit(content: bytes, content_type: str, name: str, address: str, facts: dict[str, Any]) -> Article:
    """Keep the bytes with their row; the same bytes without an address of their own are the same article."""
    own = f"urn:sha256:{sha256(content.decode('latin-1'))}"
    place = (canonical(address) if address.startswith("http") else address) if address else own
    article, made = _get_or_make(place, {"source": desk(), **_facts(facts)})
    packed = zlib.compress(content)
    held = Deposit.objects.filter(article=article).first()
    if held is not None and held.content == packed:
        return article
    handed = {"content": packed, "content_type": content_type, "name": name[:255]}
    Deposit.objects.update_or_create(article=article, defaults=handed)
    if not made:
        _start_again(article)
    transaction.on_commit(lambda: ask_to_fetch(article.pk))
    return article


def _start_again(article: Article) -> None:
    """New text for an address that we hold: it is taken as the article's newer version, whatever state that was in."""
    article.state, article.reason, article.detail = Article.State.FOUND, Article.Reason.NONE, ""
    article.tries, article.next_try = 0, timezone.now()
    article.save(update_fields=["state", "reason", "detail", "tries", "next_try"])


def fetch(article_id: int) -> Article | None:
    """Make a snapshot of a found or failed article. None where there was nothing to do or another worker has it."""
    now = timezone.now()
    claimed = Article.objects.due(now).filter(pk=article_id).order_by()
    if not claimed.update(tries=F("tries") + 1, next_try=now + LEASE):
        return None
    article = Article.objects.get(pk=article_id)
    if article.tries > schedule.MAX_TRIES:
        detail = f"It did not come to an end in {schedule.MAX_TRIES} tries."
        return _failed(article, FetchFailed(Article.Reason.UNREADABLE, detail, permanent=True))
    try:
        page, original = page_of(article)
    except NotYet as busy:
        return _put_back(article, busy)
    except (FetchFailed, Unreadable) as error:
        return _failed(article, error)
    return keep(article, page, original)


def _put_back(article: Article, busy: NotYet) -> Article:
    """The host is busy: that is no try. The article's turn comes when the host is free."""
    article.next_try = timezone.now() + timedelta(seconds=busy.seconds * random.uniform(1.0, 1.5))
    Article.objects.filter(pk=article.pk).update(tries=F("tries") - 1, next_try=article.next_try)
    return article


def page_of(article: Article) -> tuple[Page, Fetched | Deposit]:
    """The text, from the deposit where staff handed it in, else from the web."""
    deposit = Deposit.objects.filter(article=article).first()
    if deposit is not None:
        return read_any(zlib.decompress(deposit.content), deposit.content_type), deposit
    answer = visit(article.address)
    _check_reached(article.address, answer.address)
    return page_in(answer), answer


def _check_reached(asked: str, reached: str) -> None:
    """Raise Unreadable where the site led to its front page or to a page that asks for consent."""
    there = urlsplit(reached)
    if (there.hostname or "").startswith(CONSENT_HOSTS):
        raise Unreadable("paywall", "The site leads visitors to a page that asks for consent instead of the article.")
    if there.path in ("", "/") and not there.query and urlsplit(asked).path not in ("", "/"):
        raise Unreadable("not_an_article", "The address leads to the site's front page now; the article is not there.")


def page_in(answer: Fetched) -> Page:
    """The article in what a visit brought."""
    charset = charset_of(answer.headers.get("content-type", ""))
    return read_any(answer.content, answer.content_type, charset, answer.address)


def read_any(content: bytes, content_type: str, charset: str = "", address: str = "") -> Page:
    """The article in the bytes of any type; documents are parsed in a confined child."""
    if content_type in CONFINED:
        return read_confined(content, content_type)
    return read_page(content, content_type, charset, address)


def charset_of(content_type: str) -> str:
    """The charset that a Content-Type header names; empty where it names none."""
    message = Message()
    message["content-type"] = content_type
    return str(message.get_content_charset() or "")


def _failed(article: Article, error: FetchFailed | Unreadable) -> Article:
    """Keep the row with its reason and its next try, or give it up."""
    permanent = error.permanent if isinstance(error, FetchFailed) else True
    wait = error.retry_after if isinstance(error, FetchFailed) else None
    retry = schedule.after_failure(article.tries, permanent, timezone.now(), wait, random.random())
    article.state = Article.State.GAVE_UP if retry.gives_up else Article.State.FAILED
    if error.reason == Article.Reason.ROBOTS:
        article.state = Article.State.SKIPPED
    article.reason, article.detail, article.next_try = error.reason, error.detail[:500], retry.at
    article.save(update_fields=["state", "reason", "detail", "next_try"])
    return article
