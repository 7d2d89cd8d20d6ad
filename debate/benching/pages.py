"""Invented news pages as big as real ones: 100 to 300 kB of head, scripts, navigation, cards and footer around one article.

Public figures: the median home page of October 2024 sends 18 kB of HTML, mostly packed (HTTP Archive, Web Almanac 2024); a story of
757 words in The Guardian came in 486 kB of it, unpacked (Monday Note, 2016). Ours have about 185 kB, unpacked.
"""

from __future__ import annotations

import json
import random
from html import escape

_WORDS = (
    "harbour council ferry school budget storm match opera market bridge orchard tram clinic garden museum strike harvest lantern "
    "festival border election tunnel glacier library"
).split()
_TOPICS = [f"{first}-{second}" for first in _WORDS[:12] for second in _WORDS[12:]]
_SIZES = (320, 480, 640, 960, 1280)


def as_page(text: str, seed: int = 0) -> str:
    """The article as the page of an invented outlet, with everything that such pages have."""
    chance = random.Random(seed)
    cards = "".join(_card(chance) for _ in range(48))
    return (
        f"<!doctype html><html lang='en'><head>{_head(chance)}</head><body class='page page--article'>"
        f"<a class='skip' href='#main'>Skip to content</a>{_navigation(chance, 'header', 120)}"
        f"<main id='main'>{_article(text, chance)}<aside class='rail'><h2>Most read</h2><ol>{_links(chance, 20)}</ol>"
        f"<form class='letter'><label>Our morning letter</label><input type='email'><button>Sign up</button></form></aside>"
        f"<section class='related'><h2>More stories</h2><div class='grid'>{cards}</div></section></main>"
        f"{_navigation(chance, 'footer', 90)}{_scripts(chance)}</body></html>"
    )


def as_bare_page(text: str) -> str:
    """The article with nothing around it, as no outlet prints it: what turning a page into text costs at the least."""
    paragraphs = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in text.split("\n\n"))
    return f"<!doctype html><html><head><title>A bare page</title></head><body><article>{paragraphs}</article></body></html>"


def _article(text: str, chance: random.Random) -> str:
    """The article's own markup, with figures and places for advertisements between its paragraphs."""
    parts = []
    for number, paragraph in enumerate(text.split("\n\n")):
        marks = f"<p class='body body--{number}' data-id='{chance.getrandbits(64):x}'>"
        parts.append(f"{marks}{paragraph.replace('. ', '. <span></span>', 1)}</p>")
        if number % 3 == 1:
            parts.append(f"<div class='slot' id='slot-{number}' aria-hidden='true'><div class='slot__in'></div></div>")
        if number % 5 == 2:
            parts.append(f"<figure>{_image(chance)}<figcaption>A view of the {chance.choice(_WORDS)}.</figcaption></figure>")
    return (
        f"<article><header><h1>{_title(chance)}</h1><p class='byline'>By the news desk</p><time>4 June 2031</time>"
        f"<ul class='share'>{_icons(6)}</ul></header><div class='text'>{''.join(parts)}</div>"
        f"<footer><ul class='tags'>{_links(chance, 8)}</ul></footer></article>"
    )


def _head(chance: random.Random) -> str:
    """Meta tags, styles, structured data and the hints to browsers."""
    metas = "".join(f"<meta property='og:{word}:{n}' content='{_title(chance)}'>" for n, word in enumerate(_WORDS * 2))
    rules = "".join(
        f".{topic}{n}{{margin:{n}px auto;padding:{n % 9}px;color:#{chance.getrandbits(24):06x}}}"
        for n, topic in enumerate(_TOPICS * 3)
    )
    data = json.dumps({"@type": "NewsArticle", "keywords": _TOPICS, "parts": [_title(chance) for _ in range(40)]})
    hints = "".join(f"<link rel='preload' as='script' href='/assets/{chance.getrandbits(48):x}.js'>" for _ in range(24))
    return (
        f"<meta charset='utf-8'><title>{_title(chance)}</title>{metas}{hints}<style>{rules}</style>"
        f"<script type='application/ld+json'>{data}</script>"
    )


def _navigation(chance: random.Random, tag: str, links: int) -> str:
    menus = "".join(
        f"<li class='menu'><button>{word}</button><ul>{_links(chance, links // 12)}</ul></li>" for word in _WORDS[:12]
    )
    return f"<{tag} class='site'><nav aria-label='{tag}'><ul>{menus}</ul></nav><ul class='icons'>{_icons(8)}</ul></{tag}>"


def _links(chance: random.Random, count: int) -> str:
    return "".join(
        f"<li class='link'><a href='/{topic}/{chance.getrandbits(32)}' data-track='nav-{topic}'>{topic.title()}</a></li>"
        for topic in chance.choices(_TOPICS, k=count)
    )


def _card(chance: random.Random) -> str:
    link = f"/{chance.choice(_TOPICS)}/{chance.getrandbits(40)}"
    return (
        f"<div class='card'><a href='{link}'>{_image(chance)}</a><div class='card__text'>"
        f"<span class='kicker'>{chance.choice(_WORDS)}</span><h3><a href='{link}'>{_title(chance)}</a></h3>"
        f"<p>{_title(chance)} and {_title(chance).lower()}</p>"
        f"<time>{chance.randrange(1, 23)} hours ago</time></div></div>"
    )


def _image(chance: random.Random) -> str:
    name = f"/images/{chance.getrandbits(64):x}"
    sources = ", ".join(f"{name}-{size}.webp {size}w" for size in _SIZES)
    return f"<picture><source srcset='{sources}'><img src='{name}.jpg' loading='lazy' alt='The {chance.choice(_WORDS)}'></picture>"


def _icons(count: int) -> str:
    path = "M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2zm1 15h-2v-6h2v6zm0-8h-2V7h2v2z"
    return f"<li><a href='/share'><svg viewBox='0 0 24 24'><path d='{path}'></path></svg></a></li>" * count


def _scripts(chance: random.Random) -> str:
    """The state of the page as scripts carry it, and a few loaders."""
    state = {f"{topic}-{n}": {"id": chance.getrandbits(64), "title": _title(chance)} for n, topic in enumerate(_TOPICS * 4)}
    loaders = "".join(f"<script async src='/assets/{chance.getrandbits(48):x}.js'></script>" for _ in range(16))
    return f"<script>window.__STATE__={json.dumps(state)}</script>{loaders}"


def _title(chance: random.Random) -> str:
    first, second, third, fourth = chance.choices(_WORDS, k=4)
    return f"The {first} and the {second}: what the {third} meant for the {fourth}"
