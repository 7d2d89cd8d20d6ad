"""What `manage.py add --now` and `manage.py doctor` print, whatever stands in an article's names. Everybody is invented."""

from pathlib import Path

import pytest
from django.utils import timezone

from debate.management.showing import outcome, speaker_words
from debate.models import Quote
from debate.tests import builders
from debate.tests.command_line import said
from sources.models import Article, Source

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal in which no cell needs a second line."""
    monkeypatch.setenv("COLUMNS", "400")


def words(printed: str) -> str:
    """What was printed, without the lines of tables and without breaks."""
    return " ".join(part for part in printed.split() if not set(part) <= set("┏┳┓┡╇┩│├┼┤└┴┘━─┃"))


def test_an_article_of_a_file_is_read_at_once_and_its_quotes_are_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "article.txt"
    file.write_text(builders.TEXT, encoding="utf-8")
    printed, code = said(capsys, "add", str(file), "--language", "en", "--outlet", "The Paper", "--title", "Doors", "--now")
    assert code == 0
    assert Article.objects.get().state == "read"
    told = words(printed)
    assert told.startswith(f"article {Article.objects.get().pk}, Doors: read")
    for quote in Quote.objects.all():
        assert str(quote.pk) in told
    assert "(not resolved)" in told


def test_what_stands_between_brackets_is_printed_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "article.txt"
    file.write_text("“We [bold]publish[/bold] our weights, [/all] of them,” said Ada Moreau.", encoding="utf-8")
    printed, code = said(capsys, "add", str(file), "--author", "Ada [/b] Moreau", "--language", "en", "--now")
    assert code == 0
    assert "“We [bold]publish[/bold] our weights, [/all] of them,” said Ada Moreau." in words(printed)
    assert "Ada [/b] Moreau (not resolved)" in words(printed)


def test_chinese_words_are_shown_whole_in_a_narrow_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    file = tmp_path / "article.txt"
    said_there = "开放权重让任何人都能检查模型而不必先得到任何一家公司的许可或者签署任何一份保密协议"
    file.write_text(f"林若溪在听证会上说：“{said_there}。”", encoding="utf-8")
    printed, _ = said(capsys, "add", str(file), "--language", "zh-Hans", "--now")
    (row,) = Quote.objects.all()
    cells = [line.split("│")[-2].strip() for line in printed.splitlines() if line.startswith("│")]
    assert "".join(cells) == row.text


def test_doctor_tells_the_errors_of_sources_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    feed = builders.source("News [/beta]", kind="feed", address="https://feed.example/", next_visit=timezone.now())
    Source.objects.filter(pk=feed.pk).update(ailing=True, failures=5, last_result="[Errno 111] Connection refused")
    printed, _ = said(capsys, "doctor")
    assert "News [/beta]: 5 visits in a row failed: [Errno 111] Connection refused" in words(printed)


def test_what_came_of_an_article_is_told_with_its_reason() -> None:
    article = builders.article(state="failed", reason="not_found", detail="HTTP 404", title="Doors")
    assert outcome(article) == f"article {article.pk}, Doors: failed (the page is not there: HTTP 404)"


@pytest.mark.parametrize(
    ("name_zh", "told"), [("艾达·莫罗", "Ada Moreau 艾达·莫罗"), ("", "Ada Moreau")], ids=["in both scripts", "in one"]
)
def test_a_known_speaker_is_called_by_all_names(name_zh: str, told: str) -> None:
    assert speaker_words(builders.quote(by=builders.person(name_zh=name_zh))) == told


def test_an_unknown_speaker_is_called_as_printed() -> None:
    assert speaker_words(builders.quote(speaker_printed="the harbour master")) == "the harbour master (not resolved)"
    assert speaker_words(builders.quote(speaker_type="anonymous")) == "— (anonymous)"
