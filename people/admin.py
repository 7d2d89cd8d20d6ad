"""People and organizations on the desk, with their names and roles, the history of every change, and merging two into one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin
from unfold.admin import ModelAdmin, TabularInline

from people.merging import CannotMerge, merge
from people.models import FormerAddress, Membership, Name, Organization, Person
from people.removing import remove
from people.slugs import is_free


class NameInline(TabularInline):
    """Spellings of a person or an organization."""

    model = Name
    extra = 0
    fields = ("text", "language", "kind", "ambiguous", "note")


class MembershipInline(TabularInline):
    """Roles with their dates."""

    model = Membership
    extra = 0
    fk_name = "person"
    autocomplete_fields = ("organization",)


class SpeakerForm(forms.ModelForm):
    """Somebody new gets an address that was nobody's before."""

    def clean_slug(self) -> str:
        """Refuse an address that is, leads to, or once was somebody else."""
        slug: str = self.cleaned_data["slug"]
        if not is_free(slug, self._meta.model.noun):
            raise forms.ValidationError(_("This address is or was somebody else's. Choose another one."))
        return slug


class SpeakerAdmin(SimpleHistoryAdmin, ModelAdmin):
    """What people and organizations share: they can be merged, and their address never changes."""

    form = SpeakerForm
    actions = ("merge_two",)
    search_fields = ("name_en", "name_zh", "slug", "names__text")

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        """A new record's address is made of its name."""
        return {} if obj else {"slug": ("name_en",)}

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """An address lives for ever."""
        return ("slug",) if obj else ()

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Their address stays, and says that they were removed."""
        remove(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """The same for many."""
        for row in queryset:
            remove(row)

    def has_merge_permission(self, request: HttpRequest) -> bool:
        """One of the two goes: merging takes the right to change and the right to delete (of a list, either would do)."""
        return self.has_change_permission(request) and self.has_delete_permission(request)

    @admin.action(description=_("Merge two into one"), permissions=["merge"])
    def merge_two(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Ask which of the two is kept, then merge; the other's address leads to it."""
        pair = list(queryset.order_by("pk")[:3])
        if len(pair) != 2:
            self.message_user(request, _("Choose exactly two."), messages.ERROR)
            return None
        kept = next((row for row in pair if str(row.pk) == request.POST.get("keep")), None)
        if kept is None:
            context = {**self.admin_site.each_context(request), "pair": pair, "opts": self.model._meta}
            return TemplateResponse(request, "admin/merge_two.html", context)
        gone = pair[1] if kept is pair[0] else pair[0]
        try:
            merge(kept, gone)
        except CannotMerge as error:
            self.message_user(request, str(error), messages.ERROR)
        else:
            self.message_user(request, _("They are one now. The other address leads to it."), messages.SUCCESS)
        return None


@admin.register(Person)
class PersonAdmin(SpeakerAdmin):
    """Who speaks."""

    list_display = ("name", "name_en", "name_zh", "country", "slug")
    inlines = (NameInline, MembershipInline)


@admin.register(Organization)
class OrganizationAdmin(SpeakerAdmin):
    """For what body somebody speaks."""

    list_display = ("name", "name_en", "name_zh", "country", "parent")
    list_select_related = ("parent",)
    autocomplete_fields = ("parent",)
    inlines = (NameInline,)


@admin.register(FormerAddress)
class FormerAddressAdmin(ModelAdmin):
    """Addresses that were somebody's: where they lead, or why they answer 410."""

    list_display = ("slug", "kind", "person", "organization", "reason", "created")
    list_filter = ("kind",)
    list_select_related = ("person", "organization")
    search_fields = ("slug",)
    autocomplete_fields = ("person", "organization")
