"""Every judgement of a quote, with its evidence: its side, the arguments it gives, and whom it answers.

Evidence is spans in code points, end exclusive. That of a stance and of an argument points into `Quote.text`, that of a
reply into the appearance's snapshot.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from debate.vocabulary import ArgumentSlug, Decider, ReplyKind, Side
from people.models import Organization, Person


class Judgement(models.Model):
    """Who decided something about a quote, when, and how sure they were."""

    decided_by = models.CharField(_("decided by"), max_length=10, choices=Decider.choices, default=Decider.MACHINE)
    decider = models.CharField(_("name"), max_length=100, help_text=_("Reader version, model name, or staff member."))
    confidence = models.FloatField(_("confidence"), default=1.0, help_text=_("0 to 1."))
    evidence = models.JSONField(_("evidence"), default=list, blank=True, help_text=_("Spans: [[start, end], …]."))

    class Meta:
        abstract = True


class Stance(Judgement):
    """One judgement of a quote's side. Never overwritten: the newest staff judgement counts, else the newest machine one."""

    quote = models.ForeignKey("Quote", models.CASCADE, related_name="stances", verbose_name=_("quote"))
    side = models.CharField(_("side"), max_length=10, choices=Side.choices)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    note = models.TextField(_("note"), blank=True)
    created = models.DateTimeField(_("decided"), default=timezone.now)

    class Meta:
        verbose_name = _("stance")
        verbose_name_plural = _("stances")
        ordering = ["-created", "-pk"]
        indexes = [models.Index(fields=["quote", "-created"], name="stances_of_a_quote")]

    def __str__(self) -> str:
        return f"{self.quote_id}: {self.side} ({self.decider})"


class Argument(Judgement):
    """A reason that a quote gives for its side, with the words that show it."""

    quote = models.ForeignKey("Quote", models.CASCADE, related_name="arguments", verbose_name=_("quote"))
    slug = models.CharField(_("argument"), max_length=24, choices=ArgumentSlug.choices)

    class Meta:
        verbose_name = _("argument")
        verbose_name_plural = _("arguments")
        ordering = ["slug"]
        constraints = [models.UniqueConstraint(fields=["quote", "slug"], name="one_argument_per_quote")]
        indexes = [models.Index(fields=["slug", "quote"], name="quotes_of_an_argument")]

    def __str__(self) -> str:
        return f"{self.quote_id}: {self.slug}"


class Reply(Judgement):
    """An edge from a quote to a person or organization, or to that speaker's quote, with the words that show it."""

    quote = models.ForeignKey("Quote", models.CASCADE, related_name="replies", verbose_name=_("quote"))
    kind = models.CharField(_("kind"), max_length=10, choices=ReplyKind.choices, default=ReplyKind.ANSWERS)
    to_person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="replies_received")
    to_organization = models.ForeignKey(Organization, models.CASCADE, null=True, blank=True, related_name="replies_received")
    to_quote = models.ForeignKey("Quote", models.SET_NULL, null=True, blank=True, related_name="replies_received")
    appearance = models.ForeignKey(
        "Appearance",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="replies",
        help_text=_("Where the evidence stands."),
    )

    class Meta:
        verbose_name = _("reply")
        verbose_name_plural = _("replies")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["quote", "to_person"], condition=Q(to_person__isnull=False), name="one_reply_per_person"
            ),
            models.UniqueConstraint(
                fields=["quote", "to_organization"],
                condition=Q(to_organization__isnull=False),
                name="one_reply_per_organization",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.quote_id} {self.kind} {self.to_person_id or self.to_organization_id}"
