"""What we remember of hosts, so that all workers together stay polite."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Host(models.Model):
    """Whose turn it is at one host, where there is no Redis to know it."""

    name = models.CharField(
        _("host"), max_length=300, unique=True, help_text=_("With its port, unless that is the usual one.")
    )
    holder = models.CharField(max_length=32, blank=True, editable=False, help_text=_("The visit that runs; empty if none."))
    free_at = models.DateTimeField(_("free from"), default=timezone.now, help_text=_("End of the lease or of the pause."))

    class Meta:
        verbose_name = _("host")
        verbose_name_plural = _("hosts")

    def __str__(self) -> str:
        return self.name


class RobotsFile(models.Model):
    """The robots.txt of one origin as we last read it."""

    origin = models.CharField(_("origin"), max_length=300, unique=True, help_text=_("Such as https://news.example"))
    text = models.TextField(_("text"), blank=True, help_text=_("Empty: the site has none, everything is allowed."))
    read_at = models.DateTimeField(_("read"), default=timezone.now)
    valid_until = models.DateTimeField(_("valid until"))

    class Meta:
        verbose_name = _("robots.txt")
        verbose_name_plural = _("robots.txt")

    def __str__(self) -> str:
        return self.origin
