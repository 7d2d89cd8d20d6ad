"""Articles into the record's front door: found, fetched, or kept with their reason. Decisions are pure; this file writes rows.

Each function may run twice without harm: the same address, text or file is the same article, and a row is claimed, with its
tries counted and committed, before the work begins.
"""

from __future__ import annotations

import random
import zlib
from datetime import date
from email.message import Message
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from sources import schedule
from sources.addresses import canonical
from sources.answers import Fetched, FetchFailed
from sources.asking import ask_to_fetch
from sources.feeds import iso_date
from sources.fetching import fetch as visit
from sources.models import LEASE, Article, Deposit, Snapshot, Source
from sources.pages import TYPES, Page, Unreadable, read_page
from sources.signals import article_fetched
from sources.texts import clean, sha256

DESK = "desk"


def desk() -> Source:
    """The desk's own source, made on first use."""
    source, _ = Source.objects.get_or_create(slug=DESK, defaults={"name": "Desk", "kind": Source.Kind.DESK})
    return source


def add_address(address: str, *, source: Source | None = None, forced: bool = False, **facts: Any) -> Article:
    """An article to fetch. Raises AddressRefused (a ValueError) with words for what is no web address."""
    values = {"source": source or desk(), "address_given": address[:2000], "forced": forced, **_facts(facts)}
    article, made = _get_or_make(canonical(address), values)
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
        page, original = _page_of(article)
    except (FetchFailed, Unreadable) as error:
        return _failed(article, error)
    return _keep(article, page, original)


def _page_of(article: Article) -> tuple[Page, Fetched | Deposit]:
    """The text, from the deposit where staff handed it in, else from the web."""
    deposit = Deposit.objects.filter(article=article).first()
    if deposit is not None:
        return read_page(zlib.decompress(deposit.content), deposit.content_type), deposit
    answer = visit(article.address)
    charset = charset_of(answer.headers.get("content-type", ""))
    return read_page(answer.content, answer.content_type, charset, answer.address), answer


def charset_of(content_type: str) -> str:
    """The charset that a Content-Type header names; empty where it names none."""
    message = Message()
    message["content-type"] = content_type
    return str(message.get_content_charset() or "")


@transaction.atomic
def _keep(article: Article, page: Page, original: Fetched | Deposit) -> Article:
    """Store the snapshot and move the article on; a text that another article holds makes it a copy."""
    packed = original.content if isinstance(original, Deposit) else zlib.compress(original.content)
    digest = sha256(page.text)
    Snapshot.objects.get_or_create(
        article=article,
        sha256=digest,
        defaults={"text": page.text, "original": packed, "content_type": original.content_type},
    )
    for field in ("title", "byline", "outlet", "language"):
        setattr(article, field, getattr(article, field) or getattr(page, field))
    if article.published is None and page.published:
        article.published, article.published_from = page.published, "page"
    if isinstance(original, Fetched):
        article.etag, article.last_modified = (original.headers.get(h, "")[:200] for h in ("etag", "last-modified"))
    article.fetched_at = article.next_try = timezone.now()
    article.tries, article.reason, article.detail = 0, Article.Reason.NONE, ""
    article.state = Article.State.FETCHED
    if article.language not in ("en", "zh-Hans", "zh-Hant") and not article.forced:
        article.state, article.reason = Article.State.SKIPPED, Article.Reason.LANGUAGE
        article.detail = f"Its language looks like {article.language or 'none that we know'}; we read English and Chinese."
        article.language = ""
    article.save()
    if article.state == Article.State.FETCHED:
        transaction.on_commit(lambda: article_fetched.send(sender=Article, article_id=article.pk))
    return article


def _failed(article: Article, error: FetchFailed | Unreadable) -> Article:
    """Keep the row with its reason and its next try, or give it up."""
    permanent = error.permanent if isinstance(error, FetchFailed) else True
    wait = error.retry_after if isinstance(error, FetchFailed) else None
    retry = schedule.after_failure(article.tries, permanent, timezone.now(), wait, random.random())
    article.state = Article.State.GAVE_UP if retry.gives_up else Article.State.FAILED
    article.reason, article.detail, article.next_try = error.reason, error.detail[:500], retry.at
    article.save(update_fields=["state", "reason", "detail", "next_try"])
    return article
