"""A feed to the letter: ids that never change, links both ways, and of each entry only what is known."""

from datetime import UTC, datetime, timedelta, timezone
from xml.etree import ElementTree as ET

from debate.atom import Entry, Feed, tag, written

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NOON = datetime(2025, 3, 10, 12, 0, 0, tzinfo=UTC)
WHOLE = Entry(
    "quote/12",
    "Ada Moreau: Open it.",
    "https://record.example/quotes/12/",
    NOON,
    "<p>Open it.</p>",
    author="Ada Moreau",
    language="zh-Hans",
    category="open",
    told="open, by the reader",
)
BARE = Entry("quote/7", "Close it.", "https://record.example/quotes/7/", NOON - timedelta(days=1), "<p>Close it.</p>")


def feed(*entries: Entry) -> ET.Element:
    """The feed of all quotes with these entries."""
    here, page = "https://record.example/quotes/feed.atom", "https://record.example/quotes/"
    return ET.fromstring(written(Feed("quotes", "Quotes", "Who said what.", page, here, "en", entries)))


def told(node: ET.Element) -> list[tuple[str, str | None, dict[str, str]]]:
    """Name, text and attributes of what an element holds, in order."""
    return [(child.tag.removeprefix(ATOM), child.text, dict(child.attrib)) for child in node]


def test_a_feed_says_what_it_is_where_it_is_and_when_it_changed() -> None:
    root = feed(BARE, WHOLE)
    assert (root.tag, root.get(LANG)) == (f"{ATOM}feed", "en")
    assert told(root)[:8] == [
        ("id", "tag:record.example,2026:quotes", {}),
        ("title", "Quotes", {}),
        ("subtitle", "Who said what.", {}),
        ("updated", "2025-03-10T12:00:00Z", {}),
        (
            "link",
            None,
            {"href": "https://record.example/quotes/feed.atom", "rel": "self", "type": "application/atom+xml"},
        ),
        ("link", None, {"href": "https://record.example/quotes/", "rel": "alternate", "type": "text/html"}),
        ("author", None, {}),
        ("rights", "Annotations: CC BY 4.0. The words belong to those who said them.", {}),
    ]
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Open or Closed?"


def test_an_entry_tells_all_that_is_known_of_it() -> None:
    (entry,) = feed(WHOLE).findall(f"{ATOM}entry")
    assert told(entry) == [
        ("id", "tag:record.example,2026:quote/12", {}),
        ("title", "Ada Moreau: Open it.", {}),
        ("updated", "2025-03-10T12:00:00Z", {}),
        ("link", None, {"href": "https://record.example/quotes/12/", "rel": "alternate", "type": "text/html"}),
        ("author", None, {}),
        ("category", None, {"term": "open", "label": "open, by the reader"}),
        ("content", "<p>Open it.</p>", {"type": "html", LANG: "zh-Hans"}),
    ]
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Ada Moreau"


def test_a_category_that_nobody_told_of_in_words_is_called_by_its_name() -> None:
    (entry,) = feed(WHOLE._replace(told="")).findall(f"{ATOM}entry")
    category = entry.find(f"{ATOM}category")
    assert category is not None
    assert category.attrib == {"term": "open", "label": "open"}


def test_of_what_is_not_known_an_entry_says_nothing() -> None:
    (entry,) = feed(BARE).findall(f"{ATOM}entry")
    assert [name for name, _, _ in told(entry)] == ["id", "title", "updated", "link", "content"]
    assert told(entry)[-1] == ("content", "<p>Close it.</p>", {"type": "html"})


def test_a_feed_begins_as_readers_without_a_parser_expect_it() -> None:
    content = written(Feed("quotes", "开放", "", "https://record.example/", "https://record.example/feed.atom", "en", []))
    assert content.startswith(b"<?xml version='1.0' encoding='utf-8'?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"")
    assert "<title>开放</title>".encode() in content


def test_a_feed_without_entries_was_updated_before_its_first_one() -> None:
    assert feed().findtext(f"{ATOM}updated") == "2026-01-01T00:00:00Z"


def test_entries_keep_their_order() -> None:
    assert [entry.findtext(f"{ATOM}title") for entry in feed(WHOLE, BARE)[8:]] == [WHOLE.title, BARE.title]


def test_times_are_told_in_utc() -> None:
    there = WHOLE._replace(updated=NOON.astimezone(timezone(timedelta(hours=8))))
    assert feed(there).findtext(f"{ATOM}entry/{ATOM}updated") == "2025-03-10T12:00:00Z"


def test_an_id_has_the_host_and_no_port_or_path() -> None:
    assert tag("https://record.example:8443/a/b?c=d", "quote/1") == "tag:record.example,2026:quote/1"
    assert tag("", "quote/1") == "tag:localhost,2026:quote/1"
