"""What readers tell us is wrong, and what was corrected and why."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy as _


class ErrorReport(models.Model):
    """A reader's word that something is wrong. It waits on the desk and is never shown as it came."""

    class About(models.TextChoices):
        WORDS = "words", _("the words are not those in the source")
        SPEAKER = "speaker", _("somebody else said it")
        SIDE = "side", _("the side is wrong")
        DATE = "date", _("the date is wrong")
        CONTEXT = "context", _("the context is missing or misleading")
        OTHER = "other", _("something else")

    class State(models.TextChoices):
        NEW = "new", _("new")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")

    quote = models.ForeignKey(
        "Quote", models.SET_NULL, null=True, blank=True, related_name="error_reports", verbose_name=_("quote")
    )
    about = models.CharField(_("what is wrong"), max_length=10, choices=About.choices)
    message = models.TextField(_("message"), max_length=3000)
    contact = models.EmailField(_("e-mail for an answer"), blank=True, help_text=_("Never shown."))
    sender = models.CharField(
        max_length=64, editable=False, db_index=True, help_text=_("Keyed hash of the address and the day, against floods.")
    )
    created = models.DateTimeField(_("received"), default=timezone.now)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.NEW)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("decided by")
    )

    class Meta:
        verbose_name = _("error report")
        verbose_name_plural = _("error reports")
        ordering = ["-created"]

    def __str__(self) -> str:
        return f"{self.get_about_display()}: {self.message[:60]}"


class Correction(models.Model):
    """What was corrected in the record and why, in public."""

    quote = models.ForeignKey(
        "Quote", models.SET_NULL, null=True, blank=True, related_name="corrections", verbose_name=_("quote")
    )
    report = models.OneToOneField(
        ErrorReport, models.SET_NULL, null=True, blank=True, related_name="correction", verbose_name=_("error report")
    )
    what = models.TextField(_("what was corrected and why"))
    what_zh = models.TextField(_("the same in Chinese"), blank=True)
    created = models.DateTimeField(_("corrected"), default=timezone.now)

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-created", "-pk"]

    def __str__(self) -> str:
        return self.what[:80]

    @property
    def told(self) -> tuple[str, str]:
        """The words in the reader's language, else in the other one, and the tag of their language."""
        if self.what_zh and (get_language() or "").startswith("zh"):
            return self.what_zh, "zh-Hans"
        return self.what, "en"
