"""Logs that say which article or source each line is about: one JSON object a line for machines, or a plain line."""

from __future__ import annotations

import contextlib
import json
import logging
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

_subject: ContextVar[dict[str, int] | None] = ContextVar("subject", default=None)


@contextlib.contextmanager
def about(**ids: int) -> Iterator[None]:
    """Whatever is logged inside carries these ids: `with about(article=7)`."""
    token = _subject.set({**(_subject.get() or {}), **ids})
    try:
        yield
    finally:
        _subject.reset(token)


class Subject(logging.Filter):
    """Puts on every record what it is about."""

    def filter(self, record: logging.LogRecord) -> bool:
        """All records pass."""
        subject = _subject.get() or {}
        prefix = "".join(f"{name} {number}: " for name, number in subject.items())
        record.__dict__.update(subject=subject, prefix=prefix)
        return True


class JsonLines(logging.Formatter):
    """One JSON object a line: time (UTC), level, logger, message, the ids that it is about, and the traceback if any."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "subject", {}),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def logging_settings(form: str, level: str) -> dict[str, Any]:
    """Django's LOGGING: everything to stderr, as `json` or as plain `line`s; of Celery itself only what goes wrong."""
    plain = {"format": "%(asctime)s %(levelname)s %(name)s %(prefix)s%(message)s"}
    handler = {"class": "logging.StreamHandler", "formatter": form, "filters": ["subject"]}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"subject": {"()": Subject}},
        "formatters": {"line": plain, "json": {"()": JsonLines}},
        "handlers": {"console": handler},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {"celery": {"level": "WARNING"}},
    }
