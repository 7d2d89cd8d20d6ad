"""The desk's view of sources and articles: add them, see what came of them and why, try again."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db import transaction
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _, ngettext
from simple_history.admin import SimpleHistoryAdmin
from unfold.admin import ModelAdmin, TabularInline
from unfold.widgets import UnfoldAdminFileFieldWidget, UnfoldAdminTextareaWidget, UnfoldAdminTextInputWidget

from sources import collect
from sources.asking import ask_to_fetch, ask_to_poll
from sources.models import Article, Source, Visit

FACTS = ("title", "outlet", "language", "published", "author")
"""What staff may tell of an article."""


class AddArticleForm(forms.ModelForm):
    """An address, pasted text, or a file: one of the three."""

    web_address = forms.CharField(label=_("address"), required=False, widget=UnfoldAdminTextInputWidget)
    pasted = forms.CharField(label=_("pasted text"), required=False, widget=UnfoldAdminTextareaWidget)
    upload = forms.FileField(
        label=_("file"), required=False, widget=UnfoldAdminFileFieldWidget, help_text=_(".txt .md .html .pdf .docx .eml")
    )

    class Meta:
        model = Article
        fields = FACTS

    def clean(self) -> dict[str, Any]:
        """Make the article; what can't be one is told at its field."""
        data = super().clean() or {}
        facts: dict[str, Any] = {name: data.get(name) for name in FACTS}
        address, pasted, upload = data.get("web_address") or "", data.get("pasted"), data.get("upload")
        if not (address or pasted or upload):
            raise forms.ValidationError(_("Give an address, paste a text, or choose a file."))
        try:
            if upload:
                self.instance = collect.add_file(upload.name, upload.read(), address=address, **facts)
            elif pasted:
                self.instance = collect.add_text(pasted, address=address, **facts)
            else:
                self.instance = collect.add_address(address, **facts)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error
        return data

    def _post_clean(self) -> None:
        """The article is made already; there is nothing to build from the fields."""


class VisitInline(TabularInline):
    """The last visits of a source."""

    model = Visit
    extra = 0
    can_delete = False
    fields = readonly_fields = ("at", "ok", "status", "entries", "fresh", "result")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Visits are made by workers only."""
        return False


@admin.register(Source)
class SourceAdmin(SimpleHistoryAdmin, ModelAdmin):
    """Where articles come from."""

    list_display = ("name", "kind", "language", "enabled", "ailing", "last_result", "last_visit", "next_visit")
    list_filter = ("kind", "enabled", "ailing", "language")
    search_fields = ("name", "address", "outlet")
    prepopulated_fields = {"slug": ("name",)}
    readonly_fields = ("last_visit", "last_result", "failures", "ailing")
    inlines = (VisitInline,)
    actions = ("check_now", "pause", "resume")

    def save_model(self, request: HttpRequest, obj: Source, form: Any, change: bool) -> None:
        """A new source is visited at once, so that staff sees within seconds what comes of it."""
        super().save_model(request, obj, form, change)
        if not change and obj.enabled and obj.kind != Source.Kind.DESK:
            transaction.on_commit(lambda: ask_to_poll(obj.pk))

    @admin.action(description=_("Check now"))
    def check_now(self, request: HttpRequest, queryset: QuerySet[Source]) -> None:
        """Visit them at once."""
        queryset.update(next_visit=timezone.now())
        for source in queryset:
            ask_to_poll(source.pk)
        messages.info(request, _("A worker visits them now; look again in a few seconds."))

    @admin.action(description=_("Pause"))
    def pause(self, request: HttpRequest, queryset: QuerySet[Source]) -> None:
        """Visit them no more."""
        for source in queryset:
            source.enabled = False
            source.save()

    @admin.action(description=_("Switch on"))
    def resume(self, request: HttpRequest, queryset: QuerySet[Source]) -> None:
        """Visit them again."""
        for source in queryset:
            source.enabled, source.failures, source.ailing = True, 0, False
            source.save()


@admin.register(Article)
class ArticleAdmin(ModelAdmin):
    """What came of every article."""

    list_display = ("__str__", "state", "reason", "detail", "quotes_found", "outlet", "language", "published", "next_try")
    list_filter = ("state", "reason", "language", "source")
    search_fields = ("title", "address", "outlet")
    actions = ("try_again",)
    list_select_related = ("source",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """With the number of quotes of each."""
        return super().get_queryset(request).annotate(number=Count("appearances"))

    @admin.display(description=_("quotes"), ordering="number")
    def quotes_found(self, article: Any) -> int:
        """How many quotations the reading found."""
        return int(article.number)

    def get_form(self, request: HttpRequest, obj: Article | None = None, change: bool = False, **kwargs: Any) -> Any:
        """Adding takes an address, a text or a file; afterwards the facts can be corrected."""
        return super().get_form(request, obj, change, **({} if obj else {"form": AddArticleForm}), **kwargs)

    def get_fields(self, request: HttpRequest, obj: Article | None = None) -> Any:
        """What the form shows."""
        facts = ["title", "outlet", "language", "published", "author"]
        return (
            ["source", "address", "state", "reason", "detail", *facts]
            if obj
            else ["web_address", "pasted", "upload", *facts]
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Article | None = None) -> Any:
        """State and address are the machine's."""
        return ("source", "address", "state", "reason", "detail") if obj else ()

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        """A new article was made by its form already."""
        if change:
            super().save_model(request, obj, form, change)

    def response_add(self, request: HttpRequest, obj: Article, post_url_continue: str | None = None) -> HttpResponseRedirect:
        """Back to the list, where the article's state shows."""
        messages.info(request, _("Added. A worker fetches and reads it now; reload to see what came of it."))
        return HttpResponseRedirect(reverse("admin:sources_article_changelist"))

    @admin.action(description=_("Try again now"))
    def try_again(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """Put failed, given-up and skipped articles back to the start."""
        states = [Article.State.FAILED, Article.State.GAVE_UP, Article.State.SKIPPED, Article.State.FOUND]
        ids = list(queryset.filter(state__in=states).values_list("pk", flat=True))
        again = Article.objects.filter(pk__in=ids)
        again.update(state=Article.State.FOUND, tries=0, next_try=timezone.now(), reason="", detail="", forced=True)
        for article_id in ids:
            ask_to_fetch(article_id)
        text = ngettext("%d article is tried again.", "%d articles are tried again.", len(ids))
        messages.info(request, text % len(ids))
