"""Where the words come from."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SourcesConfig(AppConfig):
    """Sources, articles and snapshots."""

    name = "sources"
    verbose_name = _("Sources")
