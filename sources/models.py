"""Sources and their articles. The row's state is the queue: who is due is a query, not a message."""

from __future__ import annotations

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from sources.addresses import AddressRefused, parsed
from sources.hosts import Host, RobotsFile
from sources.querysets import ArticleQuerySet, SourceQuerySet
from sources.snapshot_models import Band, Deposit, Snapshot
from sources.vocabulary import LANGUAGES, ArticleReason, ArticleState, Precision, SourceKind

__all__ = ["LEASE", "Article", "Band", "Deposit", "Host", "RobotsFile", "Snapshot", "Source", "Visit"]

LEASE = timedelta(minutes=5)
"""How long a worker may hold a row before the sweep believes that the worker died."""


class Source(models.Model):
    """Where articles come from, as staff add it."""

    Kind = SourceKind

    name = models.CharField(_("name"), max_length=200, help_text=_("How pages call this source."))
    slug = models.SlugField(_("slug"), max_length=120, unique=True, help_text=_("Its part of the address; never changes."))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.FEED)
    address = models.CharField(
        _("address"), max_length=2000, blank=True, help_text=_("Of the feed, sitemap or page. The desk has none.")
    )
    outlet = models.CharField(_("publisher"), max_length=200, blank=True, help_text=_("Who publishes the articles."))
    homepage = models.CharField(_("homepage"), max_length=2000, blank=True)
    language = models.CharField(
        _("language"), max_length=10, choices=LANGUAGES, blank=True, help_text=_("Empty: found out for each article.")
    )
    path_prefix = models.CharField(
        _("path prefix"),
        max_length=300,
        blank=True,
        help_text=_("Keep only addresses whose path starts so, such as /news/."),
    )
    enabled = models.BooleanField(_("switched on"), default=True, help_text=_("Off: paused, nothing is visited."))
    note = models.TextField(_("note"), blank=True)

    every = models.PositiveIntegerField(
        _("minutes between visits"), default=60, help_text=_("Its rhythm: shorter where it brings something, longer else.")
    )
    next_visit = models.DateTimeField(_("next visit"), default=timezone.now, db_index=True)
    last_visit = models.DateTimeField(_("last visit"), null=True, blank=True)
    last_result = models.CharField(_("last result"), max_length=500, blank=True, help_text=_("In words, for staff."))
    failures = models.PositiveIntegerField(_("failures in a row"), default=0)
    ailing = models.BooleanField(_("ailing"), default=False, help_text=_("So many visits failed that staff should look."))
    etag = models.CharField(max_length=500, blank=True, editable=False)
    last_modified = models.CharField(max_length=200, blank=True, editable=False)
    created = models.DateTimeField(_("added"), auto_now_add=True)

    history = HistoricalRecords(
        excluded_fields=["every", "next_visit", "last_visit", "last_result", "failures", "ailing", "etag", "last_modified"]
    )
    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["address"], condition=~Q(address=""), name="one_source_per_address"),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """An address that can be visited, which only the desk has none of, and a homepage that readers can open."""
        wanted = ["address"] if self.kind != SourceKind.DESK else []
        for name in [*wanted, *(["homepage"] if self.homepage else [])]:
            try:
                setattr(self, name, str(parsed(getattr(self, name)).href))
            except AddressRefused as error:
                raise ValidationError({name: str(error)}) from error


class Visit(models.Model):
    """One visit to a source and what came of it: the source's health over time."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="visits", verbose_name=_("source"))
    at = models.DateTimeField(_("at"), default=timezone.now)
    ok = models.BooleanField(_("worked"))
    status = models.PositiveSmallIntegerField(_("HTTP status"), null=True)
    entries = models.PositiveIntegerField(_("entries seen"), default=0)
    fresh = models.PositiveIntegerField(_("new articles"), default=0)
    result = models.CharField(_("result"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("visit")
        verbose_name_plural = _("visits")
        ordering = ["-at"]
        indexes = [models.Index(fields=["source", "-at"], name="visits_of_a_source")]

    def __str__(self) -> str:
        return f"{self.source_id} {self.at:%Y-%m-%d %H:%M} {self.result}"


class Article(models.Model):
    """One publication at one canonical address."""

    State = ArticleState
    Reason = ArticleReason

    source = models.ForeignKey(Source, models.PROTECT, related_name="articles", verbose_name=_("source"))
    address = models.CharField(
        _("address"),
        max_length=2000,
        unique=True,
        help_text=_("Canonical; urn:sha256:… for pasted text and files without one."),
    )
    address_given = models.CharField(
        _("address as given"),
        max_length=2000,
        blank=True,
        db_index=True,
        help_text=_("Canonical too; differs from the address where the site leads on to another one."),
    )
    title = models.CharField(_("title"), max_length=500, blank=True)
    byline = models.CharField(_("byline"), max_length=300, blank=True)
    outlet = models.CharField(_("publisher"), max_length=200, blank=True)
    language = models.CharField(_("language"), max_length=10, choices=LANGUAGES, blank=True)
    published = models.DateField(_("published"), null=True, blank=True)
    published_precision = models.CharField(_("precision"), max_length=5, choices=Precision.choices, default=Precision.DAY)
    published_from = models.CharField(
        _("date found in"), max_length=20, blank=True, help_text=_("feed, page, address, staff: where the date comes from.")
    )
    is_digest = models.BooleanField(
        _("our own digest"), default=False, help_text=_("Written by this project from cited facts.")
    )
    cites = models.JSONField(_("cites"), default=list, blank=True, help_text=_("Addresses that a digest is drawn from."))
    author = models.CharField(
        _("author of a post"), max_length=200, blank=True, help_text=_("A social post's author is its speaker.")
    )

    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.FOUND)
    reason = models.CharField(_("reason"), max_length=20, choices=Reason.choices, blank=True, default=Reason.NONE)
    detail = models.CharField(_("in words"), max_length=500, blank=True, help_text=_("What happened, for staff."))
    tries = models.PositiveIntegerField(_("tries"), default=0, help_text=_("Counted and committed before the work."))
    next_try = models.DateTimeField(_("next try"), default=timezone.now)
    check_again = models.DateTimeField(
        _("next look for changes"), null=True, blank=True, db_index=True, help_text=_("Ever rarer; empty: never again.")
    )
    forced = models.BooleanField(_("forced in"), default=False, help_text=_("Staff wants it read whatever the filters say."))
    duplicate_of = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="copies", verbose_name=_("copy of")
    )
    found_at = models.DateTimeField(_("found"), default=timezone.now)
    fetched_at = models.DateTimeField(_("fetched"), null=True, blank=True)
    read_at = models.DateTimeField(_("read"), null=True, blank=True)
    reader_version = models.CharField(_("reader"), max_length=20, blank=True)
    etag = models.CharField(max_length=500, blank=True, editable=False)
    last_modified = models.CharField(max_length=200, blank=True, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["-found_at"]
        indexes = [
            models.Index(fields=["state", "next_try"], name="articles_by_state"),
            models.Index(fields=["source", "state"], name="articles_of_a_source"),
            models.Index(fields=["-published", "-id"], name="articles_by_date"),
        ]

    def __str__(self) -> str:
        return self.title or self.address

    @property
    def is_on_the_web(self) -> bool:
        """Whether the address can be opened by a reader."""
        return self.address.startswith(("http://", "https://"))

    @property
    def publisher(self) -> str:
        """Who prints it: its own outlet, else that of its source, else the name of its source."""
        return self.outlet or self.source.outlet or self.source.name
