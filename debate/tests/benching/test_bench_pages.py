"""The pages on which the bench weighs reading against parsing: one as outlets print it, and one with nothing but the article."""

from __future__ import annotations

import json
import re

import trafilatura

from debate.benching.material import article, people
from debate.benching.pages import as_bare_page, as_page

BOOK = people(50)
TEXT = article(BOOK, 1)


def test_a_news_page_is_as_big_as_real_ones_and_nearly_all_furniture() -> None:
    size = len(as_page(TEXT).encode())
    assert 100_000 <= size <= 300_000
    assert len(TEXT.encode()) < 0.05 * size


def test_it_has_what_such_pages_have() -> None:
    page = as_page(TEXT)
    for furniture in ("<nav", "<footer", "<aside", "<figure", "<form", "srcset=", "<style>", "preload", "class='card'"):
        assert furniture in page
    assert len(re.findall("<a ", page)) > 200
    data = re.search("<script type='application/ld\\+json'>(.*?)</script>", page)
    assert data and json.loads(data[1])["@type"] == "NewsArticle"


def test_a_bare_page_is_the_article_and_little_more() -> None:
    assert len(as_bare_page(TEXT)) < len(TEXT) + 500


def test_both_give_the_article_back() -> None:
    for page in (as_page(TEXT), as_bare_page(TEXT)):
        found = trafilatura.extract(page) or ""
        assert all(paragraph.split(". ")[-1] in found for paragraph in TEXT.split("\n\n"))


def test_signs_of_markup_in_the_text_stay_text() -> None:
    assert "<p>1 &lt; 2 &amp; 3</p>" in as_bare_page("1 < 2 & 3")
