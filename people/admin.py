"""People and organizations on the desk, with their names and roles, and the history of every change."""

from django.contrib import admin
from simple_history.admin import SimpleHistoryAdmin
from unfold.admin import ModelAdmin, TabularInline

from people.models import Membership, Name, Organization, Person


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


@admin.register(Person)
class PersonAdmin(SimpleHistoryAdmin, ModelAdmin):
    """Who speaks."""

    list_display = ("name", "name_en", "name_zh", "country", "slug")
    search_fields = ("name_en", "name_zh", "slug", "names__text")
    inlines = (NameInline, MembershipInline)
    prepopulated_fields = {"slug": ("name_en",)}


@admin.register(Organization)
class OrganizationAdmin(SimpleHistoryAdmin, ModelAdmin):
    """For what body somebody speaks."""

    list_display = ("name", "name_en", "name_zh", "country", "parent")
    list_select_related = ("parent",)
    search_fields = ("name_en", "name_zh", "slug", "names__text")
    autocomplete_fields = ("parent",)
    inlines = (NameInline,)
    prepopulated_fields = {"slug": ("name_en",)}
