"""Commands beside this one: in an environment of their own, and heard where they fail."""

from pathlib import Path

import pytest
from django.core.management.base import CommandError

from debate.running.elsewhere import managed


def test_a_command_runs_in_an_environment_of_its_own(tmp_path: Path) -> None:
    env = {"VAR_DIR": str(tmp_path / "own"), "DATABASE_URL": f"sqlite:///{tmp_path}/own.sqlite3"}
    managed(env, "migrate", "--verbosity", "0")
    assert (tmp_path / "own.sqlite3").exists()


def test_what_a_command_complains_of_is_told() -> None:
    with pytest.raises(CommandError, match="no_such_command"):
        managed({}, "no_such_command")
