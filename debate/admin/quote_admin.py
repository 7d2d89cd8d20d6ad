"""Quotes on the desk: check what the machine read, correct the speaker and the side; what staff decides stays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _, ngettext
from simple_history.admin import SimpleHistoryAdmin
from unfold.admin import ModelAdmin

from debate.admin.quote_forms import AppearanceInline, QuoteForm, SpeakerChoiceInline, StanceInline
from debate.admin.waiting import WaitsForAPerson
from debate.models import Quote, Stance
from debate.recording.correcting import rekey
from debate.recording.founding import CannotFound, found_speaker
from debate.recording.settling import restore, settle, show_side, withdraw
from debate.vocabulary import WITHDRAWN, Decider, SpeakerType
from people.models import Organization, Person


@admin.register(Quote)
class QuoteAdmin(SimpleHistoryAdmin, ModelAdmin):
    """Check and correct."""

    form = QuoteForm
    list_display = (
        "words",
        "speaker_shown",
        "side",
        "side_confidence",
        "side_by",
        "confidence",
        "is_public",
        "checked_at",
    )
    list_filter = (
        WaitsForAPerson,
        "is_public",
        "side",
        "side_by",
        "speaker_type",
        "language",
        "kind",
        ("checked_at", admin.EmptyFieldListFilter),
        ("disputed_at", admin.EmptyFieldListFilter),
    )
    list_select_related = ("person", "organization")
    search_fields = ("text", "speaker_printed", "person__name_en", "person__name_zh")
    autocomplete_fields = ("person", "organization")
    readonly_fields = (
        "leads_to",
        "text",
        "speaker_printed",
        "role_printed",
        "side",
        "side_confidence",
        "side_by",
        "disputed_at",
        "checked_at",
        "checked_by",
    )
    fields = (
        "text",
        "speaker_printed",
        "role_printed",
        "person",
        "organization",
        "said_on",
        "said_precision",
        "side",
        "side_by",
        "disputed_at",
    )
    inlines = (StanceInline, SpeakerChoiceInline, AppearanceInline)
    actions = ("mark_checked", "make_people", "make_organizations", "withdraw_quotes", "restore_quotes")

    def get_fields(self, request: HttpRequest, obj: Quote | None = None) -> Any:
        """With the new judgement at the end, or the quote to judge instead."""
        if obj is not None and obj.merged_into_id is not None:
            return ["leads_to", *self.fields, "checked_at", "checked_by"]
        return [*self.fields, "decide", "why", "checked_at", "checked_by"]

    def has_change_permission(self, request: HttpRequest, obj: Quote | None = None) -> bool:
        """What leads to another quote is decided there: saved here, the two would lead to each other."""
        may: bool = super().has_change_permission(request, obj)
        return may and (obj is None or obj.merged_into_id is None)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Quotes come from readings only: nobody types words into the record."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Addresses live for ever: what is wrong is withdrawn, and its address says why."""
        return False

    @admin.display(description=_("words"))
    def words(self, quote: Quote) -> str:
        """The beginning of the words, wide enough to be read."""
        return format_html('<div style="min-width: 20rem">{}</div>', Truncator(quote.text).chars(160))

    @admin.display(description=_("leads to"))
    def leads_to(self, quote: Quote) -> str:
        """The quote of the same words by the same speaker, where staff decides on both."""
        page = reverse("admin:debate_quote_change", args=[quote.merged_into_id])
        return format_html('<a href="{}">{}</a>', page, quote.merged_into)

    @admin.display(description=_("speaker"))
    def speaker_shown(self, quote: Quote) -> str:
        """Resolved, else as printed."""
        return str(quote.speaker or quote.speaker_printed)

    def save_model(self, request: HttpRequest, obj: Quote, form: Any, change: bool) -> None:
        """What staff saves is checked: speaker and side stay as they decide, whatever a later reading says."""
        resolved = SpeakerType.PERSON if obj.person_id else SpeakerType.ORGANIZATION if obj.organization_id else None
        if resolved or obj.speaker_type in (SpeakerType.PERSON, SpeakerType.ORGANIZATION):
            obj.speaker_type = resolved or SpeakerType.UNKNOWN
        if form.cleaned_data.get("decide"):
            name = request.user.get_username()
            note = form.cleaned_data.get("why") or ""
            side = form.cleaned_data["decide"]
            user: Any = request.user
            Stance.objects.create(quote=obj, side=side, decided_by=Decider.PERSON, decider=name, user=user, note=note)
        _check(request, obj)

    @admin.action(description=_("Mark as checked"), permissions=["change"])
    def mark_checked(self, request: HttpRequest, queryset: QuerySet[Quote]) -> None:
        """Words, speaker and side are right as they are."""
        for quote in _as_they_stand(queryset):
            _check(request, quote)

    @admin.action(description=_("Make a person of the printed speaker"), permissions=["change"])
    def make_people(self, request: HttpRequest, queryset: QuerySet[Quote]) -> None:
        """In one step: the record learns a person, and gives them their quotes of the same articles."""
        self._make(request, queryset, Person)

    @admin.action(description=_("Make an organization of the printed speaker"), permissions=["change"])
    def make_organizations(self, request: HttpRequest, queryset: QuerySet[Quote]) -> None:
        """The same for a body that speaks."""
        self._make(request, queryset, Organization)

    def _make(self, request: HttpRequest, queryset: QuerySet[Quote], model: type[Person] | type[Organization]) -> None:
        for quote in _as_they_stand(queryset):
            try:
                made = found_speaker(quote, model)
            except CannotFound as error:
                self.message_user(request, f"{quote}: {error}", messages.WARNING)
            else:
                told = ngettext(
                    "%(speaker)s has %(count)d quote of this article now. What prints the name is read again.",
                    "%(speaker)s has %(count)d quotes of this article now. What prints the name is read again.",
                    made.quotes,
                )
                self.message_user(request, told % {"speaker": made.speaker, "count": made.quotes}, messages.SUCCESS)

    @admin.action(description=_("Withdraw: not a quotation, or not theirs"), permissions=["change"])
    def withdraw_quotes(self, request: HttpRequest, queryset: QuerySet[Quote]) -> None:
        """Their addresses answer 410 with the reason."""
        for quote in _as_they_stand(queryset):
            withdraw(quote, WITHDRAWN).save()

    @admin.action(description=_("Put back"), permissions=["change"])
    def restore_quotes(self, request: HttpRequest, queryset: QuerySet[Quote]) -> None:
        """Show withdrawn quotes again, as far as anything still prints them."""
        for quote in _as_they_stand(queryset):
            if quote.appearances.exists():
                restore(quote).save()
            else:
                told = _("%(quote)s: nothing in the record prints these words any more.")
                self.message_user(request, told % {"quote": quote}, messages.WARNING)


def _as_they_stand(queryset: QuerySet[Quote]) -> Iterator[Quote]:
    """The chosen quotes one by one, each as it is when its turn comes: checking one may have led another to it, and what leads
    elsewhere is decided there."""
    for pk in list(queryset.values_list("pk", flat=True)):
        quote = Quote.objects.select_related("person", "organization").get(pk=pk)
        if quote.merged_into_id is None:
            yield quote


def _check(request: HttpRequest, quote: Quote) -> None:
    user: Any = request.user
    quote.checked_at, quote.checked_by = timezone.now(), user
    show_side(quote, quote.stances.all())
    rekey(settle(quote))
