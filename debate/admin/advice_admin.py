"""The desk's view of what the optional language model was asked and what came of it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from unfold.admin import ModelAdmin

from debate.models import Consultation


@admin.register(Consultation)
class ConsultationAdmin(ModelAdmin):
    """What the optional language model was asked, how often it agreed, and why answers were refused."""

    list_display = ("article", "model", "state", "agreed", "disputed", "refused", "reason", "next_try")
    list_filter = ("state", "model")
    list_select_related = ("article",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Made by the sweep."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody edits these."""
        return False
