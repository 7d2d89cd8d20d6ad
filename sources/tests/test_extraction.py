"""The text of an article: searched for thoroughly where the quick search may miss something, and only there."""

from __future__ import annotations

from typing import Any

import pytest
import trafilatura

from debate.benching.pages import as_page
from debate.benching.site import story
from sources.extraction import extracted

PARAGRAPH = "The harbour institute opened its archive on Tuesday, and nobody came to see it before noon. " * 4


@pytest.fixture
def searches(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each search was the quick one."""
    quick: list[bool] = []
    search = trafilatura.bare_extraction

    def noted(*arguments: Any, **named: Any) -> Any:
        quick.append(named.get("fast", False))
        return search(*arguments, **named)

    monkeypatch.setattr(trafilatura, "bare_extraction", noted)
    return quick


def tree_of(body: str) -> Any:
    return trafilatura.load_html(f"<html><head><title>T</title></head><body>{body}</body></html>")


def thorough(tree: Any) -> str | None:
    """What the thorough search finds."""
    found: Any = trafilatura.bare_extraction(tree, include_comments=False)
    return found and found.text


def test_a_news_page_is_searched_once_and_its_text_is_that_of_the_thorough_search(searches: list[bool]) -> None:
    for number in range(3):
        tree = trafilatura.load_html(as_page(story(number), number))
        found = extracted(tree, "")
        assert searches == [True]
        assert found == thorough(tree)
        searches.clear()


@pytest.mark.parametrize(
    "body",
    [
        f"<article><p>{PARAGRAPH}</p></article>",  # short
        f"<article>{f'<p>{PARAGRAPH}</p>' * 5}</article><section>{f'<p>{PARAGRAPH}</p>' * 50}</section>",  # much is left out
        f"<table>{f'<tr><td>{PARAGRAPH}</td></tr>' * 9}</table>",  # no paragraphs
        f"<ul>{'<li><a href=/a>A link to a page of the whole long archive</a></li>' * 99}</ul>",
    ],
)
def test_a_page_on_which_more_may_be_found_is_searched_thoroughly(body: str, searches: list[bool]) -> None:
    tree = tree_of(body)
    found = extracted(tree, "")
    assert searches == [True, False]
    assert found == thorough(tree)
