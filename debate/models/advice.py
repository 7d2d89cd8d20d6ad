"""What the optional language model was asked and what it chose. Its judgements of sides are stances like all others."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people.models import Organization, Person
from sources.models import Article


class Consultation(models.Model):
    """One article before one model: the row's state is the queue."""

    class State(models.TextChoices):
        """How far it is."""

        WAITING = "waiting", _("waiting")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")
        GAVE_UP = "gave_up", _("gave up")

    article = models.ForeignKey(Article, models.CASCADE, related_name="consultations", verbose_name=_("article"))
    model = models.CharField(_("language model"), max_length=100)
    read_at = models.DateTimeField(_("of the reading of"), null=True, help_text=_("A newer reading is asked about again."))
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.WAITING)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    tries = models.PositiveIntegerField(_("tries"), default=0)
    next_try = models.DateTimeField(_("next try"), default=timezone.now)
    agreed = models.PositiveIntegerField(_("agreed"), default=0, help_text=_("Quotes that both read alike."))
    disputed = models.PositiveIntegerField(_("disputed"), default=0, help_text=_("Quotes that it reads otherwise."))
    refused = models.JSONField(_("refused"), default=dict, blank=True, help_text=_("Why answers were not used, counted."))

    class Meta:
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")
        ordering = ["-pk"]
        constraints = [models.UniqueConstraint(fields=["article", "model"], name="one_consultation_per_article_and_model")]
        indexes = [models.Index(fields=["state", "next_try"], name="consultations_by_state")]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.model}, {self.state}"


class KeptAnswer(models.Model):
    """An answer by its question's content, so that nothing is asked twice: the checked choices, no words."""

    key = models.CharField(max_length=64, unique=True)
    asked = models.DateTimeField(_("asked"), default=timezone.now, db_index=True)
    choices = models.JSONField(default=dict, help_text=_("Number of the quote -> speaker, side, evidence, arguments."))
    refused = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("kept answer")
        verbose_name_plural = _("kept answers")

    def __str__(self) -> str:
        return self.key


class SpeakerChoice(models.Model):
    """Whom a language model takes for the speaker, from the closed list that it was given. A suggestion to staff."""

    quote = models.ForeignKey("Quote", models.CASCADE, related_name="speaker_choices", verbose_name=_("quote"))
    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("person"))
    organization = models.ForeignKey(
        Organization, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("organization")
    )
    decider = models.CharField(_("name"), max_length=100)
    created = models.DateTimeField(_("decided"), default=timezone.now)

    class Meta:
        verbose_name = _("choice of a speaker")
        verbose_name_plural = _("choices of a speaker")
        ordering = ["-created", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["quote", "decider"], name="one_choice_per_quote_and_model"),
            models.CheckConstraint(
                condition=Q(person__isnull=True) | Q(organization__isnull=True), name="a_choice_has_one_speaker"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.quote_id}: {self.person or self.organization or '—'}"
