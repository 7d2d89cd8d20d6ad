"""Arguments, organizations, sources, articles, method: each page shows what its noun is about."""

import json
from pathlib import Path

import pytest
from django.test import Client

from debate.models import Appearance
from debate.pages.about import SCORED, scorecard
from debate.pages.arguments import MEANING
from debate.tests.builders import article, organization, person, snapshot, source
from debate.tests.pages.builders import member, on, print_in, printed, reasoned, reply, withdrawn
from debate.vocabulary import ArgumentSlug
from sources.models import Visit

pytestmark = pytest.mark.django_db
WORDS = "Audits need weights."


def test_every_argument_has_its_meaning() -> None:
    assert set(MEANING) == set(ArgumentSlug.values)


def test_an_argument_stands_for_and_against_side_by_side(client: Client) -> None:
    ada, ben = person("Ada Moreau"), person("Ben Okafor")
    reasoned(printed(WORDS, ada, **on(2023)), "safety", "Audits")
    reasoned(printed("Weights can't be recalled.", ben, side="closed", **on(2022)), "safety", "recalled")
    page = client.get("/arguments/safety/").context
    assert [(side, [quote.person for quote in quotes]) for side, quotes in page["columns"]] == [
        ("open", [ada]),
        ("closed", [ben]),
    ]
    assert page["first"].person == ben
    assert {voice["person"] for voice in page["voices"]} == {ada, ben}
    assert page["total"] == 2


def test_what_a_public_quote_answers_is_no_longer_unanswered(client: Client) -> None:
    said = printed(WORDS, person())
    reasoned(said, "safety", "Audits")
    assert client.get("/arguments/safety/").context["unanswered"] == [said]
    hidden = withdrawn()
    reply(hidden, said)
    assert client.get("/arguments/safety/").context["unanswered"] == [said]
    reply(printed("They do not.", person("Ben Okafor")), said)
    assert client.get("/arguments/safety/").context["unanswered"] == []


def test_arguments_are_listed_with_their_first_use(client: Client) -> None:
    said = printed(WORDS, person(), **on(2023, 5, 6))
    reasoned(said, "safety", "Audits")
    (row,) = client.get("/arguments/").context["rows"]
    assert (row["tally"].slug, row["tally"].total, row["first"]) == ("safety", 1, said.day)


def test_an_argument_that_nobody_gives_has_a_page_and_one_that_is_none_has_not(client: Client) -> None:
    assert client.get("/arguments/licensing/").status_code == 200
    assert client.get("/arguments/weather/").status_code == 404


def test_an_organization_shows_its_people_over_time_with_what_they_said_there(client: Client) -> None:
    ada, lab = person(), organization()
    member(ada, lab, until="2023")
    printed("Open it.", ada, **on(2022))
    printed("Close it.", ada, side="closed", **on(2025))
    page = client.get("/organizations/lantern-labs/")
    (voice,) = page.context["voices"]
    assert (voice["person"], voice["sides"]) == (ada, {"open": 1})
    assert "–2023" in page.content.decode()


def test_an_organization_is_told_by_sides_at_the_head_of_its_page(client: Client) -> None:
    labs, ada = organization("Lantern Labs"), person("Ada Moreau")
    member(ada, labs)
    printed("Open it.", ada, **on(2024))
    printed("Close it.", ada, side="closed", **on(2024))
    printed("Open it again.", None, organization=labs, **on(2024))
    page = client.get("/organizations/lantern-labs/")
    assert page.context["sides"] == [("open", 2), ("closed", 1)]
    assert 'aria-label="open 2, closed 1"' in page.content.decode()


def test_an_organization_shows_its_own_statements_and_whom_it_answers(client: Client) -> None:
    lab = organization()
    statement = printed("We keep our weights.", organization=lab, speaker_type="organization", side="closed")
    reply(statement, person())
    page = client.get("/organizations/lantern-labs/").context
    assert page["own"] == [statement]
    assert [partner.given for partner in page["partners"]] == [1]


