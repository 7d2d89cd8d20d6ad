"""Documents are parsed in a child process with limits: a hostile PDF ends its child, never a worker."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from django.conf import settings

from sources.dates import Dated
from sources.languages import language_of
from sources.pages import SHORTEST, Page, Unreadable

ROOT = Path(__file__).resolve().parent.parent
SPARE = 10.0
"""Seconds of waiting beyond the child's own processor time: it may share the machine."""
MOST_TEXT = 5_000_000
"""Characters of text that a document may hold."""


def read_confined(content: bytes, content_type: str) -> Page:
    """The text of a PDF, .docx or .eml, read by a child. Raises Unreadable with a reason for staff."""
    command = [sys.executable, "-m", "sources.confined_child", content_type]
    command += [str(settings.DOCUMENT_MEGABYTES), str(settings.DOCUMENT_SECONDS)]
    environment = {name: os.environ[name] for name in ("PATH", "LANG", "HOME") if name in os.environ}
    try:
        child = subprocess.run(
            command, input=content, capture_output=True, cwd=ROOT, env=environment, timeout=settings.DOCUMENT_SECONDS + SPARE
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable("too_slow", "The file could not be read in time; its parser was stopped.") from error
    if child.returncode or not child.stdout:
        raise Unreadable("unreadable", _how_it_died(child.returncode, child.stderr))
    return _page(json.loads(child.stdout))


def _page(found: dict[str, str | list[str] | None]) -> Page:
    if "reason" in found:
        raise Unreadable(str(found["reason"]), str(found["detail"]))
    text = str(found["text"])[:MOST_TEXT]
    if len(text) < SHORTEST:
        raise Unreadable("unreadable", "No article was found in it: there is hardly any text.")
    told = found["published"]
    published = Dated(date.fromisoformat(told[0]), told[1], told[2]) if isinstance(told, list) else None
    return Page(text, str(found["title"]), str(found["byline"]), published=published, language=language_of(text))


def _how_it_died(code: int, said: bytes) -> str:
    """Why a child ended, in words for staff."""
    if code in (-9, -24) or b"MemoryError" in said:
        limits = f"{settings.DOCUMENT_MEGABYTES} MB or {settings.DOCUMENT_SECONDS} s"
        return f"The file wants more than {limits} to be read; its parser was stopped."
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return f"The file's parser failed: {lines[-1] if lines else f'exit {code}'}"[:500]
