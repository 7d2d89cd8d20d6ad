"""Bylines: the same as trafilatura's slower search finds, whatever elements are called."""

from __future__ import annotations

import itertools

import pytest
from lxml import html
from trafilatura import metadata

from sources.bylines import byline_of

TAGS = "a address div h3 p span strong author section time em".split()
NAMES = [
    *(
        f'class="{name}"'
        for name in "author byline username byl BBL author-name authorName post-author zuozhe writer".split()
    ),
    *(f'class="{name}"' for name in ("Byline__top", "posted-by x", "quote author", "category-author", "sidebar", "x")),
    *(f'id="{name}"' for name in ("author", "the-Author", "comments", "comment-list-author", "xiaobian")),
    'itemprop="author"',
    'itemprop="author name"',
    'rel="author"',
    'rel="nofollow"',
    'data-testid="AuthorCard"',
    'data-component="Byline"',
    'data-component="Figure" class="author"',
]
PAGE = "<html><body><p>Words.</p>{}<p>More <b class='x'>words</b>.</p></body></html>"
INSIDE = [
    "<{tag} {name}>By Mira Solwin</{tag}>",
    "<div class='top'><{tag} {name}>Mira <b>Solwin</b> and <i>Odo Fenn</i></{tag}></div>",
    "<{tag} {name}><time>3 May</time> Mira Solwin <span class='category'>News</span>Odo</{tag}>",
    "<div class='comments-list'><{tag} {name}>Troll</{tag}></div><{tag} {name}>Mira Solwin</{tag}>",
    "<figure><{tag} {name}>A photographer</{tag}></figure><!-- no --><div class=author-box><p>Odo Fenn</p></div>",
    "<{tag} {name}>" + "Too long for a name. " * 9 + "</{tag}><em class=writer>Odo Fenn</em>",
]


@pytest.mark.parametrize("inside", INSIDE)
def test_the_byline_is_the_one_that_the_slower_search_finds(inside: str) -> None:
    for tag, name in itertools.product(TAGS, NAMES):
        tree = html.fromstring(PAGE.format(inside.format(tag=tag, name=name)))
        before = html.tostring(tree)
        assert byline_of(tree) == (metadata.extract_author(tree) or ""), (tag, name)
        assert html.tostring(tree) == before
