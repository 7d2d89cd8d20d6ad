"""The bench of the site: what it asks exists, its arithmetic, and that its servers end."""

import json
import socket
import sqlite3
import sys
from http import HTTPStatus
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from debate.benching.scale import ADDRESSES, measured, p95
from debate.benching.scale_export import INDEXED, export
from debate.benching.scale_rates import HOST, free_port, rate, served
from debate.counting import board

SERVER = [sys.executable, "-m", "http.server", "--bind", HOST]


@pytest.mark.django_db
def test_every_address_is_answered_on_a_crowd_of_its_own() -> None:
    call_command("make_crowd", quotes=8000, people=400)
    board.forget()
    found = measured({kind: paths[:1] for kind, paths in ADDRESSES.items()})
    assert set(found) == set(ADDRESSES)
    assert all(min(took) > 0 for took in found.values())


@pytest.mark.django_db
def test_a_page_that_is_not_there_is_no_figure() -> None:
    with pytest.raises(ValueError, match="answered 404"):
        measured({"nothing": ["/people/nobody/"]})


@pytest.mark.django_db
def test_the_export_holds_every_quote_once_with_its_indexes(tmp_path: Path) -> None:
    call_command("make_crowd", quotes=40, people=10)
    file = tmp_path / "crowd.db"
    assert export(file) == 40
    held = sqlite3.connect(file)
    assert held.execute("SELECT count(*) FROM quotes WHERE person IS NOT NULL").fetchone() == (40,)
    assert held.execute("SELECT count(*) FROM sqlite_master WHERE type = 'index'").fetchone()[0] == len(INDEXED)


def test_the_percentile_of_few_is_the_largest() -> None:
    assert p95([3.0, 1.0, 2.0]) == 3.0
    assert p95(float(number) for number in range(1, 101)) == pytest.approx(95.95)


def test_a_server_is_asked_and_ended(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("one")
    port = free_port()
    with served([*SERVER, "--directory", str(tmp_path), str(port)], port, {}):
        assert rate(port, ["/one.txt"], 0.1) > 0
        with pytest.raises(ValueError, match=f"answered {HTTPStatus.NOT_FOUND.value}"):
            rate(port, ["/two.txt"], 0.1)
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((HOST, port), 1)


def test_a_server_that_does_not_come_up_is_an_error() -> None:
    with pytest.raises(OSError, match="did not come up"), served([sys.executable, "-c", "pass"], free_port(), {}):
        pass


@pytest.mark.django_db
def test_the_command_wants_both_databases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BENCH_SMALL", raising=False)
    with pytest.raises(CommandError, match="BENCH_SMALL"):
        call_command("bench_site", small=None, large=None)


@pytest.mark.django_db
def test_one_database_is_measured_as_json(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("debate.management.commands.bench_site.measured", lambda: {"home": (3.0, 2.0, 1.0)})
    call_command("bench_site", measure=True)
    assert json.loads(capsys.readouterr().out) == {"home": [3.0, 2.0, 1.0]}
