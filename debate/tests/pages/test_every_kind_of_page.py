"""What holds for every kind of page: light, private, strict, titled, and whole in Chinese."""

import gzip
import itertools
import re

import pytest
from django.test import Client

from debate.tests.pages.markup import Markup, json_ld
from debate.tests.pages.scene import scene
from people.models import Organization, Person
from sources.models import Article, Source

pytestmark = pytest.mark.django_db

LIMIT = 60_000
KEPT = {"atom", "english", "cookie", "openapi", "bibtex", "json", "feed", "reader", "said", "audit", "every", "possible"}
"""Words that are the same in Chinese, or that a Chinese sentence cites."""
PROPERTIES = {
    "Quotation": "@id url text inLanguage creator dateCreated datePublished isPartOf citation",
    "Person": "name url alternateName sameAs worksFor",
    "Organization": "name url alternateName sameAs",
    "Article": "headline url publisher datePublished hasPart",
    "Dataset": "name description url license isAccessibleForFree inLanguage distribution",
    "DataDownload": "encodingFormat contentUrl",
    "BreadcrumbList": "itemListElement",
    "ListItem": "position name item",
    "WebSite": "name url potentialAction",
    "SearchAction": "target query-input",
    "EntryPoint": "urlTemplate",
}
"""Properties that schema.org knows for each type, of those that we use."""
DEMANDED = {"Quotation": {"text", "url", "inLanguage"}, "Person": {"name"}, "Dataset": {"name", "description", "license"}}


def pages(client: Client, prefix: str) -> dict[str, str]:
    """Every kind of page as it is answered."""
    return {name: client.get(prefix + place).content.decode() for name, place in scene().items()}


def test_every_page_is_light_private_and_strict(client: Client) -> None:
    for name, place in scene().items():
        for prefix in ("/", "/zh-hans/"):
            answer = client.get(prefix + place)
            assert answer.status_code == 200, name
            assert len(gzip.compress(answer.content)) < LIMIT, name
            assert not answer.cookies, name
            policy = answer.headers["Content-Security-Policy"]
            assert "unsafe" not in policy, name
            assert "default-src 'none'" in policy, name


def test_no_page_loads_anything_from_elsewhere_or_styles_inline(client: Client) -> None:
    for name, page in pages(client, "/").items():
        markup = Markup(page)
        loaded = [held.get("src", "") for tag in ("script", "img", "iframe") for held in markup.all(tag)]
        loaded += [held["href"] for held in markup.all("link") if held["rel"] in ("stylesheet", "icon", "preload")]
        assert [address for address in loaded if address.startswith(("http", "//"))] == [], name
        inline = [e for e in markup.elements if "style" in e.attributes or any(a.startswith("on") for a in e.attributes)]
        assert inline == [], name


def test_every_page_says_what_it_is(client: Client) -> None:
    for name, page in pages(client, "/").items():
        markup = Markup(page)
        assert len(markup.all("h1")) == 1, name
        assert markup.meta("og:title"), name
        assert 10 < len(markup.meta("description")) < 260, name
        assert markup.meta("og:image").endswith(".png"), name
        (canonical,) = markup.all("link", rel="canonical")
        assert "?" not in canonical["href"], name
        languages = {held["hreflang"] for held in markup.all("link", rel="alternate") if "hreflang" in held}
        assert languages == {"en", "zh-Hans", "x-default"}, name
        (root,) = markup.all("html")
        assert root["lang"] == "en", name


def test_headings_leave_no_level_out_and_ids_are_unique(client: Client) -> None:
    for name, page in pages(client, "/").items():
        markup = Markup(page)
        levels = [int(element.tag[1]) for element in markup.elements if element.tag in ("h1", "h2", "h3")]
        assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels)), (name, levels)
        ids = [element.attributes["id"] for element in markup.elements if "id" in element.attributes]
        assert len(ids) == len(set(ids)), name


def test_chinese_pages_have_no_english_left(client: Client) -> None:
    left = {}
    for name, page in pages(client, "/zh-hans/").items():
        found = {word for word in english_words(page, "quote" in name) if word.lower() not in KEPT}
        if found:
            left[name] = found
    assert left == {}


def english_words(page: str, has_words_in_title: bool) -> set[str]:
    """Words in Latin letters of what is said to be Chinese, but for names that have no other form, addresses and code.
    The title of a quote's page has its words, in their own language."""
    names = {"The Desk", "Open or Closed?", "weights", "xylophone"}
    for model in (Person, Organization):
        names |= {str(name) for pair in model.objects.values_list("name_en", "name_zh") for name in pair}
    names |= set(Source.objects.values_list("name", flat=True))
    names |= {str(name) for pair in Article.objects.values_list("outlet", "title") for name in pair}
    skipped = {"pre", "script", "code", "option"} | ({"head"} if has_words_in_title else set())
    found: set[str] = set()
    for words in Markup(page).words:
        if not words.language.startswith("zh") or skipped & set(words.inside):
            continue
        text = words.text
        for name in sorted(filter(None, names), key=len, reverse=True):
            text = text.replace(name, " ")
        text = re.sub(r"\S*(/|://|feed\.atom)\S*", " ", text)
        found |= set(re.findall(r"[A-Za-z]{4,}", text))
    return found


def test_the_extraction_finds_english() -> None:
    page = '<html lang="zh-Hans"><p title="Hidden words">中文 Visible <q lang="en">Spoken</q></p></html>'
    chinese = " ".join(words.text for words in Markup(page).words if words.language.startswith("zh"))
    assert re.findall("[A-Za-z]+", chinese) == ["Hidden", "words", "Visible"]


def test_json_ld_is_what_schema_org_knows(client: Client) -> None:
    kinds = set()
    for name, page in pages(client, "/").items():
        for thing in json_ld(page):
            kinds |= checked(thing, name)
    assert set(PROPERTIES) - kinds == set()


def checked(thing: dict[str, object], name: str) -> set[str]:
    """The types of a thing and everything in it, after a look at their properties."""
    kind = str(thing["@type"])
    known = set(PROPERTIES[kind].split()) | {"@type", "@context"}
    assert set(thing) <= known, (name, kind, set(thing) - known)
    assert DEMANDED.get(kind, set()) <= set(thing), (name, kind)
    kinds = {kind}
    for value in thing.values():
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                kinds |= checked(part, name)
            assert part not in ("", None), (name, kind)
    return kinds


def test_words_cannot_end_the_json_ld(client: Client) -> None:
    from_words = "Weights </script><script>alert(1)</script> & all."
    places = scene()
    quote_id = int(places["quote"].split("/")[1])
    Article.objects.update(title=from_words)
    page = client.get(f"/quotes/{quote_id}/").content.decode()
    assert "<script>alert" not in page
    assert any(from_words in str(thing) for thing in json_ld(page))
