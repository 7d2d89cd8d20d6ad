"""Articles on the desk: what came of each and why, live; retry, force in, forget."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.contrib import admin, messages
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _, ngettext
from unfold.admin import ModelAdmin

from sources import desk
from sources.admin import telling
from sources.admin.forms import AddArticleForm
from sources.models import Article
from sources.vocabulary import Precision
from sources.wording import told

SHOWN = ("title", "outlet", "language", "published", "author")
MOST_NAMED = 10
"""Articles that one message names."""
WIDE = '<div style="min-width: 15rem">{}</div>'
READ_BY = {"language", "published", "author"}
"""Facts that a reading goes by: whose words a post holds, in which language, and from which day 'on Tuesday' counts."""


@admin.register(Article)
class ArticleAdmin(ModelAdmin):
    """What came of every article."""

    list_display = ("called", "state", "reason", "in_words", "quotes_found", "outlet", "language", "published", "next_try")
    list_filter = ("state", "reason", "language", "forced", "source")
    list_filter_submit = False
    search_fields = ("title", "address", "outlet")
    actions = ("try_again", "force_in", "read_anew", "forget")
    list_select_related = ("source",)
    list_before_template = "admin/sources/progress.html"
    show_full_result_count = False

    def get_urls(self) -> list[Any]:
        """With the progress that the list asks for every few seconds."""
        progress = self.admin_site.admin_view(self.progress)
        return [path("progress/", progress, name="sources_article_progress"), *super().get_urls()]

    def progress(self, request: HttpRequest) -> HttpResponse:
        """How many articles are in which state now."""
        return TemplateResponse(request, "admin/sources/counts.html", {"counts": states()})

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """With the counts above the list."""
        return super().changelist_view(request, {**(extra_context or {}), "counts": states()})

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """With the number of quotes of each."""
        return super().get_queryset(request).annotate(number=Count("appearances"))

    @admin.display(description=_("quotes"), ordering="number")
    def quotes_found(self, article: Any) -> int:
        """How many quotations the reading found."""
        return int(article.number)

    @admin.display(description=_("article"), ordering="title")
    def called(self, article: Article) -> str:
        """Its title; a post's author or an address where it has none, no longer than a line."""
        return Truncator(article.title or article.author or article.address).chars(70)

    @admin.display(description=_("in words"))
    def in_words(self, article: Article) -> str:
        """What happened, in the reader's language; wide enough to be read."""
        return format_html(WIDE, told(article.detail)) if article.detail else "\N{EM DASH}"

    def get_form(self, request: HttpRequest, obj: Article | None = None, change: bool = False, **kwargs: Any) -> Any:
        """Adding takes addresses, a text or a file; afterwards the facts can be corrected."""
        return super().get_form(request, obj, change, **({} if obj else {"form": AddArticleForm}), **kwargs)

    def get_fields(self, request: HttpRequest, obj: Article | None = None) -> Any:
        """What the form shows."""
        if obj is None:
            return ["web_address", "pasted", "upload", *SHOWN, "handle"]
        return [*self._own(), *SHOWN, "byline"]

    def get_readonly_fields(self, request: HttpRequest, obj: Article | None = None) -> Any:
        """State and address are the machine's."""
        return self._own() if obj else ()

    @staticmethod
    def _own() -> tuple[str, ...]:
        where = ("source", "address", "duplicate_of", "published_from", "published_precision")
        return (*where, "state", "reason", "in_words", "tries", "next_try", "check_again", "forced")

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        """New articles were made by their form already; each has its history. A date that staff corrects is theirs, and what a
        reading goes by has the text read again."""
        if not change:
            self._added(request, form)
            return
        if "published" in form.changed_data:
            obj.published_from, obj.published_precision = "staff", Precision.DAY
        obj.save(update_fields=[*form.changed_data, "published_from", "published_precision"])
        if READ_BY & set(form.changed_data) and desk.read_again(obj):
            messages.info(request, _("Its text is read again with what you corrected."))

    def _added(self, request: HttpRequest, form: Any) -> None:
        """Say what was added and what was here before, with its state."""
        for article in form.articles[1:]:
            self.log_addition(request, article, telling.ADDED)
        held = [
            article for article in form.articles if article.found_at < form.begun and article.state != Article.State.FOUND
        ]
        if len(held) < len(form.articles):
            messages.info(request, _("Added. A worker fetches and reads it now; what comes of it shows here."))
        fronts = [row.address for row in form.articles if row.is_on_the_web and urlsplit(row.address)[2:4] == ("/", "")]
        if fronts:
            words = _("%s is a site's front page. To collect the articles that it lists, add it as a source.")
            messages.warning(request, words % ", ".join(fronts[:MOST_NAMED]))
        if held:
            states = [f"{row} ({row.get_reason_display() or row.get_state_display()})" for row in held[:MOST_NAMED]]
            more = " \N{HORIZONTAL ELLIPSIS}" if len(held) > MOST_NAMED else ""
            messages.warning(request, _("Here already: %s") % "; ".join(states) + more)

    def construct_change_message(self, request: HttpRequest, form: Any, formsets: Any, add: bool = False) -> Any:
        """The article's history tells what stood there before staff corrected it, and what stands there now."""
        if add or not form.changed_data:
            return super().construct_change_message(request, form, formsets, add)
        return telling.corrected(form.initial, form.cleaned_data, form.changed_data)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """The log in the language of the desk."""
        answer = super().history_view(request, object_id, extra_context)
        for entry in (getattr(answer, "context_data", None) or {}).get("action_list", ()):
            entry.change_message = telling.told(entry.change_message)
        return answer

    def response_add(self, request: HttpRequest, obj: Article, post_url_continue: str | None = None) -> HttpResponseRedirect:
        """Back to the list, where the article's state shows."""
        return HttpResponseRedirect(reverse("admin:sources_article_changelist"))

    def delete_model(self, request: HttpRequest, obj: Article) -> None:
        """Deleting one on its own page forgets it too, for the same reason."""
        desk.forget(obj.pk)

    def get_actions(self, request: HttpRequest) -> Any:
        """Nothing is deleted here, or the next visit would find it again: it is forgotten."""
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    @admin.action(description=_("Try again now"), permissions=["change"])
    def try_again(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """Put failed, given-up and skipped articles back to the start."""
        self._again(request, queryset, force=False)

    @admin.action(description=_("Force in: read it whatever it is about"), permissions=["change"])
    def force_in(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """The same, past relevance, language and likeness; robots.txt still holds."""
        self._again(request, queryset, force=True)

    def _again(self, request: HttpRequest, queryset: QuerySet[Article], force: bool) -> None:
        force_all = force and self.has_delete_permission(request)  # who may not forget does not bring back what is forgotten
        chosen = list(queryset)
        articles = [article for article in chosen if desk.can_retry(article, force_all)]
        number = desk.retry(articles, force)
        for article in articles:
            self.log_change(request, article, telling.FORCED if force else telling.TRIED)
        text = ngettext("%d article is tried again.", "%d articles are tried again.", number)
        messages.info(request, text % number)
        left = len(chosen) - number
        if left:
            text = ngettext("%d is read already, or was forgotten.", "%d are read already, or were forgotten.", left)
            messages.warning(request, text % left)

    @admin.action(description=_("Read again the text that we hold"), permissions=["change"])
    def read_anew(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """With the present reader and the names that the record has learned since; what staff checked stays."""
        chosen = [article for article in queryset if desk.read_again(article)]
        for article in chosen:
            self.log_change(request, article, telling.READ)
        text = ngettext("%d article is read again.", "%d articles are read again.", len(chosen))
        messages.info(request, text % len(chosen))

    @admin.action(description=_("Forget: remove text and quotes, keep the address"), permissions=["delete"])
    def forget(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """What staff must not keep goes, and does not come back."""
        articles = list(queryset)
        for article in articles:
            desk.forget(article.pk)
            self.log_change(request, article, telling.FORGOTTEN)
        text = ngettext("%d article was forgotten.", "%d articles were forgotten.", len(articles))
        messages.success(request, text % len(articles))


def states() -> list[dict[str, Any]]:
    """Every state with its number of articles, in the order in which articles go through them."""
    counted = dict(Article.objects.order_by().values_list("state").annotate(number=Count("pk")))
    return [{"state": state, "label": state.label, "number": counted.get(state, 0)} for state in Article.State]
