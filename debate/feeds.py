"""Every list and everybody as an Atom feed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time
from typing import Any

from django.db.models import Exists, F, Min, OuterRef, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _

from debate.atom import Entry, Feed, written
from debate.following import asked_for
from debate.models import Argument, Correction, Quote, Reply
from debate.pages.arguments import giving
from debate.pages.decided import decided_by
from debate.pages.exchanges import nobody_there, replies_between, speaker_at
from debate.pages.exports import refused
from debate.pages.heads import shortened
from debate.pages.organizations import quotes_of
from debate.pages.people import former
from debate.pages.site import absolute, page_tag
from debate.pages.sources import quotes_from
from debate.pages.ties import public_replies
from debate.pages.titles import speaker_of, titled
from debate.selection import Selection
from debate.vocabulary import ArgumentSlug, Side
from people.models import FormerAddress, Organization, Person
from sources.models import Article, Source

NEWEST = 30


def quotes_feed(request: HttpRequest) -> HttpResponse:
    """The newest quotes, with the filters of the quotes page; 400 for a value that can't be, as files and the API answer."""
    if refusal := refused(request):
        return refusal
    name = "quotes" + Selection.of(request.GET).query()  # the id of the feed stays, whoever has moved since
    selection = asked_for(request.GET)
    return _of_quotes(request, name, _("Quotes"), reverse("quotes") + selection.query(), selection.apply(_all()))


def person_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """The newest quotes of a person."""
    row = Person.objects.filter(slug=slug).first()
    if row is None:
        return former(request, FormerAddress.Kind.PERSON, slug, "feed")
    return _of_quotes(request, f"person/{slug}", row.name, row.get_absolute_url(), _all().filter(person=row))


def organization_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """The newest quotes of an organization and its people."""
    row = Organization.objects.filter(slug=slug).first()
    if row is None:
        return former(request, FormerAddress.Kind.ORGANIZATION, slug, "feed")
    return _of_quotes(request, f"organization/{slug}", row.name, row.get_absolute_url(), quotes_of(row))


def organizations_feed(request: HttpRequest) -> HttpResponse:
    """The newest statements that organizations made themselves."""
    own = _all().filter(organization__isnull=False)
    return _of_quotes(request, "organizations", _("Statements of organizations"), reverse("organizations"), own)


def sources_feed(request: HttpRequest) -> HttpResponse:
    """The newest articles that brought quotes."""
    articles = Article.objects.filter(appearances__quote__in=_all()).distinct().select_related("source")
    entries = [
        Entry(
            f"article/{row.pk}",
            row.title or row.address,
            absolute(reverse("article", args=[row.pk])),
            datetime.combine(row.published, time(), UTC) if row.published else row.found_at,
            format_html("<p>{}</p>", row.publisher),
            language=row.language,
        )
        for row in articles.order_by(F("published").desc(nulls_last=True), "-pk")[:NEWEST]
    ]
    return _answer(request, "sources", _("Articles"), reverse("sources"), entries)


def source_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """The newest quotes that a source brought."""
    row = get_object_or_404(Source, slug=slug)
    return _of_quotes(request, f"source/{slug}", row.name, reverse("source", args=[slug]), quotes_from(row))


def arguments_feed(request: HttpRequest) -> HttpResponse:
    """The newest quotes that give any argument."""
    given = _all().filter(Exists(Argument.objects.filter(quote=OuterRef("pk"))))
    return _of_quotes(request, "arguments", _("Arguments"), reverse("arguments"), given)


def argument_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """The newest quotes that give an argument."""
    if slug not in ArgumentSlug.values:
        raise Http404
    label = str(ArgumentSlug(slug).label)
    return _of_quotes(request, f"argument/{slug}", label, reverse("argument", args=[slug]), giving(slug))


