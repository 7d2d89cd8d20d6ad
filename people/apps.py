"""Who speaks."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    """People, organizations and their names."""

    name = "people"
    verbose_name = _("People")
