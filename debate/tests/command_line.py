"""Management commands as a person sees them: what they print, and how they end."""

import pytest
from django.core.management import call_command


def said(capsys: pytest.CaptureFixture[str], command: str, *arguments: str) -> tuple[str, int]:
    """What a command prints, and its exit code."""
    try:
        call_command(command, *arguments)
    except SystemExit as end:
        return capsys.readouterr().out, int(end.code or 0)
    return capsys.readouterr().out, 0
