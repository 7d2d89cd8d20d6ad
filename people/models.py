"""People and organizations, their names in every script, and what role they held when (Popolo's terms)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy as _
from simple_history.models import HistoricalRecords

from people.dates import bounds


def date_that_there_is(words: str) -> None:
    """Refuse 2024-13 and 2024-02-30, which have the form of a date: whoever computes with them would fail."""
    try:
        bounds(words)
    except ValueError as error:
        raise ValidationError(_("There is no such date.")) from error


partial_date = RegexValidator(r"^\d{4}(-\d{2}(-\d{2})?)?$", _("Write 2024, 2024-03 or 2024-03-31."))


class Speaker(models.Model):
    """What a person and an organization share. `noun` is what rows that point to one call it: the field's name, and the kind of a
    former address."""

    noun: ClassVar[str]

    slug = models.SlugField(_("slug"), max_length=120, unique=True, help_text=_("Its part of the address; never changes."))
    name_en = models.CharField(_("name in Latin script"), max_length=200, blank=True)
    name_zh = models.CharField(_("name in Chinese"), max_length=200, blank=True)
    country = models.CharField(_("country"), max_length=40, blank=True, help_text=_("ISO 3166 codes, such as US or CA/IL."))
    wikidata = models.CharField(_("Wikidata"), max_length=20, blank=True, help_text=_("Its item, such as Q7407093."))
    note = models.TextField(_("note"), blank=True)
    facts = models.JSONField(
        default=dict,
        blank=True,
        editable=False,
        help_text=_("Values as last loaded from the facts; what differs, staff changed."),
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the reader's language, else in the other one."""
        first, second = (
            (self.name_zh, self.name_en) if (get_language() or "").startswith("zh") else (self.name_en, self.name_zh)
        )
        return first or second or self.slug

    @property
    def other_name(self) -> str:
        """The name in the other language, empty where it is the same or unknown."""
        other = self.name_en if self.name == self.name_zh else self.name_zh
        return "" if other == self.name else other


class Organization(Speaker):
    """A company, an institute, a government body, an outlet: it speaks through statements and spokespeople."""

    noun = "organization"

    parent = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="children", verbose_name=_("controlled by")
    )
    history = HistoricalRecords(excluded_fields=["facts"])

    class Meta:
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")
        ordering = ["slug"]

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("organization", args=[self.slug])


class Person(Speaker):
    """Somebody who speaks."""

    noun = "person"

    organizations: models.ManyToManyField[Organization, Any] = models.ManyToManyField(
        Organization, through="Membership", related_name="people", verbose_name=_("organizations")
    )
    history = HistoricalRecords(excluded_fields=["facts"])

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["slug"]

    def get_absolute_url(self) -> str:
        """Their page."""
        return reverse("person", args=[self.slug])


class Name(models.Model):
    """One spelling of a person or an organization."""

    class Kind(models.TextChoices):
        FULL = "full", _("full name")
        SURNAME = "surname", _("surname")
        GIVEN = "given", _("given name")
        NICKNAME = "nickname", _("nickname")
        SHORT = "short", _("short form")
        HANDLE = "handle", _("handle")

    class Language(models.TextChoices):
        EN = "en", _("Latin script")
        HANS = "zh-Hans", _("Chinese (simplified)")
        HANT = "zh-Hant", _("Chinese (traditional)")
        HANDLE = "handle", _("handle")

    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="names", verbose_name=_("person"))
    organization = models.ForeignKey(
        Organization, models.CASCADE, null=True, blank=True, related_name="names", verbose_name=_("organization")
    )
    text = models.CharField(_("name"), max_length=200)
    language = models.CharField(_("language or script"), max_length=10, choices=Language.choices, default=Language.EN)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.FULL)
    ambiguous = models.BooleanField(
        _("ambiguous"), default=False, help_text=_("Also means somebody or something else: never decides alone.")
    )
    note = models.CharField(_("note"), max_length=300, blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("name")
        verbose_name_plural = _("names")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=True, organization__isnull=False)
                | Q(person__isnull=False, organization__isnull=True),
                name="a_name_is_of_one_speaker",
            ),
            models.UniqueConstraint(
                fields=["person", "text"], name="one_spelling_per_person", condition=Q(person__isnull=False)
            ),
            models.UniqueConstraint(
                fields=["organization", "text"],
                name="one_spelling_per_organization",
                condition=Q(organization__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Membership(models.Model):
    """A person's role in an organization, with its dates as far as they are known."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships", verbose_name=_("person"))
    organization = models.ForeignKey(
        Organization, models.CASCADE, related_name="memberships", verbose_name=_("organization")
    )
    role = models.CharField(_("role"), max_length=200, blank=True)
    role_zh = models.CharField(_("role in Chinese"), max_length=200, blank=True)
    since = models.CharField(_("since"), max_length=10, blank=True, validators=[partial_date, date_that_there_is])
    until = models.CharField(_("until"), max_length=10, blank=True, validators=[partial_date, date_that_there_is])
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["-since", "pk"]

    def __str__(self) -> str:
        return f"{self.person_id} {self.role} {self.organization_id} {self.since}–{self.until}"

    def clean(self) -> None:
        """It ends after it begins, as far as the two dates tell."""
        if self.since and self.until and self.since > self.until + "~":
            raise ValidationError({"until": _("It ends before it begins.")})


class FormerAddress(models.Model):
    """An address that once was a person's or an organization's: it answers 301 to where they are now, or 410."""

    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        ORGANIZATION = "organization", _("organization")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    slug = models.SlugField(_("slug"), max_length=120)
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="former_addresses")
    organization = models.ForeignKey(Organization, models.SET_NULL, null=True, blank=True, related_name="former_addresses")
    reason = models.CharField(_("reason"), max_length=300, blank=True, help_text=_("Shown with the 410."))
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="one_former_address")]

    def __str__(self) -> str:
        return f"{self.kind}/{self.slug}"

    @property
    def now(self) -> Person | Organization | None:
        """Who they are now; None where they were removed."""
        return self.person or self.organization