def test_a_source_shows_its_balance_and_its_health(client: Client) -> None:
    said = printed("Open it.", person())
    printed("Close it.", person("Ben Okafor"), side="closed")
    Visit.objects.create(source=source(), ok=False, fresh=0)
    page = client.get("/sources/the-desk/")
    assert {share.side: share.quotes for share in page.context["balance"].shares} == {"open": 1, "closed": 1}
    assert "The last visits" in page.content.decode()
    print_in(said, article("“Open it.”", title="Again"))
    assert client.get("/sources/the-desk/").context["balance"].quotes == 2


def test_an_article_shows_its_quotes_in_order_and_those_that_are_gone_last(client: Client) -> None:
    where = article("First “Close it.” then “Open it.” and “Open all.”", title="In order")
    printed("Open it.", person("Ada Moreau"), article=where)
    printed("Close it.", person("Ben Okafor"), article=where, side="closed")
    gone = printed("Open all.", person("Mira Solwin"), article=where)
    Appearance.objects.filter(quote=gone).update(gone=True, start=0)
    page = client.get(f"/articles/{where.pk}/")
    assert [row["text"] for row in page.context["printings"]] == ["Close it.", "Open it.", "Open all."]
    assert "#:~:text=Close%20it." in page.content.decode()
    assert page.context["taken_out"] == 1


def test_an_article_tells_what_changed_in_the_source(client: Client) -> None:
    where = article("“Open it.” she said.", title="Changed")
    printed("Open it.", person(), article=where)
    assert "we hold one text of it" in client.get(f"/articles/{where.pk}/").content.decode()
    snapshot(where, "“Open it.” she said on Monday.")
    page = client.get(f"/articles/{where.pk}/").content.decode()
    assert "We hold 2 texts of it" in page
    assert "Every quote still stands in it." in page


def test_an_article_never_shows_its_text(client: Client) -> None:
    where = article("A secret sentence. “Open it.” Another one.", title="Secret")
    printed("Open it.", person(), article=where)
    assert "secret sentence" not in client.get(f"/articles/{where.pk}/").content.decode()


def test_our_own_digest_says_so_and_what_it_cites(client: Client) -> None:
    where = article("“Open it.”", title="Digest", is_digest=True, cites=["https://news.example/cited"])
    printed("Open it.", person(), article=where)
    page = client.get(f"/articles/{where.pk}/").content.decode()
    assert "Our own digest" in page
    assert "https://news.example/cited" in page


def test_the_method_shows_the_scorecard_as_it_was_measured(client: Client) -> None:
    shown = client.get("/about/method/").context["scorecard"]
    assert [label for label, _row in shown["rows"]] == list(SCORED.values())
    assert 0 < shown["all"]["joint"] <= shown["all"]["found"] <= 100


@pytest.mark.parametrize("told", ["", "{}", '{"articles": 1, "reader": "1", "rows": {"all": {}}}'])
def test_a_scorecard_of_another_shape_is_left_out(tmp_path: Path, settings: object, told: str) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "scorecard.json").write_text(told, encoding="utf-8")
    settings.BASE_DIR = tmp_path  # type: ignore[attr-defined]
    assert scorecard() == {}


def test_a_scorecard_is_told_in_hundredths(tmp_path: Path, settings: object) -> None:
    row = {"gold": 10, "found": 0.854, "speaker": 0.707, "joint": 0.601}
    told = {"articles": 75, "reader": "0.1", "rows": {"all": row, "en direct": row}}
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "scorecard.json").write_text(json.dumps(told), encoding="utf-8")
    settings.BASE_DIR = tmp_path  # type: ignore[attr-defined]
    assert scorecard()["all"] == {"gold": 10, "found": 85, "speaker": 71, "joint": 60}
    assert len(scorecard()["rows"]) == 1
