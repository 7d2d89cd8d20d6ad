"""Words of the admin's theme, which speaks English only: named here so that the catalogue has their Chinese."""

from django.utils.translation import gettext_noop

WORDS = (
    gettext_noop("Type to search"),
    gettext_noop("Select action"),
    gettext_noop("Select action to run"),
    gettext_noop("Run"),
    gettext_noop("Select all rows"),
    gettext_noop("Select record"),
    gettext_noop("Select value"),
    gettext_noop("Go back"),
    gettext_noop("Choose file to upload"),
    gettext_noop("Light"),
    gettext_noop("Dark"),
    gettext_noop("System"),
    gettext_noop("Changes"),
)
