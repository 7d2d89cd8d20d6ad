"""The read-only API: the same filters as the pages."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import conditional_page
from django_filters import CharFilter, DateFromToRangeFilter
from django_filters.rest_framework import FilterSet
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework.exceptions import ValidationError
from rest_framework.viewsets import ReadOnlyModelViewSet

from debate.api.described import DAY
from debate.api.paging import NewestFirst
from debate.api.serializers import (
    ArticleSerializer,
    OrganizationSerializer,
    PersonSerializer,
    QuoteSerializer,
    SourceSerializer,
)
from debate.following import asked_for, slug_now
from debate.models import Quote
from debate.selection import CHECKED, DATES, KNOWN, unusable
from people.models import Organization, Person
from sources.models import Article, Source

RELATED: Any = (
    *("appearances__article", "stances", "arguments", "replies__to_person", "replies__to_organization"),
    *("replies__to_quote", "replies__appearance__snapshot"),
)
FILTERS = ("q", "person", "organization", "side", "argument", "source", "language", "kind", "from", "to", "checked")

VALUES = {**KNOWN, "checked": CHECKED}
"""Filters that have no values but these."""


class Conditional:
    """Answers carry an ETag; a reader who holds the same already gets 304."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer, and compare with what the reader holds."""
        answer: Any = super().dispatch  # type: ignore[misc]
        compared: Any = conditional_page(answer)
        found: HttpResponseBase = compared(request, *args, **kwargs)
        return found


class ArticleFilter(FilterSet):
    """The filters of quotes that an article answers too."""

    source = CharFilter("source__slug")
    person = CharFilter(method="printing_quotes_of")
    published = DateFromToRangeFilter("published")

    class Meta:
        model = Article
        fields = ("source", "person", "language", "published")

    def printing_quotes_of(self, articles: QuerySet[Article], name: str, slug: str) -> QuerySet[Article]:
        """Those that print a public quote of a person, by the address of today or a former one. What the desk has not let through
        tells nothing."""
        quotes = Quote.objects.public().filter(person__slug=slug_now(slug), appearances__article=OuterRef("pk"))
        return articles.filter(Exists(quotes))


class ByDay(NewestFirst):
    """Quotes by the day on which they were said or printed."""

    ordering = ("-day", "-pk")


@extend_schema_view(
    list=extend_schema(
        parameters=[
            OpenApiParameter(name, DAY if name in DATES else OpenApiTypes.STR, enum=sorted(VALUES.get(name, ())) or None)
            for name in FILTERS
        ]
    )
)
class QuoteViewSet(Conditional, ReadOnlyModelViewSet[Quote]):
    """Public quotes."""

    serializer_class = QuoteSerializer
    pagination_class = ByDay
    filter_backends: Any = ()
    queryset = Quote.objects.public().select_related("person", "organization")

    def get_queryset(self) -> QuerySet[Quote]:
        """Public quotes that fit the filters of the address."""
        if wrong := unusable(self.request.GET):
            raise ValidationError(wrong)
        quotes = Quote.objects.public().select_related("person", "organization").prefetch_related(*RELATED)
        return asked_for(self.request.GET).apply(quotes)


class PersonViewSet(Conditional, ReadOnlyModelViewSet[Person]):
    """People."""

    serializer_class = PersonSerializer
    filterset_fields = ("country", "wikidata")
    lookup_field = "slug"
    queryset = Person.objects.all()


class OrganizationViewSet(Conditional, ReadOnlyModelViewSet[Organization]):
    """Organizations."""

    serializer_class = OrganizationSerializer
    filterset_fields = ("country", "wikidata")
    lookup_field = "slug"
    queryset = Organization.objects.all()


class SourceViewSet(Conditional, ReadOnlyModelViewSet[Source]):
    """Sources."""

    serializer_class = SourceSerializer
    filterset_fields = ("kind", "language")
    lookup_field = "slug"
    queryset = Source.objects.all()


class ArticleViewSet(Conditional, ReadOnlyModelViewSet[Article]):
    """Articles that quotes were printed in; never their text."""

    serializer_class = ArticleSerializer
    filterset_class = ArticleFilter
    queryset = Article.objects.filter(appearances__quote__is_public=True).distinct()
