"""The page of one quote: words, context, evidence, printings with their cuts, citations, and what stands beside it."""

import json
import re
from datetime import date

import pytest
from django.test import Client

from debate.models import Correction, Quote, Stance
from debate.pages.citing import Cited, citations
from debate.pages.words import context
from debate.tests.builders import article, person
from debate.tests.pages.builders import on, print_in, printed, reply, withdrawn

pytestmark = pytest.mark.django_db

CITED = Cited(
    id=7, words="Open weights are safer.", speaker="Ada Moreau", title="Makers disagree", outlet="The Invented Post",
    day=date(2025, 3, 10), address="https://news.example/1", page="https://record.example/quotes/7/", language="en",
    seen=date(2026, 1, 2),
)  # fmt: skip


def page_of(client: Client, quote: Quote) -> str:
    return client.get(f"/quotes/{quote.pk}/").content.decode()


@pytest.mark.parametrize(
    ("text", "words", "before", "after"),
    [
        ("The hall was full. “Open it,” said Ada. All left.", "Open it", "The hall was full.", "said Ada."),
        ("会场坐满了人。“开放权重。”她说。", "开放权重", "会场坐满了人。", "她说。"),
        ("「開放權重。」她說。", "開放權重", "", "她說。"),
        ("Open it.", "Open it.", "", ""),
        ("She said that weights belong to all.", "weights belong to all", "She said that", ""),
    ],
)
def test_the_context_has_no_stray_marks(text: str, words: str, before: str, after: str) -> None:
    start = text.index(words)
    assert context(text, start, start + len(words)) == (before, after)


def test_the_context_is_cut_from_the_source(client: Client) -> None:
    page = page_of(client, printed("Open it.", person()))
    assert "The hall was full." in page
    assert "Nobody left early." in page


def test_the_evidence_is_marked_in_the_words(client: Client) -> None:
    page = page_of(client, printed("Open weights are safer.", person(), evidence=[[5, 12]]))
    assert 'Open <mark class="evidence">weights</mark> are safer.' in page
    assert "marked above is why" in page


def test_what_an_outlet_cut_is_struck_through(client: Client) -> None:
    words = "Open weights are safer, whatever they say."
    said = printed(words, person())
    print_in(said, article("“Open weights are safer.”", title="Cut"), words="Open weights are safer.")
    page = page_of(client, said)
    assert "Printed 2 times" in page
    assert "<del>safer, whatever they say.</del><ins>safer.</ins>" in page


def test_what_no_longer_stands_in_a_source_has_no_link_there(client: Client) -> None:
    said = printed("Open it.", person())
    said.appearances.update(gone=True)
    page = page_of(client, said)
    assert "no longer stands there" in page
    assert "open at the words" not in page


def test_the_same_speakers_quotes_before_and_after_are_beside_it(client: Client) -> None:
    ada = person()
    first, second, third = (printed(f"Open it {year}.", ada, **on(year)) for year in (2021, 2022, 2023))
    withdrawn()
    shown = client.get(f"/quotes/{second.pk}/").context
    assert (shown["older"], shown["newer"]) == (first, third)


def test_who_decided_what_is_told_with_corrections(client: Client) -> None:
    said = printed("Open it.", person())
    Stance.objects.create(quote=said, side="open", decided_by="person", decider="staff", note="Plainly so.")
    correction = Correction.objects.create(quote=said, what="The date was wrong.")
    page = page_of(client, said)
    assert "Plainly so." in page
    assert f"/corrections/#correction-{correction.pk}" in page


def test_an_answer_by_an_organization_that_is_not_resolved_is_told_as_printed(client: Client) -> None:
    asked = printed("Open it.", person())
    answer = printed("No.", speaker_type="anonymous", speaker_printed="an official")
    reply(answer, asked)
    assert "an official" in page_of(client, asked)


def test_every_way_to_cite_has_speaker_day_and_address() -> None:
    for citation in citations(CITED):
        assert "Moreau" in citation.text, citation.name
        assert "2025" in citation.text, citation.name
        assert "example/" in citation.text, citation.name


