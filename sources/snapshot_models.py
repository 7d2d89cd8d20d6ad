"""What we keep of an article: the bytes handed in, its text as it stood, and the bands by which copies are found."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Deposit(models.Model):
    """Bytes that staff handed to the desk (pasted text, a file), kept until a snapshot is made of them."""

    article = models.OneToOneField("Article", models.CASCADE, related_name="deposit", verbose_name=_("article"))
    content = models.BinaryField(_("content"), help_text=_("zlib-compressed bytes as handed in."))
    content_type = models.CharField(_("type"), max_length=100, help_text=_("A media type, such as text/plain."))
    name = models.CharField(_("file name"), max_length=255, blank=True)

    class Meta:
        verbose_name = _("deposit")
        verbose_name_plural = _("deposits")

    def __str__(self) -> str:
        return self.name or self.content_type


class Snapshot(models.Model):
    """The text of an article as it stood when fetched. Never changed: a changed article gets a new one."""

    article = models.ForeignKey("Article", models.CASCADE, related_name="snapshots", verbose_name=_("article"))
    text = models.TextField(_("text"), help_text=_("Plain text in NFC; paragraphs parted by an empty line."))
    sha256 = models.CharField(max_length=64, db_index=True, help_text=_("Of the text in UTF-8, hexadecimal."))
    original = models.BinaryField(_("original"), help_text=_("zlib-compressed bytes as fetched."))
    content_type = models.CharField(_("type"), max_length=100, blank=True)
    taken_at = models.DateTimeField(_("taken"), default=timezone.now)

    class Meta:
        verbose_name = _("snapshot")
        verbose_name_plural = _("snapshots")
        ordering = ["-taken_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["article", "sha256"], name="one_snapshot_per_text")]

    def __str__(self) -> str:
        return f"{self.article_id} {self.taken_at:%Y-%m-%d %H:%M}"


class Band(models.Model):
    """One band of a snapshot's MinHash: snapshots that share a band may be copies of one another."""

    snapshot = models.ForeignKey(Snapshot, models.CASCADE, related_name="bands", verbose_name=_("snapshot"))
    value = models.BigIntegerField(_("value"), db_index=True, help_text=_("63 bits; the band's number is part of them."))

    class Meta:
        verbose_name = _("band")
        verbose_name_plural = _("bands")

    def __str__(self) -> str:
        return f"{self.snapshot_id}:{self.value}"
