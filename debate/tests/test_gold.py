"""The gold itself: offsets that hold, halves that nobody chose, and files that nobody edits unseen."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

GOLD = Path(__file__).parent / "gold"
KINDS = {"direct", "mixed", "indirect"}
SIDES = {"open", "closed", "mixed", "neutral"}
ARTICLES = sorted([*(GOLD / "learning").glob("*.json"), *(GOLD / "measured").glob("*.json")])


def article(path: Path) -> dict[str, Any]:
    """One gold article."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def frozen() -> dict[str, str]:
    """File name -> sha256, as frozen."""
    lines = (GOLD / "frozen.sha256").read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, name in (line.split("  ") for line in lines)}


def test_there_is_enough_of_both_languages_and_scripts() -> None:
    languages = [article(path)["language"] for path in ARTICLES]
    assert languages.count("en") >= 60
    assert languages.count("zh") + languages.count("zh-Hant") >= 60
    assert languages.count("zh-Hant") >= 15
    assert sum(len(article(path)["quotes"]) for path in ARTICLES) >= 1200


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_mark_stands_where_it_says(path: Path) -> None:
    gold = article(path)
    for row in [*gold["quotes"], *gold["not_quotes"], *gold["hard_negatives"]]:
        assert gold["text"][row["char_start"] : row["char_end"]] == row["text"]
    for quote in gold["quotes"]:
        assert quote["kind"] in KINDS
        assert quote["stance"] in SIDES
        if quote["kind"] == "mixed":
            assert quote["clause_start"] <= quote["char_start"] < quote["char_end"] <= quote["clause_end"]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_the_half_follows_from_the_id(path: Path) -> None:
    even = int(hashlib.sha256(path.stem.encode()).hexdigest(), 16) % 2 == 0
    assert path.parent.name == ("learning" if even else "measured")


def test_nothing_changed_since_it_was_frozen() -> None:
    now = {f"{p.parent.name}/{p.name}": hashlib.sha256(p.read_bytes()).hexdigest() for p in ARTICLES}
    assert now == frozen()


def test_real_people_do_not_speak_in_invented_stories() -> None:
    facts = json.loads((GOLD.parents[2] / "people" / "facts" / "people.json").read_text(encoding="utf-8"))["people"]
    real = {name for row in facts if row["type"] == "person" for name in (row["name_en"], row["name_zh"]) if name}
    speakers = {
        name
        for path in ARTICLES
        for quote in article(path)["quotes"]
        for name in (quote["speaker"]["name_en"], quote["speaker"]["name_zh"])
    }
    assert speakers & real == set()