def test_citations_are_as_their_styles_want_them() -> None:
    held = {citation.name: citation.text for citation in citations(CITED)}
    assert held["APA"] == (
        "The Invented Post. (2025, March 10). Makers disagree [Quotation of Ada Moreau]. https://news.example/1"
    )
    assert held["GB/T 7714"] == (
        "The Invented Post. Makers disagree: quoting Ada Moreau[EB/OL]. (2025-03-10)[2026-01-02]. https://news.example/1."
    )
    assert held["BibTeX"].startswith("@online{open-or-closed-7,\n  author = {{The Invented Post}},")
    (item,) = json.loads(held["CSL-JSON"])
    assert item["issued"] == {"date-parts": [[2025, 3, 10]]}


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_no_citation_puts_a_reporters_words_between_marks_or_calls_them_a_quotation(language: str) -> None:
    for citation in citations(CITED._replace(reported=True, language=language)):
        assert not set("“”「」") & set(citation.text), citation.name
        assert not re.search(r"[Qq]uot(?:ation|ing|es) |引述", citation.text), citation.name
        assert re.search(r"[Rr]eport|转述", citation.text), citation.name


def test_what_is_reported_says_so_wherever_it_is_sent(client: Client) -> None:
    said = printed("weights should be published", person(), kind="indirect")
    assert "<title>Ada Moreau, as reported: weights should be published" in page_of(client, said)
    assert "the reporter's words for what was said" in page_of(client, said)
    feed = client.get("/feed.atom").content.decode()
    assert "Ada Moreau, as reported: weights should be published" in feed
    assert "blockquote" not in feed
    things = page_of(client, said)
    assert "Indirect speech" in things


def test_whoever_wrote_the_article_is_its_author_and_the_outlet_its_publisher() -> None:
    held = {citation.name: citation.text for citation in citations(CITED._replace(byline="By Ines Quintero"))}
    assert held["APA"].startswith(
        "Ines Quintero. (2025, March 10). Makers disagree [Quotation of Ada Moreau]. The Invented Post."
    )
    assert "[EB/OL]. The Invented Post(2025-03-10)[2026-01-02]" in held["GB/T 7714"]
    (item,) = json.loads(held["CSL-JSON"])
    assert (item["author"], item["container-title"]) == ([{"literal": "Ines Quintero"}], "The Invented Post")


def test_words_that_bibtex_would_read_are_escaped() -> None:
    held = {citation.name: citation.text for citation in citations(CITED._replace(title="100% open & {safe}_"))}
    assert r"100\% open \& \textbraceleft{}safe\textbraceright{}\_" in held["BibTeX"]


def test_what_is_not_known_is_left_out_of_citations() -> None:
    bare = CITED._replace(title="", outlet="", day=None, address="")
    held = {citation.name: citation.text for citation in citations(bare)}
    assert (
        held["APA"] == "Open or Closed? (n.d.). Open or Closed? [Quotation of Ada Moreau]. https://record.example/quotes/7/"
    )
    assert "None" not in "".join(held.values())


def test_very_long_words_are_set_smaller(client: Client) -> None:
    assert "is-long" in page_of(client, printed("Open it, and then some more. " * 20, person()))


def test_what_the_reader_leans_to_is_for_staff_only(client: Client) -> None:
    unsure = printed("Open it.", person(), side="neutral", side_confidence=0.4)
    Stance.objects.filter(quote=unsure).update(note="Not sure enough to say; leans open")
    assert "leans" not in page_of(client, unsure)
    assert "not sure enough to name a side" in page_of(client, unsure)


def test_whom_it_answers_is_told_with_the_words_that_show_it(client: Client) -> None:
    said = printed("They do not.", person("Ben Okafor"), side="closed", **on(2024, 2))
    where = said.appearances.get()
    given = reply(said, person("Ada Moreau"))
    start = where.snapshot.text.index("The hall")
    given.appearance, given.evidence = where, [[start, start + len("The hall")]]
    given.save()
    assert '<q lang="en">The hall</q>' in page_of(client, said)