def people_feed(request: HttpRequest) -> HttpResponse:
    """New voices: people by the day of their first quote."""
    public = Q(quotes__is_public=True) & ~Q(quotes__side=Side.OFF_TOPIC)
    people: Any = Person.objects.annotate(first=Min("quotes__day", filter=public)).filter(first__isnull=False)
    entries = [
        Entry(
            f"person/{row.slug}",
            f"{row.name} {row.other_name}".strip(),
            absolute(row.get_absolute_url()),
            datetime.combine(row.first, time(), UTC),
            format_html("<p>{}</p>", _("First quote in the record: %(day)s") % {"day": date_format(row.first)}),
        )
        for row in people.order_by("-first", "slug")[:NEWEST]
    ]
    return _answer(request, "people", _("New voices"), reverse("people"), entries)


def exchanges_feed(request: HttpRequest) -> HttpResponse:
    """The newest replies."""
    return _of_replies(request, "exchanges", _("Exchanges"), reverse("exchanges"), public_replies())


def exchange_feed(request: HttpRequest, a: str, b: str) -> HttpResponse:
    """The newest replies between two speakers."""
    one, other = speaker_at(a), speaker_at(b)
    if one is None or other is None:
        return nobody_there(request, {a: one, b: other})
    title = _("%(one)s and %(other)s") % {"one": one.name, "other": other.name}
    return _of_replies(request, f"exchange/{a}/{b}", title, reverse("exchange", args=[a, b]), replies_between(one, other))


def corrections_feed(request: HttpRequest) -> HttpResponse:
    """What was corrected."""
    page = absolute(reverse("corrections"))
    entries = [
        Entry(
            f"correction/{row.pk}",
            shortened(row.told[0], 80),
            f"{page}#correction-{row.pk}",
            row.created,
            format_html("<p>{}</p>", row.told[0]),
            language=row.told[1],
        )
        for row in Correction.objects.all()[:NEWEST]
    ]
    return _answer(request, "corrections", _("Corrections"), reverse("corrections"), entries)


def _all() -> Any:
    return Quote.objects.counted()


def _of_quotes(request: HttpRequest, name: str, title: str, page: str, quotes: Any) -> HttpResponse:
    newest = quotes.newest().select_related("person", "organization")[:NEWEST]
    return _answer(request, name, title, page, [_entry(quote) for quote in newest])


def _of_replies(request: HttpRequest, name: str, title: str, page: str, replies: Any) -> HttpResponse:
    related = ("quote__person", "quote__organization", "to_person", "to_organization")
    newest: Iterable[Reply] = replies.select_related(*related).order_by("-quote__day", "-pk")[:NEWEST]
    entries = []
    for reply in newest:
        to = reply.to_person or reply.to_organization
        told = " ".join(str(part) for part in (reply.quote.speaker or "", reply.get_kind_display(), to or ""))
        entries.append(_entry(reply.quote)._replace(name=f"reply/{reply.pk}", title=told))
    return _answer(request, name, title, page, entries)


def _entry(quote: Quote) -> Entry:
    who = speaker_of(quote)
    day = date_format(quote.day) if quote.day else ""
    told = "{} ({})".format(who, _("in the reporter's words")) if quote.is_reported else who
    frame = "<p>{}</p><p>{}, {}</p>" if quote.is_reported else "<blockquote><p>{}</p></blockquote><p>{}, {}</p>"
    return Entry(
        name=f"quote/{quote.pk}",
        title=titled(quote, 80),
        link=absolute(quote.get_absolute_url()),
        updated=quote.published_at or quote.created,
        html=format_html(frame, quote.text, told, day),
        author=who,
        language=quote.language,
        category=quote.side,
        told=f"{quote.get_side_display()}, {decided_by(quote)}",
    )


def _answer(request: HttpRequest, name: str, title: str, page: str, entries: list[Entry]) -> HttpResponse:
    feed = Feed(
        name=name,
        title=f"{title} · {_('Open or Closed?')}",
        subtitle=_("Who said what on whether frontier AI models should be open or closed."),
        page=absolute(page),
        here=absolute(request.get_full_path()),
        language=page_tag(),
        entries=entries,
    )
    return HttpResponse(written(feed), content_type="application/atom+xml; charset=utf-8")
