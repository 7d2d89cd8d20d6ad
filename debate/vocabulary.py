"""The words of the record: sides, kinds, speakers, deciders, arguments, replies."""

from django.db import models
from django.utils.translation import gettext_lazy as _, gettext_noop

NOT_FOUND_AGAIN = gettext_noop("A newer reading no longer finds this quotation in its source.")
FORGOTTEN = gettext_noop("The article was removed from this record.")
WITHDRAWN = gettext_noop("Withdrawn by the desk after a check.")
OFF_TOPIC = gettext_noop("It is not about the question of this record.")
MACHINE_REASONS = (NOT_FOUND_AGAIN, FORGOTTEN)
"""Why a quote is withdrawn without anybody's decision; stored in English, translated where it is shown."""


class Side(models.TextChoices):
    """Where a quote stands on the question."""

    OPEN = "open", _("open")
    CLOSED = "closed", _("closed")
    MIXED = "mixed", _("mixed")
    NEUTRAL = "neutral", _("neutral")
    OFF_TOPIC = "off_topic", _("off topic")


class Kind(models.TextChoices):
    """How the words are printed."""

    DIRECT = "direct", _("direct")
    MIXED = "mixed", _("partly quoted")
    INDIRECT = "indirect", _("indirect")


class SpeakerType(models.TextChoices):
    """What kind of speaker a quote has."""

    PERSON = "person", _("person")
    ORGANIZATION = "organization", _("organization")
    ANONYMOUS = "anonymous", _("anonymous")
    UNKNOWN = "unknown", _("not resolved")


class Decider(models.TextChoices):
    """Who decided."""

    MACHINE = "machine", _("the reader")
    MODEL = "model", _("a language model")
    PERSON = "person", _("a person")


class ArgumentSlug(models.TextChoices):
    """The ten reasons that are used for either side."""

    SAFETY = "safety", _("safety")
    SECURITY = "security-geopolitics", _("security and geopolitics")
    INNOVATION = "innovation", _("innovation")
    ECONOMICS = "economics", _("economics")
    COMPETITION = "competition", _("competition")
    TRANSPARENCY = "transparency", _("transparency")
    ACCESS = "access", _("access")
    SCIENCE = "science", _("science")
    CONTROL = "control", _("control")
    LICENSING = "licensing", _("licensing")


class ReplyKind(models.TextChoices):
    """How one quote answers."""

    ANSWERS = "answers", _("answers")
    REBUTS = "rebuts", _("rebuts")
    ENDORSES = "endorses", _("endorses")
    ACCUSES = "accuses", _("accuses")
