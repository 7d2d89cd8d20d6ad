"""What was said: quotes and their printings. The judgements of them stand in `judgements.py` beside it.

Offsets are code points, end exclusive. `Appearance` offsets point into its snapshot's text.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from debate.models.querysets import QuoteQuerySet
from debate.vocabulary import MACHINE_REASONS, Decider, Kind, Side, SpeakerType
from people.models import Organization, Person
from sources.models import Article, Snapshot
from sources.vocabulary import LANGUAGES, Precision


class Quote(models.Model):
    """What somebody said once, however many articles print it."""

    text = models.TextField(
        _("words"), help_text=_("Verbatim: the same as those of one of its appearances. Nothing edits them.")
    )
    language = models.CharField(_("language"), max_length=10, choices=LANGUAGES)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    key = models.CharField(
        max_length=64,
        unique=True,
        editable=False,
        help_text=_("sha256 of the speaker and the folded words: finds another printing."),
    )
    speaker_type = models.CharField(_("speaker is"), max_length=12, choices=SpeakerType.choices)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="quotes", verbose_name=_("person")
    )
    organization = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="quotes", verbose_name=_("organization")
    )
    speaker_printed = models.CharField(_("speaker as printed"), max_length=300, blank=True)
    role_printed = models.CharField(_("role as printed"), max_length=300, blank=True)

    said_on = models.DateField(_("said on"), null=True, blank=True)
    said_precision = models.CharField(_("precision"), max_length=5, choices=Precision.choices, default=Precision.DAY)
    printed_on = models.DateField(_("first printed on"), null=True, blank=True)
    day = models.DateField(
        _("day"),
        null=True,
        blank=True,
        editable=False,
        help_text=_("said_on, else printed_on, else when it was recorded: for order and filters."),
    )

    side = models.CharField(_("side"), max_length=10, choices=Side.choices, help_text=_("Of the stance that counts now."))
    side_confidence = models.FloatField(_("confidence in the side"), default=0.0)
    side_by = models.CharField(_("side decided by"), max_length=10, choices=Decider.choices, default=Decider.MACHINE)
    confidence = models.FloatField(_("confidence in words and speaker"), default=0.0, help_text=_("0 to 1."))
    checked_at = models.DateTimeField(_("checked"), null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("checked by")
    )
    disputed_at = models.DateTimeField(
        _("disputed"), null=True, blank=True, help_text=_("Since when a language model reads it otherwise.")
    )
    is_public = models.BooleanField(_("public"), default=False, editable=False)
    published_at = models.DateTimeField(_("first public"), null=True, blank=True, editable=False)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_reason = models.CharField(_("reason"), max_length=300, blank=True, help_text=_("Shown with the 410."))
    merged_into = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
        help_text=_("The same words by the same speaker: this address answers 301 to that quote."),
    )
    created = models.DateTimeField(_("recorded"), default=timezone.now)
    tokens = models.TextField(editable=False, blank=True, help_text=_("Folded words and bigrams for the full-text search."))

    history = HistoricalRecords(excluded_fields=["tokens", "is_public", "key", "day", "published_at"])
    objects = QuoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("quote")
        verbose_name_plural = _("quotes")
        ordering = ["-day", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=True) | Q(organization__isnull=True), name="a_quote_has_one_speaker"
            ),
            models.CheckConstraint(
                condition=~Q(speaker_type="person") | Q(person__isnull=False), name="a_resolved_person_is_set"
            ),
        ]
        indexes = [
            models.Index(fields=["-day", "-id"], condition=Q(is_public=True), name="public_quotes"),
            models.Index(fields=["side", "-day", "-id"], condition=Q(is_public=True), name="public_quotes_by_side"),
            models.Index(fields=["person", "-day", "-id"], name="quotes_of_a_person"),
            models.Index(fields=["organization", "-day", "-id"], name="quotes_of_an_organization"),
        ]

    def __str__(self) -> str:
        return self.text[:80]

    def get_absolute_url(self) -> str:
        """Its page, for ever."""
        return reverse("quote", args=[self.pk])

    @property
    def is_reported(self) -> bool:
        """Whether the words are the reporter's for what was said: no page, card or citation puts such words between marks."""
        return self.kind == Kind.INDIRECT

    @property
    def speaker(self) -> Person | Organization | None:
        """Who said it, where that is resolved."""
        return self.person or self.organization

    @property
    def is_checked(self) -> bool:
        """Whether a person has checked words, speaker and side."""
        return self.checked_at is not None

    @property
    def is_settled(self) -> bool:
        """Whether staff has decided anything about it, so that no later reading may change it."""
        withdrawn_by_staff = self.withdrawn_at is not None and self.withdrawn_reason not in MACHINE_REASONS
        return self.is_checked or self.side_by == Decider.PERSON or withdrawn_by_staff


class Appearance(models.Model):
    """One printing of a quote: where it stands in a snapshot, and how that outlet named the speaker."""

    quote = models.ForeignKey(Quote, models.CASCADE, related_name="appearances", verbose_name=_("quote"))
    snapshot = models.ForeignKey(Snapshot, models.CASCADE, related_name="appearances", verbose_name=_("snapshot"))
    article = models.ForeignKey(Article, models.CASCADE, related_name="appearances", verbose_name=_("article"))
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    text = models.TextField(_("words"), help_text=_("snapshot.text[start:end], always."))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    clause_start = models.PositiveIntegerField(null=True, blank=True)
    clause_end = models.PositiveIntegerField(null=True, blank=True)
    group = models.CharField(_("group"), max_length=20, blank=True, help_text=_("Spans of one statement share it."))
    speaker_printed = models.CharField(_("speaker as printed"), max_length=300, blank=True)
    speaker_start = models.PositiveIntegerField(null=True, blank=True)
    speaker_end = models.PositiveIntegerField(null=True, blank=True)
    role_printed = models.CharField(_("role as printed"), max_length=300, blank=True)
    cue = models.CharField(_("cue"), max_length=100, blank=True)
    confidence = models.FloatField(_("confidence in the words"), default=0.0)
    speaker_confidence = models.FloatField(_("confidence in the speaker"), default=0.0)
    reader_version = models.CharField(_("reader"), max_length=20)
    gone = models.BooleanField(_("no longer in the source"), default=False)

    class Meta:
        verbose_name = _("appearance")
        verbose_name_plural = _("appearances")
        ordering = ["article_id", "start"]
        constraints = [
            models.UniqueConstraint(fields=["snapshot", "start", "end"], name="one_appearance_per_span"),
            models.CheckConstraint(condition=Q(end__gt=models.F("start")), name="an_appearance_has_words"),
        ]

    def __str__(self) -> str:
        return f"{self.quote_id} in {self.article_id} [{self.start}:{self.end}]"
