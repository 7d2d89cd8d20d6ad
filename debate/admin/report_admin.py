"""The desk's view of what readers report, and of what is told as corrected."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin, StackedInline

from debate.models import Correction, ErrorReport


class CorrectionInline(StackedInline):
    """Accepting a report means telling what was corrected."""

    model = Correction
    extra = 0
    autocomplete_fields = ("quote",)


@admin.register(ErrorReport)
class ErrorReportAdmin(ModelAdmin):
    """Reports come from readers; staff decides."""

    list_display = ("created", "about", "quote", "state", "__str__")
    list_filter = ("state", "about")
    search_fields = ("message",)
    readonly_fields = ("quote", "about", "message", "contact", "created", "decided_by")
    fields = ("quote", "about", "message", "contact", "created", "state", "decided_by")
    inlines = (CorrectionInline,)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Readers write them."""
        return False

    def save_model(self, request: HttpRequest, obj: ErrorReport, form: Any, change: bool) -> None:
        """Who decided is kept."""
        user: Any = request.user
        if "state" in form.changed_data:
            obj.decided_by = user
        obj.save()

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """A correction is that of the reported quote, unless staff chose another one."""
        for correction in formset.save(commit=False):
            correction.quote = correction.quote or form.instance.quote
            correction.save()
        for correction in formset.deleted_objects:
            correction.delete()

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Accepting a report without telling what was corrected is worth a reminder."""
        super().save_related(request, form, formsets, change)
        report = form.instance
        if report.state == ErrorReport.State.ACCEPTED and not Correction.objects.filter(report=report).exists():
            messages.warning(request, _("Accepted, but nothing is told in public yet: add the correction below the report."))


@admin.register(Correction)
class CorrectionAdmin(ModelAdmin):
    """What is told in public."""

    list_display = ("created", "quote", "__str__")
    search_fields = ("what", "what_zh")
    autocomplete_fields = ("quote", "report")
