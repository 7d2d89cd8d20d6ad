"""A small record with something on every page, and where the pages are."""

from __future__ import annotations

from datetime import UTC, datetime

from debate.models import Correction, Reply, Stance
from debate.tests.pages.builders import print_in, printed, withdrawn
from debate.tests.pages.crowd import Crowd, fill
from sources.models import Article, Snapshot, Source, Visit

PLAIN = {
    "home": "",
    "quotes": "quotes/",
    "filtered": "quotes/?side=open&q=weights",
    "nothing found": "quotes/?q=xylophone",
    "people": "people/",
    "organizations": "organizations/",
    "arguments": "arguments/",
    "argument": "arguments/transparency/",
    "exchanges": "exchanges/",
    "exchanges as a matrix": "exchanges/?view=matrix",
    "sources": "sources/",
    "about": "about/",
    "method": "about/method/",
    "data": "data/",
    "corrections": "corrections/",
    "report": "corrections/report/",
    "sent": "corrections/report/?sent=yes",
}


def scene(quotes: int = 60) -> dict[str, str]:
    """Make it. Every kind of page by name, as paths without the language."""
    crowd = fill(quotes)
    article = _changed_article(crowd)
    Source.objects.update(last_visit=datetime(2026, 11, 1, tzinfo=UTC))
    Visit.objects.create(source=article.source, ok=True, entries=4, fresh=1)
    _corrected(crowd)
    reply = Reply.objects.exclude(to_person=None).exclude(to_quote=None).first()
    assert reply is not None
    assert reply.quote.person is not None
    assert reply.to_person is not None
    one, other = sorted((reply.quote.person.slug, reply.to_person.slug))
    return PLAIN | {
        "quote": f"quotes/{reply.quote_id}/",
        "answered quote": f"quotes/{reply.to_quote_id}/",
        "person": f"people/{reply.quote.person.slug}/",
        "compare": f"people/{one}/vs/{other}/",
        "exchange": f"exchanges/{one}/{other}/",
        "organization": f"organizations/{crowd.organizations[0].slug}/",
        "source": f"sources/{article.source.slug}/",
        "article": f"articles/{article.pk}/",
        "report a quote": f"corrections/report/?quote={reply.quote_id}",
    }


def _changed_article(crowd: Crowd) -> Article:
    """An article with a quote that it no longer prints, and one that cuts what another prints whole."""
    article = Article.objects.filter(appearances__isnull=False, language="en").first()
    assert article is not None
    words = "Weights belong to everybody, said the first printing, and to nobody else."
    where = Article.objects.create(
        source=article.source, address="https://invented.example/changed", title="Changed", state="read", language="en"
    )
    Snapshot.objects.create(article=where, text=f"“{words}”", sha256="a" * 64)
    said = printed(words, crowd.people[0])
    print_in(said, where, words=words[:60], gone=True)
    Snapshot.objects.create(article=where, text="Nothing.", sha256="b" * 64)
    return where


def _corrected(crowd: Crowd) -> None:
    """One correction of each kind."""
    Correction.objects.create(quote=crowd.quotes[0], what="The date was wrong.", what_zh="日期有误。")
    withdrawn()
    quote = crowd.quotes[1]
    other = "closed" if quote.side != "closed" else "open"
    Stance.objects.create(quote=quote, side=other, decided_by="person", decider="staff", note="")
