"""What commands say to what they can't use: one clear line and an exit code, whatever they are given."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from debate.tests.test_boundaries import ROOT
from sources.models import Article

STORY = "“Keep the weights where everybody can see them,” said the keeper of the invented harbour.\n"


def refusal(command: str, *arguments: str) -> str:
    """Why a command refuses what it is given."""
    with pytest.raises(CommandError) as refused:
        call_command(command, *arguments)
    return str(refused.value)


def ran(*command: str, environment: dict[str, str] | None = None, reader_left: bool = False) -> tuple[int, str]:
    """Exit code and complaints of a process of its own, whose output may have no reader any more."""
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    here, there = os.pipe()
    if reader_left:
        os.close(here)
    process = subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env={**surroundings, "DJANGO_SETTINGS_MODULE": "debate.tests.settings", **(environment or {})},
        stdout=there,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=120,
        check=False,
    )
    os.close(there)
    if not reader_left:
        os.close(here)
    return process.returncode, process.stderr


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A text file."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "Expecting value"),
        ("[1]", 'no object with a "text"'),
        ("{}", 'no object with a "text"'),
        ('{"text": 7}', 'no object with a "text"'),
        ('{"text": null}', 'no object with a "text"'),
        ('{"text": "x", "language": 7}', 'its "language" is none of en, zh'),
        ('{"text": "x", "language": "tlh"}', 'its "language" is none of en, zh'),
        ("[" * 100_000, "recursion"),
    ],
)
def test_read_names_a_file_that_is_no_gold_article(tmp_path: Path, content: str, why: str) -> None:
    path = tmp_path / "gold.json"
    path.write_text(content, encoding="utf-8")
    told = refusal("read", str(path))
    assert told.startswith(f"{path} is no gold article: ")
    assert why in told


def test_read_names_a_file_that_is_not_there_a_folder_and_what_is_no_text(tmp_path: Path) -> None:
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert "No such file" in refusal("read", str(tmp_path / "nothing.txt"))
    assert "directory" in refusal("read", str(tmp_path))
    assert "is not UTF-8 text (byte 0)" in refusal("read", str(picture))


def test_read_takes_a_text_in_the_language_that_its_gold_tells(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "gold.json"
    path.write_text(json.dumps({"text": STORY, "language": "en"}), encoding="utf-8")
    call_command("read", str(path))
    assert json.loads(capsys.readouterr().out)["language"] == "en"


@pytest.mark.parametrize("command", ["read", "add"])
def test_a_language_that_the_record_does_not_read_is_refused(story: Path, command: str) -> None:
    assert "invalid choice: 'tlh'" in refusal(command, str(story), "--language", "tlh")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("option", "value", "why"),
    [
        ("--url", "news.example/story", "not a complete web address"),
        ("--url", "javascript:alert(1)", "Only http and https"),
        ("--url", "https://mira:secret@news.example/", "user name or password"),
        ("--published", "yesterday", "'yesterday' is no date"),
        ("--published", "2025-02-30", "'2025-02-30' is no date"),
        ("--published", "2025-03-31rubbish", "'2025-03-31rubbish' is no date"),
        ("--title", "x" * 501, "The title is longer than 500 characters."),
        ("--outlet", "x" * 201, "The outlet is longer than 200 characters."),
        ("--author", "x" * 201, "The author is longer than 200 characters."),
    ],
)
def test_add_says_what_is_wrong_with_a_fact_and_adds_nothing(story: Path, option: str, value: str, why: str) -> None:
    told = refusal("add", str(story), option, value)
    assert told.startswith(f"{story} can't be added: ")
    assert why in told
    assert not Article.objects.exists()


@pytest.mark.django_db
def test_add_takes_an_address_in_any_case_as_the_one_that_it_is(story: Path) -> None:
    call_command("add", str(story), "--url", "HTTPS://News.Example/Story?utm_source=x")
    assert Article.objects.get().address == "https://news.example/Story"


@pytest.mark.django_db
def test_add_takes_the_day_of_a_moment(story: Path) -> None:
    call_command("add", str(story), "--published", "2025-03-31T23:30:00+08:00")
    assert str(Article.objects.get().published) == "2025-03-31"


@pytest.mark.django_db
def test_add_refuses_one_address_for_many_files(story: Path) -> None:
    assert "one file at a time" in refusal("add", str(story), str(story), "--url", "https://news.example/")


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["nothing.txt", "picture.png", "empty.txt"])
def test_add_names_a_file_that_it_can_not_take(tmp_path: Path, name: str) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "empty.txt").touch()
    assert refusal("add", str(tmp_path / name)).startswith(str(tmp_path / name))


@pytest.mark.django_db
def test_export_refuses_a_query_of_thousands_of_filters() -> None:
    assert "more filters than can be" in refusal("export", "--query", "&".join("person=x" for _ in range(2000)))


@pytest.mark.django_db
def test_load_sources_names_what_is_no_opml(tmp_path: Path) -> None:
    for name, content in (("empty", ""), ("page", "<html></html>"), ("text", "not at all")):
        path = tmp_path / f"{name}.opml"
        path.write_text(content, encoding="utf-8")
        assert refusal("load_sources", str(path)).startswith(f"{path}: ")
    assert "can't be opened" in refusal("load_sources", str(tmp_path))


def test_what_nobody_reads_to_its_end_ends_quietly(story: Path) -> None:
    assert ran("read", str(story), reader_left=True) == (0, "")


def test_an_export_that_nobody_reads_to_its_end_ends_quietly(tmp_path: Path) -> None:
    environment = {"DATABASE_URL": f"sqlite:///{tmp_path / 'record.sqlite3'}"}
    assert ran("migrate", "-v", "0", environment=environment)[0] == 0
    assert ran("export", reader_left=True, environment=environment) == (0, "")


def test_a_database_without_tables_is_said_in_one_line_and_told_at_length_on_demand(tmp_path: Path) -> None:
    empty = {"DATABASE_URL": f"sqlite:///{tmp_path / 'empty.sqlite3'}"}
    code, told = ran("verify", environment=empty)
    assert code == 1
    assert told.startswith("The database can't be used: no such table")
    assert "manage.py migrate" in told
    assert "Traceback" not in told
    assert "Traceback" in ran("verify", "--traceback", environment=empty)[1]


def test_a_database_that_is_not_there_is_said_in_one_line() -> None:
    code, told = ran("verify", environment={"DATABASE_URL": "postgres://nobody@127.0.0.1:1/record"})
    assert (code, "Traceback" in told) == (1, False)
    assert "Is it running" in told
