"""What the page of a quote on the desk is made of: the form of a judgement, and the rows below it that nobody edits."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.admin import TabularInline
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextareaWidget

from debate.models import Appearance, Quote, SpeakerChoice, Stance
from debate.vocabulary import Side


class QuoteForm(forms.ModelForm):
    """A quote with a new judgement of its side, if staff gives one."""

    decide = forms.ChoiceField(
        label=_("side, as you judge it"),
        required=False,
        choices=[("", _("leave as it is")), *Side.choices],
        widget=UnfoldAdminSelectWidget,
    )
    why = forms.CharField(
        label=_("note to the judgement, shown in public"), required=False, widget=UnfoldAdminTextareaWidget
    )

    class Meta:
        model = Quote
        fields = ("person", "organization", "said_on", "said_precision")

    def clean(self) -> dict[str, Any]:
        """A quote has one speaker."""
        data = super().clean() or {}
        if data.get("person") and data.get("organization"):
            raise forms.ValidationError(_("Choose a person or an organization, not both."))
        return data


class ReadOnlyInline(TabularInline):
    """Rows that nobody edits here."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Made elsewhere."""
        return False


class StanceInline(ReadOnlyInline):
    """Every judgement of the side, newest first."""

    model = Stance
    fields = readonly_fields = ("created", "side", "confidence", "decided_by", "decider", "note")


class SpeakerChoiceInline(ReadOnlyInline):
    """Whom a language model takes for the speaker: a suggestion."""

    model = SpeakerChoice
    fields = readonly_fields = ("decider", "person", "organization", "created")


class AppearanceInline(ReadOnlyInline):
    """Where the words are printed."""

    model = Appearance
    fields = readonly_fields = ("article", "text", "kind", "speaker_printed", "cue", "confidence", "gone")
