"""Who of the staff may do what: editors add, check and correct; admins do everything."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

EDITORS, ADMINS = "editors", "admins"
_APPS = ("debate", "people", "sources")
_WORK = ("add", "change", "view")
_NEVER_BY_HAND = ("snapshot", "appearance", "deposit", "band", "visit", "consultation", "keptanswer", "speakerchoice")
"""Rows that only the machine writes; editors may look at them."""


def ensure_groups(**kwargs: Any) -> None:
    """Make the two groups with their permissions; runs after every `migrate`."""
    ours = Permission.objects.filter(content_type__app_label__in=_APPS)
    work = Q()
    for verb in _WORK:
        work |= Q(codename__startswith=f"{verb}_")
    machine = Q(content_type__model__in=_NEVER_BY_HAND) & ~Q(codename__startswith="view_")
    history = Q(content_type__model__startswith="historical") & ~Q(codename__startswith="view_")
    quotes = Q(codename="add_quote")
    _give(EDITORS, ours.filter(work).exclude(machine | history | quotes))
    _give(ADMINS, Permission.objects.filter(Q(content_type__app_label__in=(*_APPS, "auth", "django_celery_beat"))))


def _give(name: str, permissions: Any) -> None:
    """Make a group and add what it lacks; what an operator added stays."""
    group, _ = Group.objects.get_or_create(name=name)
    lacking = permissions.exclude(group=group)
    if lacking:
        group.permissions.add(*lacking)
