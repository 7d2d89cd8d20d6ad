"""The top app. Celery is imported here and not in `debate/__init__.py`, which stays empty for the pure reader."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DebateConfig(AppConfig):
    """What was said, and the site."""

    name = "debate"
    verbose_name = _("The record")

    def ready(self) -> None:
        """Load the Celery application and listen for fetched articles."""
        from debate import celery, listening  # noqa: F401, PLC0415  (models must be loaded first)
