"""Share cards: pictures in both scripts, never words with holes; and how their lines are broken."""

import io

import pytest
from django.test import Client
from hypothesis import given, strategies as st
from PIL import Image

from debate.pages import cards
from debate.pages.card import Card
from debate.pages.cards import HEIGHT, WIDTH, can_write, picture
from debate.pages.typesetting import lines, shown
from debate.tests.builders import person
from debate.tests.pages.builders import on, printed, withdrawn

ENGLISH = Card("“Open weights are safer.”", "Ada Moreau", "10 March 2025", "open", "open")
CHINESE = Card("“权重一旦发布就无法收回。”", "林青杉", "2025年3月10日", "closed", "封闭", "开放还是封闭？", "zh-Hans")


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


@pytest.mark.parametrize("card", [ENGLISH, CHINESE, ENGLISH._replace(side="mixed"), ENGLISH._replace(side="neutral")])
def test_a_card_is_a_picture_of_the_size_that_others_want(card: Card) -> None:
    png = picture(card)
    assert opened(png).size == (WIDTH, HEIGHT)
    assert opened(png).format == "PNG"
    assert len(png) < 120_000


def test_very_long_words_and_names_stay_on_the_card() -> None:
    card = CHINESE._replace(words=CHINESE.words * 60, name="Ines Quintero-Valdivieso de la Torre " * 5, detail="主任" * 80)
    below = opened(picture(card)).convert("RGB").crop((0, 615, WIDTH, HEIGHT))
    assert below.getcolors() == [(WIDTH * 15, (251, 249, 244))]


def test_words_end_above_the_bar_of_counts() -> None:
    card = Card("Maximilia Featherstone-Quaymoor " * 5, "2 quotes", "", "open", "open", counts=(("open", 1), ("closed", 1)))
    between = opened(picture(card)).convert("RGB").crop((0, 390, WIDTH, 399))
    assert between.getcolors() == [(WIDTH * 9, (251, 249, 244))]


def test_words_that_are_shortened_keep_the_margin() -> None:
    right = opened(picture(CHINESE._replace(words=CHINESE.words * 60))).convert("RGB").crop((1130, 60, WIDTH, 440))
    assert right.getcolors() == [(70 * 380, (251, 249, 244))]


def test_a_long_name_is_set_smaller_before_it_is_shortened() -> None:
    name = "Maximiliana-Wilhelmine Featherstone-Quaymoor de la Montavalle"
    column = opened(picture(ENGLISH._replace(name=name))).convert("RGB").crop((900, 450, 1130, 500))
    assert len(column.getcolors(10_000) or ()) > 1


def test_who_judged_it_stands_behind_the_side_inside_the_margin() -> None:
    with_it = opened(picture(ENGLISH._replace(by="by language model, 94% sure"))).convert("RGB")
    assert with_it.crop((1129, 565, WIDTH, HEIGHT)).getcolors() == [(71 * 65, (251, 249, 244))]
    assert with_it.crop((700, 565, 1128, HEIGHT)) != opened(picture(ENGLISH)).convert("RGB").crop((700, 565, 1128, HEIGHT))


def test_each_side_has_its_hue() -> None:
    tops = {opened(picture(ENGLISH._replace(side=side))).convert("RGB").getpixel((5, 5)) for side in cards.HUES}
    assert len(tops) == 4


def test_without_a_font_for_chinese_it_is_the_sites_own_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "found_font", lambda kind: None)
    cards.font_of.cache_clear()
    assert not can_write(CHINESE)
    assert can_write(ENGLISH)
    png = picture(CHINESE)
    cards.font_of.cache_clear()
    assert opened(png).size == (WIDTH, HEIGHT)


def test_a_bar_shows_the_counts() -> None:
    card = Card("Ada Moreau", "2 quotes", "", "open", "open", counts=(("open", 1), ("closed", 1)))
    image = opened(picture(card)).convert("RGB")
    assert image.getpixel((200, 415)) != image.getpixel((1000, 415))


@pytest.mark.django_db
def test_cards_stand_at_their_addresses_and_are_kept(client: Client) -> None:
    quote = printed("Open it.", person(), **on(2025, 3, 10))
    for path in (
        "/card.png",
        f"/quotes/{quote.pk}/card.png",
        "/people/ada-moreau/card.png",
        f"/zh-hans/quotes/{quote.pk}/card.png",
    ):
        answer = client.get(path)
        assert (answer.status_code, answer["Content-Type"]) == (200, "image/png"), path
        again = client.get(path, headers={"If-None-Match": answer["ETag"]})
        assert (again.status_code, again.content) == (304, b""), path


@pytest.mark.django_db
def test_a_card_of_a_report_differs_from_one_of_the_same_words_quoted(client: Client) -> None:
    quoted, reported = printed("Open it.", person()), printed("Open it!", person("Ben Okafor"), kind="indirect")
    with_note = client.get(f"/quotes/{reported.pk}/card.png").content
    reported.kind = quoted.kind
    reported.save()
    assert client.get(f"/quotes/{reported.pk}/card.png").content != with_note


@pytest.mark.django_db
def test_two_people_have_a_card_together(client: Client) -> None:
    printed("Open it.", person("Ada Moreau"))
    printed("Close it.", person("Ben Okafor"), side="closed")
    answer = client.get("/people/ada-moreau/vs/ben-okafor/card.png")
    assert opened(answer.content).size == (WIDTH, HEIGHT)
    assert client.get("/people/ada-moreau/vs/nobody/card.png").status_code == 404


@pytest.mark.django_db
def test_what_is_not_public_has_no_card(client: Client) -> None:
    assert client.get(f"/quotes/{withdrawn().pk}/card.png").status_code == 404
    assert client.get("/people/nobody/card.png").status_code == 404


@pytest.mark.django_db
def test_a_page_tells_of_its_card_in_its_language(client: Client) -> None:
    quote = printed("Open it.", person())
    assert f'property="og:image" content="http://127.0.0.1:8000/zh-hans/quotes/{quote.pk}/card.png"' in (
        client.get(f"/zh-hans/quotes/{quote.pk}/").content.decode()
    )


def at_most(width: int) -> object:
    return lambda line: len(line) <= width


def test_english_breaks_between_words() -> None:
    assert lines("Open weights are safer.", at_most(12)) == ["Open weights", "are safer."]  # type: ignore[arg-type]


def test_chinese_breaks_between_characters_but_no_line_begins_with_a_closing_mark() -> None:
    assert lines("权重一旦发布，就无法收回。", at_most(6)) == ["权重一旦发", "布，就无法收", "回。"]  # type: ignore[arg-type]


def test_no_line_ends_with_an_opening_mark() -> None:
    assert lines("他们说“开放”了", at_most(4)) == ["他们说", "“开放”", "了"]  # type: ignore[arg-type]


def test_a_word_too_long_for_a_line_is_broken() -> None:
    assert lines("Donaudampfschiff fahrt", at_most(5)) == ["Donau", "dampf", "schif", "f", "fahrt"]  # type: ignore[arg-type]


@given(st.text(alphabet="ab 开放，。“”(", max_size=80), st.integers(2, 12))
def test_no_character_is_lost_and_no_line_is_too_long(text: str, width: int) -> None:
    found = lines(text, at_most(width))  # type: ignore[arg-type]
    assert "".join("".join(found).split()) == "".join(text.split())
    assert [line for line in found if len(line) > width] == []


def test_what_has_no_room_is_told_by_an_ellipsis() -> None:
    assert shown(["Open weights,", "they say,", "are safer."], 2) == ["Open weights,", "they say …"]
