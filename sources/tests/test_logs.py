"""Logs say which article they are about, as JSON where machines read them."""

import json
import logging

import pytest
from celery import current_app as app

from sources.logs import JsonLines, Subject, about, logging_settings


def line(message: str, error: Exception | None = None) -> dict[str, object]:
    """What is written for one message."""
    told = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("sources.tasks", logging.INFO, __file__, 1, message, None, told)
    Subject().filter(record)
    written = JsonLines().format(record)
    assert "\n" not in written
    found: dict[str, object] = json.loads(written)
    return found


def test_a_line_carries_what_it_is_about() -> None:
    with about(source=3), about(article=7):
        told = line("“开源” fetched\nand kept")
    assert (told["article"], told["source"], told["message"]) == (7, 3, "“开源” fetched\nand kept")
    assert (told["level"], told["logger"]) == ("INFO", "sources.tasks")


def test_what_comes_after_is_about_nothing() -> None:
    with pytest.raises(ValueError, match="broken"), about(article=7):
        raise ValueError("broken")
    assert "article" not in line("later")


def test_a_traceback_stays_on_its_line() -> None:
    try:
        raise ValueError("broken")
    except ValueError as error:
        assert "ValueError: broken" in str(line("failed", error)["traceback"])


@pytest.mark.parametrize("form", ["line", "json"])
def test_both_forms_are_known(form: str) -> None:
    assert logging_settings(form, "INFO")["handlers"]["console"]["formatter"] == form


def test_workers_keep_the_operators_level_whatever_celery_is_told() -> None:
    root = logging.getLogger()
    before = root.level
    app.log.setup_logging_subsystem(loglevel="CRITICAL")
    assert root.level == before
