"""Sources on the desk: add one by any address with a preview, see its health, check, pause, start over, exchange as OPML."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy, ngettext
from simple_history.admin import SimpleHistoryAdmin
from unfold.admin import ModelAdmin, TabularInline
from unfold.decorators import action

from sources import desk
from sources.admin.forms import LookForm, OpmlForm, SaveForm
from sources.admin.guarding import from_the_desk
from sources.admin.health import health
from sources.asking import ask_to_poll
from sources.models import Source, Visit
from sources.opml import NotOpml, read_opml, write_opml
from sources.starting import add_paused, starter_set
from sources.wording import told


class VisitInline(TabularInline):
    """The last visits of a source."""

    model = Visit
    extra = 0
    per_page = 10
    hide_title = True
    can_delete = False
    fields = readonly_fields = ("at", "ok", "status", "entries", "fresh", "came")

    @admin.display(description=gettext_lazy("result"))
    def came(self, visit: Visit) -> str:
        """What came of it, in the reader's language."""
        return told(visit.result)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Visits are made by workers only."""
        return False


@admin.register(Source)
class SourceAdmin(SimpleHistoryAdmin, ModelAdmin):
    """Where articles come from."""

    list_display = ("name", "kind", "language", "enabled", "ailing", "came", "last_visit", "next_visit")
    list_filter = ("kind", "enabled", "ailing", "language")
    search_fields = ("name", "address", "outlet")
    readonly_fields = ("slug", "last_visit", "next_visit", "every", "came", "failures", "ailing")
    exclude = ("last_result",)  # shown as `came`
    inlines = (VisitInline,)
    actions = ("check_now", "pause", "switch_on", "export_some")
    actions_list = ("add_starter_set", "import_opml", "export_opml")
    actions_detail = ("check_one", "pause_one", "start_one_over")
    change_form_outer_before_template = "admin/sources/health.html"

    @admin.display(description=gettext_lazy("last result"))
    def came(self, source: Source) -> str:
        """What came of the last visit, in the reader's language."""
        return told(source.last_result)

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None) -> Any:
        """Look at an address first, save what the preview found afterwards."""
        if not self.has_add_permission(request):
            return super().add_view(request, form_url, extra_context)
        if "save" in request.POST:
            form = SaveForm(request.POST)
            if form.is_valid():
                return self._saved(request, form)
            return self._page(request, "preview.html", save=form, look=LookForm(initial=request.POST.dict()))
        look = LookForm(request.POST or None, initial=request.GET.dict())
        seen = self._looked(look) if request.method == "POST" and look.is_valid() else {}
        return self._page(request, "preview.html", look=look, **seen)

    def _looked(self, look: LookForm) -> dict[str, Any]:
        """The preview with a form to save it, or the reason why there is none."""
        from sources.preview import NoPreview, preview  # noqa: PLC0415  (parsers stay out of the web process until asked for)

        prefix = look.cleaned_data["path_prefix"]
        try:
            seen = preview(look.cleaned_data["address"], prefix)
        except NoPreview as error:
            return {"problem": told(error)}
        initial = {name: getattr(seen, name) for name in ("name", "address", "kind", "language", "homepage")}
        held = Source.objects.filter(address=seen.address).first()
        return {"seen": seen, "save": SaveForm(initial={**initial, "path_prefix": prefix}), "held": held}

    def _saved(self, request: HttpRequest, form: SaveForm) -> HttpResponse:
        """A new source is visited at once, so that staff sees within seconds what comes of it."""
        source = form.save()
        self.log_addition(request, source, "added after a preview")
        transaction.on_commit(lambda: ask_to_poll(source.pk))
        messages.success(request, _("%s was added. A worker visits it now.") % source)
        return HttpResponseRedirect(reverse("admin:sources_source_change", args=[source.pk]))

    def _page(self, request: HttpRequest, template: str, **context: Any) -> HttpResponse:
        """A page of the desk with its frame."""
        frame = {**self.admin_site.each_context(request), "opts": self.opts, "title": _("Add a source")}
        return TemplateResponse(request, f"admin/sources/{template}", {**frame, **context})

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> Any:
        """With the source's health above the form."""
        source = Source.objects.filter(pk=object_id).first() if object_id.isdecimal() else None
        context = {**(extra_context or {}), **({"health": health(source)} if source else {})}
        return super().change_view(request, object_id, form_url, context)

    def get_readonly_fields(self, request: HttpRequest, obj: Source | None = None) -> Any:
        """What workers write is theirs."""
        return self.readonly_fields

    @admin.action(description=gettext_lazy("Check now"), permissions=["change"])
    def check_now(self, request: HttpRequest, queryset: QuerySet[Source]) -> None:
        """Visit them at once."""
        number = desk.check_now(queryset)
        text = ngettext("A worker visits %d source now.", "Workers visit %d sources now.", number)
        messages.info(request, text % number)

    @admin.action(description=gettext_lazy("Pause"), permissions=["change"])
    def pause(self, request: HttpRequest, queryset: QuerySet[Source]) -> None:
        """Visit them no more."""
        desk.pause(queryset)

    @admin.action(description=gettext_lazy("Switch on"), permissions=["change"])
    def switch_on(self, request: HttpRequest, queryset: QuerySet[Source]) -> None:
        """Visit them again."""
        desk.switch_on(queryset)

    @admin.action(description=gettext_lazy("Export as OPML"))
    def export_some(self, request: HttpRequest, queryset: QuerySet[Source]) -> HttpResponse:
        """A file for a feed reader."""
        rows = queryset.exclude(kind=Source.Kind.DESK).values("name", "address", "homepage", "kind")
        answer = HttpResponse(write_opml(rows, "Open or Closed?"), content_type="text/x-opml; charset=utf-8")
        answer["Content-Disposition"] = 'attachment; filename="sources.opml"'
        return answer

    @action(description=gettext_lazy("Check now"), permissions=["change"])
    @from_the_desk
    def check_one(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Visit it at once."""
        self.check_now(request, Source.objects.filter(pk=object_id))
        return _back_to(object_id)

    @action(description=gettext_lazy("Pause or switch on"), permissions=["change"])
    @from_the_desk
    def pause_one(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """The one or the other, whichever it is not."""
        source = get_object_or_404(Source, pk=object_id)
        (desk.pause if source.enabled else desk.switch_on)([source])
        return _back_to(object_id)

    @action(description=gettext_lazy("Back to the start"), permissions=["change"])
    @from_the_desk
    def start_one_over(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Forget its rhythm, its failures and what it said last."""
        desk.start_over(get_object_or_404(Source, pk=object_id))
        messages.info(request, _("It begins anew; its articles stay."))
        return _back_to(object_id)

    @action(description=gettext_lazy("Export as OPML"), permissions=["view"])
    def export_opml(self, request: HttpRequest) -> HttpResponse:
        """All of them."""
        return self.export_some(request, Source.objects.all())

    @action(description=gettext_lazy("Import OPML"), permissions=["add"])
    def import_opml(self, request: HttpRequest) -> HttpResponse:
        """The subscriptions of a feed reader, paused."""
        form = OpmlForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            try:
                return self._added(request, read_opml(form.cleaned_data["file"].read()))
            except NotOpml as error:
                form.add_error("file", told(error))
        return self._page(request, "opml.html", form=form)

    @action(description=gettext_lazy("Add the starter set"), permissions=["add"])
    @from_the_desk
    def add_starter_set(self, request: HttpRequest) -> HttpResponse:
        """Public feeds to start with, paused."""
        return self._added(request, starter_set())

    def _added(self, request: HttpRequest, rows: list[dict[str, Any]]) -> HttpResponse:
        number, left_out = add_paused(rows)
        text = ngettext("%d source was added, paused.", "%d sources were added, paused.", number)
        messages.success(request, text % number)
        for words in left_out:
            messages.warning(request, words)
        return HttpResponseRedirect(reverse("admin:sources_source_changelist"))


def _back_to(source_id: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("admin:sources_source_change", args=[source_id]))
