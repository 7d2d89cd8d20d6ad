"""The desk's view of what readers report, and of what is told as corrected."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
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


@admin.register(Correction)
class CorrectionAdmin(ModelAdmin):
    """What is told in public."""

    list_display = ("created", "quote", "__str__")
    search_fields = ("what", "what_zh")
    autocomplete_fields = ("quote", "report")
