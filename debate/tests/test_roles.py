"""What editors and admins may do, right by right; and that an operator's own choices stay."""

import pytest
from django.contrib.auth.models import Group, Permission

from debate.roles import ADMINS, EDITORS, ensure_groups

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_groups() -> None:
    """The groups as a new product makes them."""
    Group.objects.all().delete()
    ensure_groups()


def may(group: str) -> set[str]:
    """The rights of a group, as `verb_model`."""
    return set(Group.objects.get(name=group).permissions.values_list("codename", flat=True))


@pytest.mark.parametrize(
    "right",
    [
        *("add_source", "change_source", "view_source", "add_article", "change_article"),
        *("add_person", "change_person", "add_organization", "add_name", "change_membership"),
        *("change_quote", "view_quote", "change_errorreport", "add_correction"),
        *("view_snapshot", "view_appearance", "view_consultation", "view_historicalquote", "view_speakerchoice"),
    ],
)
def test_editors_add_check_and_correct(right: str) -> None:
    assert right in may(EDITORS)


@pytest.mark.parametrize(
    "right",
    [
        *("add_quote", "delete_quote", "delete_person", "delete_organization", "delete_source", "delete_article"),
        *("change_snapshot", "add_appearance", "change_appearance", "add_consultation", "change_keptanswer"),
        *("change_historicalquote", "delete_historicalquote", "add_historicalperson"),
        *("add_user", "change_user", "change_group", "change_periodictask"),
    ],
)
def test_editors_neither_type_quotes_nor_take_away_nor_touch_what_machines_write(right: str) -> None:
    assert right not in may(EDITORS)


def test_admins_may_do_everything_that_editors_may_and_manage_the_staff() -> None:
    assert may(EDITORS) < may(ADMINS)
    assert {"delete_person", "add_user", "change_group", "change_periodictask"} <= may(ADMINS)


def test_rights_that_an_operator_gave_stay_and_those_that_lack_come_back() -> None:
    editors = Group.objects.get(name=EDITORS)
    given, taken = Permission.objects.get(codename="delete_source"), Permission.objects.get(codename="view_quote")
    editors.permissions.add(given)
    editors.permissions.remove(taken)
    ensure_groups()
    assert {"delete_source", "view_quote"} <= may(EDITORS)


def test_a_group_that_was_deleted_is_made_again_once() -> None:
    Group.objects.all().delete()
    for _ in range(2):
        ensure_groups()
    assert sorted(Group.objects.values_list("name", flat=True)) == [ADMINS, EDITORS]
