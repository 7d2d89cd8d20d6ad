"""What waits for a person: told on the desk's front page, each with the list that holds it."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from debate.models import ErrorReport, Quote
from sources.models import Article, Source

OURS = ("debate", "sources", "people")
"""The apps that the desk works with come first; what keeps the site running comes last."""


class Waits(NamedTuple):
    """So many of something wait; `path` leads to them."""

    label: str | Promise
    number: int
    path: str


class WaitsForAPerson(admin.SimpleListFilter):
    """Quotes that nobody has checked, and that are not public or of which the side is unsure."""

    title = _("waits for a person")
    parameter_name = "waits"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Yes, or all of them."""
        return [("yes", _("yes"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Quote]) -> QuerySet[Quote]:
        """The same that the front page counts."""
        return queryset.filter(pk__in=Quote.objects.on_the_desk().values("pk")) if self.value() == "yes" else queryset


def front(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """The desk's front page, as Unfold asks for it: what waits, and our own apps first."""
    apps = context["app_list"]
    order = {label: place for place, label in enumerate(OURS)}
    context["app_list"] = sorted(apps, key=lambda app: order.get(app["app_label"], len(order)))
    context["waiting"] = [one for model, one in _everything() if one.number and _may_look(request, model)]
    return context


def _everything() -> list[tuple[Any, Waits]]:
    reports = ErrorReport.objects.filter(state=ErrorReport.State.NEW)
    disputed = Quote.objects.on_the_desk().filter(disputed_at__isnull=False)
    return [
        (ErrorReport, _listed(_("reports of readers"), reports, "?state__exact=new")),
        (Quote, _listed(_("quotes to check"), Quote.objects.on_the_desk(), "?waits=yes")),
        (Quote, _listed(_("quotes that a language model reads otherwise"), disputed, "?waits=yes&disputed_at__isempty=0")),
        (Source, _listed(_("sources that fail"), Source.objects.filter(enabled=True, ailing=True), "?ailing__exact=1")),
        (Article, _listed(_("articles given up"), Article.objects.filter(state="gave_up"), "?state__exact=gave_up")),
    ]


def _listed(label: Promise, rows: QuerySet[Any], query: str) -> Waits:
    meta = rows.model._meta
    return Waits(label, rows.count(), reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist") + query)


def _may_look(request: HttpRequest, model: Any) -> bool:
    return bool(request.user.has_perm(f"{model._meta.app_label}.view_{model._meta.model_name}"))
