"""Arguments: the reasons for openness and against it, who gives them, and which nobody has answered."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from debate.counting.choosing import Chosen, everything
from debate.counting.vocabulary import number, word
from debate.models import Argument, Quote, Reply
from debate.pages.balance import SHOWN as SIDES
from debate.pages.heads import Head
from debate.pages.listing import listed
from debate.pages.paging import in_order
from debate.pages.structured import breadcrumbs
from debate.pages.tallies import Tally, by_argument, by_person, by_quarter
from debate.selection import Selection
from debate.vocabulary import ArgumentSlug
from people.models import Person

SHOWN, VOICES, UNANSWERED = 4, 8, 4
LOOKED_AT = 400
"""Of the quotes that give an argument so many of the newest are looked at for what nobody has answered."""
MEANING = {
    "safety": gettext_lazy("Harm by accident or by misuse, and who can prevent it."),
    "security-geopolitics": gettext_lazy("Armies, rivals, export rules, and which country leads."),
    "innovation": gettext_lazy("Who can build on whose work, and how fast."),
    "economics": gettext_lazy("Costs, prices, jobs, and who earns."),
    "competition": gettext_lazy("How many can take part, and how few may decide."),
    "transparency": gettext_lazy("Who can look inside, test and audit."),
    "access": gettext_lazy("Who can use it, in which language, at what price."),
    "science": gettext_lazy("Whether results can be repeated and taught."),
    "control": gettext_lazy("Whether a release can be stopped, changed or taken back."),
    "licensing": gettext_lazy("What the terms allow, and whether open means open."),
}
"""What each argument is about, in neutral words of our own."""


def arguments(request: HttpRequest) -> HttpResponse:
    """All arguments, the most used first, with how many quotes on each side give them and since when."""
    tallies = by_argument(everything())
    first = first_days()
    rows = [{"tally": tally, "meaning": MEANING[tally.slug], "first": first.get(tally.slug)} for tally in tallies]
    head = Head(
        _("Arguments"),
        _("The reasons that are given for open and for closed AI models: how often, by whom, since when."),
        feed=reverse("arguments_feed"),
    )
    given = {tally.slug for tally in tallies}
    unused = [(slug, label) for slug, label in ArgumentSlug.choices if slug not in given]
    return render(request, "arguments/list.html", {"rows": rows, "unused": unused, "head": head})


def argument(request: HttpRequest, slug: str) -> HttpResponse:
    """One argument: for and against side by side, its first use, its voices, and what nobody has answered."""
    if slug not in ArgumentSlug.values:
        raise Http404
    label = str(ArgumentSlug(slug).label)
    chosen = everything(argument=(slug,))
    counted = counted_of(slug, chosen)
    context = {
        "slug": slug,
        "label": label,
        "meaning": MEANING[slug],
        "columns": [(side, in_order(counted[side])) for side in ("open", "closed")],
        "first": next(iter(in_order(counted["first"])), None),
        "stream": counted["stream"],
        "voices": _voices(counted["most"]),
        "unanswered": in_order(_unanswered(counted["newest"])[:UNANSWERED]),
        "tally": counted["tally"],
        "sides": [(side.value, number) for side in SIDES if (number := getattr(counted["tally"], side.value, 0))],
        **listed(request, Selection(argument=(slug,)), hide=("argument",)),
    }
    return render(request, "arguments/detail.html", {**context, "head": _head(slug, label)})


def counted_of(slug: str, chosen: Chosen) -> dict[str, Any]:
    """What the page counts, once for each state of the record: numbers and ids only, so that names are always fresh."""
    return chosen.board.kept(("argument", slug), lambda: _counted(slug, chosen))


def _counted(slug: str, chosen: Chosen) -> dict[str, Any]:
    tally = next((one for one in by_argument(chosen) if one.slug == slug), None)
    sides = by_person(chosen)
    most = sorted(sides, key=lambda pk: (-sum(sides[pk].values()), pk))[:VOICES]
    columns, mask = chosen.board.columns, chosen.mask
    newest = {
        side: columns.page(mask & columns.having("side", [number("side", side)]), SHOWN, None, forwards=True)
        for side in ("open", "closed")
    }
    return {
        **newest,
        "first": columns.page(mask, 1, None, forwards=False),
        "newest": columns.page(mask, LOOKED_AT, None, forwards=True),
        "stream": by_quarter(chosen),
        "most": {pk: sides[pk] for pk in most},
        "tally": tally,
    }


def giving(slug: str) -> Any:
    """Public quotes that give this argument."""
    return Quote.objects.counted().filter(Exists(Argument.objects.filter(quote=OuterRef("pk"), slug=slug)))


def _unanswered(ids: list[int]) -> list[int]:
    """Those of these quotes that no public quote answers, in the same order."""
    answers = Reply.objects.order_by().filter(to_quote__in=ids, quote__is_public=True)
    answered = set(answers.values_list("to_quote", flat=True))
    return [pk for pk in ids if pk not in answered]


def _voices(most: dict[int, Tally]) -> list[dict[str, Any]]:
    """Who gives it most, with the sides on which they do."""
    people = Person.objects.in_bulk(most)
    return [{"person": people[pk], "sides": most[pk], "number": sum(most[pk].values())} for pk in most if pk in people]


def first_days() -> dict[str, date]:
    """Argument -> the day on which it was first given."""
    chosen = everything()
    days = chosen.board.columns.oldest("argument", chosen.mask)
    return {word("argument", code): day for code, day in days.items()}


def _head(slug: str, label: str) -> Head:
    crumbs = [(str(_("Arguments")), reverse("arguments"))]
    told = _("The argument from %(label)s, for open and for closed AI models: %(meaning)s")
    return Head(
        label[:1].upper() + label[1:],
        told % {"label": label, "meaning": MEANING[slug]},
        feed=reverse("argument_feed", args=[slug]),
        crumbs=crumbs,
        things=[breadcrumbs(crumbs, label)],
    )
