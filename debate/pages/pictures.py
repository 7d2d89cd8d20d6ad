"""Share cards at their addresses: drawn when asked for, and kept by whoever asked."""

from __future__ import annotations

import hashlib

from django.contrib.humanize.templatetags.humanize import intcomma
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import get_object_or_404
from django.utils.formats import date_format
from django.utils.translation import gettext as _, ngettext

from debate.models import Quote
from debate.pages.balance import SHOWN
from debate.pages.card import Card
from debate.pages.citing import between_marks
from debate.pages.decided import decided_by
from debate.pages.portrait import said_by
from debate.pages.roles import role_shown
from debate.pages.site import page_tag
from debate.pages.standings import SHAPES, WORDS, standings_of
from debate.pages.titles import speaker_of
from debate.standing import standing
from people.models import Person

DRAWN = "5"
"""Counted up when cards are drawn otherwise, so that kept ones are asked for anew."""


def quote_card(request: HttpRequest, pk: int) -> HttpResponse:
    """A quote: its words, who, in which role, when, and the side."""
    row = get_object_or_404(Quote.objects.public().select_related("person", "organization"), pk=pk)
    reported = row.is_reported
    marked = row.text if reported else between_marks(row.text, row.language)
    role = role_shown(row)
    day = date_format(row.day) if row.day else ""
    return _answer(
        request,
        Card(
            words=" ".join(marked.split()),
            name=speaker_of(row),
            detail=" · ".join(part for part in (_("in the reporter's words") if reported else "", day, role) if part),
            side=row.side,
            mark=str(row.get_side_display()),
            by=decided_by(row),
            site=_("Open or Closed?"),
            language=row.language,
        ),
    )


def person_card(request: HttpRequest, slug: str) -> HttpResponse:
    """A person: where they stand, from how many quotes."""
    row = get_object_or_404(Person, slug=slug)
    quotes = Quote.objects.counted().filter(person=row)
    said = said_by(row.pk)
    now = standing(said)
    counts = dict(quotes.order_by().values_list("side").annotate(n=Count("pk")))
    days = " – ".join(dict.fromkeys(date_format(one.day) for one in (said[0], said[-1]))) if said else ""
    told = _counted(len(said))
    return _answer(
        request,
        Card(
            words=f"{row.name} {row.other_name}".strip(),
            name=told,
            detail=days,
            side=SHAPES.get(now.word, now.word),
            mark=str(WORDS[now.word]),
            site=_("Open or Closed?"),
            language=page_tag(),
            counts=tuple((side.value, counts.get(side.value, 0)) for side in SHOWN),
        ),
    )


def compare_card(request: HttpRequest, a: str, b: str) -> HttpResponse:
    """Two people: their names, and where each stands."""
    people = {row.slug: row for row in Person.objects.filter(slug__in=[a, b])}
    if len(people) != 2:
        raise Http404
    one, other = people[a], people[b]
    stands = standings_of([one.pk, other.pk])
    told = [_("%(name)s: %(stands)s") % {"name": row.name, "stands": stands[row.pk].word} for row in (one, other)]
    names = _("%(one)s and %(other)s") % {"one": one.name, "other": other.name}
    detail = _("Who said what, in their own words")
    card = Card(words=names, name=" · ".join(told), detail=detail, site=_("Open or Closed?"), language=page_tag())
    return _answer(request, card)


def site_card(request: HttpRequest) -> HttpResponse:
    """The question, with the balance now."""
    counts = dict(Quote.objects.counted().order_by().values_list("side").annotate(n=Count("pk")))
    told = _counted(sum(counts.values()))
    return _answer(
        request,
        Card(
            words=_("Should frontier AI models be open or closed?"),
            name=told,
            detail=_("Who said what, in their own words"),
            site=_("Open or Closed?"),
            language=page_tag(),
            counts=tuple((side.value, counts.get(side.value, 0)) for side in SHOWN),
        ),
    )


def _answer(request: HttpRequest, card: Card) -> HttpResponse:
    """The picture, or word that the one that is held is still the same."""
    etag = '"' + hashlib.sha256(repr((DRAWN, card)).encode()).hexdigest()[:24] + '"'
    if request.headers.get("If-None-Match") == etag:
        return HttpResponseNotModified(headers={"ETag": etag})
    from debate.pages.cards import picture  # noqa: PLC0415  (4 MB that a process whom nobody asks for pictures does without)

    headers = {"ETag": etag, "Cache-Control": "public, max-age=86400"}
    return HttpResponse(picture(card), content_type="image/png", headers=headers)


def _counted(number: int) -> str:
    return ngettext("%(number)s quote in the record", "%(number)s quotes in the record", number) % {
        "number": intcomma(number)
    }
