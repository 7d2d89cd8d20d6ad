"""The top app. Celery is imported here and not in `debate/__init__.py`, which stays empty for the pure reader."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class DebateConfig(AppConfig):
    """What was said, and the site."""

    name = "debate"
    verbose_name = _("The record")

    def ready(self) -> None:
        """Load the Celery application, listen to `sources` and `people`, keep the staff's groups and the triggers of counting."""
        from debate import celery, listening, roles  # noqa: F401, PLC0415  (models must be loaded first)
        from debate.counting import edition, postings, words  # noqa: PLC0415

        post_migrate.connect(roles.ensure_groups, sender=self)
        post_migrate.connect(edition.install, sender=self, dispatch_uid="debate.edition")
        post_migrate.connect(postings.install, sender=self, dispatch_uid="debate.postings")
        post_migrate.connect(words.install, sender=self, dispatch_uid="debate.words")
