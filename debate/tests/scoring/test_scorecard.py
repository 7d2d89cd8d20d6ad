"""The committed scorecard: the reader is no worse than it says, and the command measures any folder."""

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from debate.management.commands import scorecard
from debate.reading import read
from debate.scoring import Card
from debate.scoring.measuring import measured
from debate.tests.scoring.builders import gold
from debate.tests.test_boundaries import ROOT
from debate.tests.test_gold import ARTICLES, article
from people.facts import shipped
from people.names import NameBook


def test_no_language_falls_more_than_a_point_below_the_scorecard() -> None:
    kept = json.loads((ROOT / "docs" / "scorecard.json").read_text(encoding="utf-8"))["rows"]
    book = NameBook(shipped())
    card = Card(book)
    for path in (path for path in ARTICLES if path.parent.name == "measured"):
        one = article(path)
        card.add(one, read(one["text"], book, one["language"]))
    now = card.rows()
    assert {row: now[row]["joint"] for row in ("en", "zh") if now[row]["joint"] < kept[row]["joint"] - 0.01} == {}


def test_a_folder_of_gold_is_measured_and_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "scorecard.json"
    monkeypatch.setattr(scorecard, "KEPT", kept)
    (tmp_path / "one.json").write_text(json.dumps(gold()), encoding="utf-8")
    call_command("scorecard", gold=str(tmp_path))
    assert "en indirect" in capsys.readouterr().out
    assert not kept.exists()


def test_a_folder_without_gold_says_so(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no gold"):
        call_command("scorecard", gold=str(tmp_path))


def test_speakers_are_measured_as_new_and_as_listed() -> None:
    found = measured([gold()], []).as_json()
    assert found["rows"]["en"]["joint"] == found["known"]["en"]["joint"] == 1.0
    assert found["listed"]["en"] == {"gold": 1, "said": 1, "right": 1, "precision": 1.0, "recall": 1.0}
