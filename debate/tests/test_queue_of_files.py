"""The embedded queue after a disk was full: what was left empty goes, what holds something stays."""

from pathlib import Path

import pytest

from debate.celery import app, drop_empty_messages


def test_empty_messages_are_removed_when_a_worker_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(app.conf.broker_transport_options, "data_folder_in", str(tmp_path))
    (tmp_path / "1.celery.msg").touch()
    (tmp_path / "2.celery.msg").write_text("{}")
    (tmp_path / "notes.txt").touch()
    drop_empty_messages()
    assert {path.name for path in tmp_path.iterdir()} == {"2.celery.msg", "notes.txt"}


def test_a_broker_without_a_folder_has_none_to_remove(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(app.conf.broker_transport_options, "data_folder_in", raising=False)
    drop_empty_messages()
