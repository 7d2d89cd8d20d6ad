"""Who wrote an article, of what pages print and declare as its byline. Everybody here is invented."""

from __future__ import annotations

import pytest
from lxml import html

from sources.authors import authors_of
from sources.heads import facts_of

NAMED = [
    ("Mira Solwin", "Mira Solwin"),
    ("By Mira Solwin", "Mira Solwin"),
    ("Written by: Mira Solwin", "Mira Solwin"),
    ("View all posts by Mira Solwin", "Mira Solwin"),
    ("Mira Solwin; Odo Fenn", "Mira Solwin; Odo Fenn"),
    ("Mira Solwin | Odo Fenn", "Mira Solwin; Odo Fenn"),
    ("Mira Solwin; CMS", "Mira Solwin"),
    ("Mira Solwin; Apr", "Mira Solwin"),
    ("Mira Solwin; 3 May 2026", "Mira Solwin"),
    ("Mira Solwin; Mira Solwin", "Mira Solwin"),
    ("Redaktion Nordwind", "Redaktion Nordwind"),
    ("Byron Solwin", "Byron Solwin"),
    ("Parisa Vonn", "Parisa Vonn"),
    ("Ai Solwin", "Ai Solwin"),
    ("Solwin Ai", "Solwin Ai"),
    ("作者：闻若溪", "闻若溪"),
    ("作者：闻若溪 责任编辑：柏知远", "闻若溪"),
    ("记者：闻若溪 关注", "闻若溪"),
    ("文/闻若溪", "闻若溪"),
    ("文若溪", "文若溪"),
    ("来源：北岸日报 复制链接", "北岸日报"),
]
NOBODY = """
Name; Email Com
Name Email
Super User
Por User Admin
admin
Www Northwind Com
Northwind De
https://northwind.example/mira
mira@northwind.example
Account You're logged
Submitted
Redaktion
Fri; Aug
作者：未知 责任编辑：柏知远
责任编辑：柏知远
发布于
我已授权
版权声明 不得转载
;
"""


@pytest.mark.parametrize(("byline", "names"), NAMED)
def test_a_byline_is_the_names_in_it(byline: str, names: str) -> None:
    assert authors_of(byline) == names


@pytest.mark.parametrize("byline", ["", *NOBODY.splitlines()])
def test_what_names_nobody_is_no_byline(byline: str) -> None:
    assert authors_of(byline) == ""


PAGES = [
    ('<meta name="author" content="Name"><div class="author">Mira Solwin</div>', "Mira Solwin"),
    ('<meta name="author" content="Super User"><p>Words.</p>', ""),
    ('<meta name="author" content="msolwin"><div class="byline">By Mira Solwin</div>', "Mira Solwin"),
    ('<div class="author">Name Email</div><div class="byline">Mira Solwin</div>', "Mira Solwin"),
]


@pytest.mark.parametrize(("page", "byline"), PAGES)
def test_a_page_that_declares_nobody_may_still_show_its_author(page: str, byline: str) -> None:
    markup = f"<html><head><title>A title</title></head><body>{page}</body></html>"
    assert facts_of(html.fromstring(markup), markup).byline == byline
