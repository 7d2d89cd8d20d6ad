"""The words that sources and articles use for their kinds, states and reasons."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from sources.sniffing import DOCX, EML, PDF

LANGUAGES = [("en", _("English")), ("zh-Hans", _("Chinese (simplified)")), ("zh-Hant", _("Chinese (traditional)"))]
READ_LANGUAGES = tuple(code for code, _label in LANGUAGES)
TELLABLE = ("en", "zh", "zh-Hans", "zh-Hant")
"""What may be said of a text's language; `zh` leaves it to the text in which script it is."""


class Precision(models.TextChoices):
    """How much of a date is known."""

    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")


class SourceKind(models.TextChoices):
    """What a source is visited as."""

    FEED = "feed", _("feed")
    SITEMAP = "sitemap", _("sitemap")
    PAGE = "page", _("page with links")
    DESK = "desk", _("desk")


class ArticleState(models.TextChoices):
    """Where an article is on its way; the row's state is the queue."""

    FOUND = "found", _("found")
    FETCHED = "fetched", _("fetched")
    READ = "read", _("read")
    SKIPPED = "skipped", _("skipped")
    FAILED = "failed", _("failed")
    GAVE_UP = "gave_up", _("gave up")


class ArticleReason(models.TextChoices):
    """Why an article is skipped, failed or given up."""

    NONE = "", "—"
    OFF_TOPIC = "off_topic", _("not about the question")
    DUPLICATE = "duplicate_of", _("a copy of another article")
    LANGUAGE = "language", _("in a language that we do not read")
    NOT_AN_ARTICLE = "not_an_article", _("not an article")
    ROBOTS = "robots", _("robots.txt asks us not to")
    REFUSED = "refused", _("the address is not public")
    NOT_FOUND = "not_found", _("the page is not there")
    GONE = "gone", _("the page was removed")
    FORBIDDEN = "forbidden", _("the site refuses us")
    PAYWALL = "paywall", _("behind a paywall or a consent page")
    SERVER = "server", _("the server has an error")
    NETWORK = "network", _("no connection")
    TOO_LARGE = "too_large", _("too large")
    TOO_SLOW = "too_slow", _("too slow")
    REDIRECTS = "redirects", _("too many redirects")
    UNREADABLE = "unreadable", _("no text could be found in it")
    NO_TEXT = "no_text", _("pictures only, no text")
    READER = "reader", _("the reader failed")
    FORGOTTEN = "forgotten", _("removed by staff")


FILE_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".pdf": PDF,
    ".docx": DOCX,
    ".eml": EML,
}
"""The endings of files that staff may hand to the desk, and their media types."""
