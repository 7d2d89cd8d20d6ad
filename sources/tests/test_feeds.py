"""Feeds and sitemaps as the web has them: every format, broken in every way that we know, hostile ones refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from sources.entries import Entry, NotAFeed
from sources.feeds import parse
from sources.links import announced_feeds, listed_articles

BASE = "https://paper.example/feed/"
DAY = date(2024, 3, 5)


def rss(item: str, channel: str = "", head: str = '<rss version="2.0">', foot: str = "</rss>") -> bytes:
    """An RSS feed with one item."""
    return f"{head}<channel><title>Paper</title>{channel}<item>{item}</item></channel>{foot}".encode()


def atom(entry: str, attributes: str = "") -> bytes:
    """An Atom feed with one entry."""
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" {attributes}><title>Paper</title><entry>{entry}</entry></feed>'.encode()
    )


def sitemap(body: str, root: str = "urlset") -> bytes:
    """A sitemap, or an index of some."""
    return f'<?xml version="1.0"?><{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{body}</{root}>'.encode()


RDF = b"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Paper</title></channel>
<item rdf:about="https://paper.example/a"><title>A</title><link>https://paper.example/a</link><dc:date>2024-03-05</dc:date></item>
</rdf:RDF>"""
OLD = b"""<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
"http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Paper</title>
<item><title>A</title><link>https://paper.example/a</link></item></channel></rss>"""
A = "<title>A</title><link>https://paper.example/a</link>"

READ = [
    ("RSS 0.91 with its doctype", OLD, "https://paper.example/a", "A", None),
    ("RSS 1.0", RDF, "https://paper.example/a", "A", DAY),
    ("RSS 2.0", rss(A + "<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>"), "https://paper.example/a", "A", DAY),
    ("a permalink for a link", rss('<title>A</title><guid isPermaLink="true">https://paper.example/g</guid>'), "https://paper.example/g", "A", None),
    ("a link from where the feed stands", rss("<title>A</title><link>/a?x=1&amp;y=2</link>"), "https://paper.example/a?x=1&y=2", "A", None),
    ("blanks around a link", rss("<title>A</title><link>\n  https://paper.example/a \n</link>"), "https://paper.example/a", "A", None),
    ("markup in a title", rss("<title>&lt;b&gt;Bold&lt;/b&gt; words</title><link>/a</link>"), "https://paper.example/a", "Bold words", None),
    ("a section of raw text", rss("<title><![CDATA[A & B < C]]></title><link>/a</link>"), "https://paper.example/a", "A & B < C", None),
    ("a bare ampersand", rss("<title>A & B</title><link>/a</link>"), "https://paper.example/a", "A & B", None),
    ("an entity of HTML", rss("<title>A&nbsp;&eacute;</title><link>/a</link>"), "https://paper.example/a", "A é", None),
    ("a tag that nobody closes", rss(A, foot="").replace(b"</item></channel>", b""), "https://paper.example/a", "A", None),
    ("a prefix that nobody declared", rss("<media:x>1</media:x>" + A), "https://paper.example/a", "A", None),
    ("blanks before the declaration", b"\n\n <?xml version='1.0'?>" + rss(A), "https://paper.example/a", "A", None),
    ("a byte order mark", b"\xef\xbb\xbf" + rss(A), "https://paper.example/a", "A", None),
    ("UTF-16", ("<?xml version='1.0' encoding='utf-16'?>" + rss(A).decode()).encode("utf-16"), "https://paper.example/a", "A", None),
    ("GBK that says so", b"<?xml version='1.0' encoding='gb2312'?>" + rss("<title>开源</title><link>/a</link>").decode().encode("gbk"), "https://paper.example/a", "开源", None),
    ("Latin-1 that says UTF-8", b"<?xml version='1.0' encoding='utf-8'?>" + rss("<title>caf@</title><link>/a</link>").replace(b"@", b"\xe9"), "https://paper.example/a", "café", None),
    ("a date without a time", rss(A + "<pubDate>5 Mar 2024</pubDate>"), "https://paper.example/a", "A", DAY),
    ("a date of another house", rss(A + "<pubDate>2024-03-05 10:00:00</pubDate>"), "https://paper.example/a", "A", DAY),
    ("a wrong weekday", rss(A + "<pubDate>Mon, 05 Mar 2024 10:00:00 +0800</pubDate>"), "https://paper.example/a", "A", DAY),
    ("a date that is none", rss(A + "<pubDate>yesterday</pubDate>"), "https://paper.example/a", "A", None),
    ("a date before the web", rss(A + "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>"), "https://paper.example/a", "A", None),
    ("Atom", atom('<title>A</title><link href="/a"/><published>2024-03-05T10:00:00Z</published>'), "https://paper.example/a", "A", DAY),
    ("Atom with several links", atom('<title>A</title><link rel="self" href="/s"/><link rel="alternate" href="/a"/>'), "https://paper.example/a", "A", None),
    ("Atom with a base of its own", atom('<title>A</title><link href="a"/>', 'xml:base="https://other.example/x/"'), "https://other.example/x/a", "A", None),
    ("Atom with markup in a title", atom('<title type="html">&lt;i&gt;A&lt;/i&gt;</title><link href="/a"/>'), "https://paper.example/a", "A", None),
    ("JSON Feed", b'{"version":"https://jsonfeed.org/version/1.1","title":"Paper","items":[{"id":"1","url":"/a","title":"A","date_published":"2024-03-05T10:00:00Z"}]}', "https://paper.example/a", "A", DAY),
    ("JSON Feed with an id for an address", b'{"items":[{"id":"https://paper.example/a","title":"A"}]}', "https://paper.example/a", "A", None),
    ("JSON Feed with odd fields", b'{"title":3,"items":[7,null,{"url":["x"]},{"url":"/a","title":"A","authors":"x","date_published":5}]}', "https://paper.example/a", "A", None),
    ("a sitemap", sitemap("<url><loc> https://paper.example/a </loc><lastmod>2024-03-05</lastmod></url>"), "https://paper.example/a", "", DAY),
    ("a news sitemap", sitemap('<url xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><loc>https://paper.example/a</loc><n:news><n:publication_date>2024-03-05T08:00:00+08:00</n:publication_date><n:title>A</n:title></n:news></url>'), "https://paper.example/a", "A", DAY),
    ("an address that says it is no permalink", rss('<title>A</title><guid isPermaLink="false">https://paper.example/g</guid>'), "https://paper.example/g", "A", None),
    ("an early morning in China", rss(A + "<pubDate>Tue, 05 Mar 2024 02:00:00 +0800</pubDate>"), "https://paper.example/a", "A", DAY),
    ("a late evening in California", rss(A + "<pubDate>Tue, 05 Mar 2024 22:00:00 PST</pubDate>"), "https://paper.example/a", "A", DAY),
    ("a date in Chinese", rss(A + "<pubDate>2024年3月5日 10:00</pubDate>"), "https://paper.example/a", "A", DAY),
    ("a date with strokes", rss(A + "<pubDate>2024/03/05 10:00:00</pubDate>"), "https://paper.example/a", "A", DAY),
    ("a date in seconds", rss(A + "<pubDate>1709632800</pubDate>"), "https://paper.example/a", "A", DAY),
    ("an American date", rss(A + "<pubDate>Tuesday, March 5, 2024 - 10:15am</pubDate>"), "https://paper.example/a", "A", DAY),
    ("a European date", rss(A + "<pubDate>05.03.2024 10:00</pubDate>"), "https://paper.example/a", "A", DAY),
    ("a date as C writes it", rss(A + "<pubDate>Tue Mar  5 10:00:00 UTC 2024</pubDate>"), "https://paper.example/a", "A", DAY),
    ("a date that may be read in two ways", rss(A + "<pubDate>03/05/2024</pubDate>"), "https://paper.example/a", "A", None),
    ("Atom of an early morning", atom('<title>A</title><link href="/a"/><updated>2024-03-05T02:00:00+08:00</updated>'), "https://paper.example/a", "A", DAY),
    ("GBK that says UTF-8", b"<?xml version='1.0' encoding='utf-8'?>" + rss("<title>港口研究所周二开放了模型权重，没有人来看</title><link>/a</link>").decode().encode("gbk"), "https://paper.example/a", "港口研究所周二开放了模型权重，没有人来看", None),
    ("GBK that says nothing", rss("<title>港口研究所周二开放了模型权重，没有人来看</title><link>/a</link>").decode().encode("gbk"), "https://paper.example/a", "港口研究所周二开放了模型权重，没有人来看", None),
    ("a sitemap with pictures", sitemap('<url xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><loc>https://paper.example/a</loc><image:image><image:loc>https://paper.example/x.jpg</image:loc></image:image></url>'), "https://paper.example/a", "", None),
    ("a sitemap with a video's title", sitemap('<url xmlns:v="x" xmlns:n="y"><loc>https://paper.example/a</loc><n:news><n:title>A</n:title></n:news><v:video><v:title>B</v:title></v:video></url>'), "https://paper.example/a", "A", None),
    ("a sitemap with prefixes", b'<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:url><s:loc>https://paper.example/a</s:loc></s:url></s:urlset>', "https://paper.example/a", "", None),
    ("a sitemap behind a long comment", b"<?xml version='1.0'?><!--" + b"x" * 3000 + b"-->" + sitemap("<url><loc>https://paper.example/a</loc></url>").partition(b"?>")[2], "https://paper.example/a", "", None),
    ("a sitemap in UTF-16", ("<?xml version='1.0' encoding='utf-16'?><urlset><url><loc>https://paper.example/a</loc></url></urlset>").encode("utf-16"), "https://paper.example/a", "", None),
    ("a sitemap behind blanks", b"\n\n" + sitemap("<url><loc>https://paper.example/a</loc></url>"), "https://paper.example/a", "", None),
    ("a bare ampersand in a sitemap", sitemap("<url><loc>https://paper.example/a?x=1&y=2&amp;z=3</loc></url>"), "https://paper.example/a?x=1&y=2&z=3", "", None),
    ("a control character in a sitemap", sitemap("<url><loc>https://paper.example/a</loc></url><url><loc>https://paper.example/\x0b</loc></url>"), "https://paper.example/a", "", None),
    ("a sitemap that is plain text", b"https://paper.example/a\r\nhttps://paper.example/b\n", "https://paper.example/a", "", None),
]  # fmt: skip


@pytest.mark.parametrize(("content", "address", "title", "day"), [row[1:] for row in READ], ids=[row[0] for row in READ])
def test_an_entry_is_read_whatever_the_feed(content: bytes, address: str, title: str, day: date | None) -> None:
    entry = parse(content, BASE).entries[0]
    assert (entry.address, entry.title, entry.published) == (address, title, day)


BOMB = (
    "<!DOCTYPE r [<!ENTITY a '"
    + "x" * 100
    + "'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(2, 9))
    + "]>"
)
HOSTILE = [
    ("a billion laughs", BOMB.encode() + rss("<title>&a8;</title>" + A)),
    ("a file for an entity", b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + rss("<title>&x;</title>")),
    ("an address for an entity", b'<!DOCTYPE r [<!ENTITY x SYSTEM "http://169.254.169.254/">]>' + rss("<title>&x;</title>")),
    ("an entity of parameters", b'<!DOCTYPE r [<!ENTITY % x SYSTEM "http://evil.example/x.dtd"> %x;]>' + rss(A)),
    ("an entity in UTF-16", ('<?xml version="1.0" encoding="utf-16"?><!DOCTYPE r [<!ENTITY x "y">]>' + rss(A).decode()).encode("utf-16")),
    ("an entity in UTF-7", b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE r [+ADwAIQ-ENTITY x "y">]>' + rss(A)),
    ("EBCDIC", '<?xml version="1.0" encoding="cp037"?><rss/>'.encode("cp037")),
    ("an entity behind blanks", b"\n\n\n" + b'<!DOCTYPE r [<!ENTITY x "y">]>' + rss(A)),
    ("a sitemap with entities", b'<!DOCTYPE r [<!ENTITY x "y">]>' + sitemap("<url><loc>&x;</loc></url>")),
    ("a web page", b"<!DOCTYPE html><html><body>Welcome</body></html>"),
    ("words", b"Welcome to our feed"),
    ("nothing", b""),
    ("bytes", bytes(range(256)) * 4),
    ("broken JSON", b'{"items": ['),
    ("JSON of another kind", b'{"name": "package"}'),
    ("JSON as deep as it goes", b'{"items":' * 100_000),
    ("a broken sitemap", b'<urlset xmlns="x"><url>'),
]  # fmt: skip


@pytest.mark.parametrize("content", [row[1] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_what_is_hostile_or_no_feed_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(NotAFeed) as told:
        parse(content, BASE)
    assert str(told.value)


@given(st.binary(max_size=400), st.sampled_from([b"", b"<rss>", b"<feed>", b"{", b"<urlset>"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_a_feed_or_refused(content: bytes, head: bytes) -> None:
    try:
        parse(head + content, BASE)
    except NotAFeed as told:
        assert str(told)


def test_a_sitemap_that_is_cut_keeps_its_whole_addresses() -> None:
    content = sitemap("<url><loc>https://paper.example/a</loc></url><url><loc>https://paper.example/beg").partition(
        b"</urlset>"
    )[0]
    assert [entry.address for entry in parse(content, BASE).entries] == ["https://paper.example/a"]


def test_of_more_entries_than_a_visit_takes_the_newest_are_taken() -> None:
    dated = "".join(
        f"<url><loc>https://paper.example/{n}</loc><lastmod>{1995 + n // 100}-01-01</lastmod></url>" for n in range(3000)
    )
    found = {entry.address.rpartition("/")[2] for entry in parse(sitemap(dated), BASE).entries}
    assert (len(found), "2999" in found, "0" in found) == (2000, True, False)
    undated = "".join(f"<url><loc>https://paper.example/{n}</loc></url>" for n in range(3000))
    found = {entry.address.rpartition("/")[2] for entry in parse(sitemap(undated), BASE).entries}
    assert (len(found), "2999" in found, "0" in found, "1500" in found) == (2000, True, True, False)


def test_an_index_names_its_newest_sitemap_last() -> None:
    rows = "".join(
        f"<sitemap><loc>https://paper.example/{year}</loc><lastmod>{year}-05-05</lastmod></sitemap>"
        for year in (2024, 2019, 2021)
    )
    assert parse(sitemap(rows, "sitemapindex"), BASE).children[-1] == "https://paper.example/2024"


def test_one_bad_entry_does_not_spoil_the_rest() -> None:
    bad = "<item><title>&#xD800; \x01 broken</title><link>http://[</link><pubDate>32 Foo 99999</pubDate></item>"
    content = rss(A).replace(b"<item>", bad.encode() + b"<item>")
    assert [entry.title for entry in parse(content, BASE).entries][-1] == "A"


@pytest.mark.parametrize(
    ("channel", "minutes", "hours", "days"),
    [
        ("<ttl>90</ttl>", 90, (), ()),
        ("<ttl> 90 </ttl>", 90, (), ()),
        ("<ttl>-5</ttl>", 0, (), ()),
        ("<ttl>٩٠</ttl>", 0, (), ()),
        ("<ttl>999999999999</ttl>", 0, (), ()),
        ("<skipHours><hour>0</hour><hour> 7 </hour><hour>24</hour><hour>99</hour></skipHours>", 0, (0, 7), ()),
        ("<skipDays><day>Sunday</day><day>monday</day><day>Noday</day></skipDays>", 0, (), (0, 6)),
        ('<sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">daily</sy:updatePeriod>', 1440, (), ()),
    ],
)
def test_what_a_feed_asks_of_visitors(channel: str, minutes: int, hours: tuple[int, ...], days: tuple[int, ...]) -> None:
    wishes = parse(rss(A, channel), BASE).wishes
    assert wishes == (timedelta(minutes=minutes), frozenset(hours), frozenset(days))


def test_an_index_names_its_sitemaps() -> None:
    found = parse(sitemap("<sitemap><loc>https://paper.example/s.xml</loc></sitemap>", "sitemapindex"))
    assert (found.children, found.entries) == (["https://paper.example/s.xml"], [])


PAGE = b"""<html><head><link rel="alternate" type="application/rss+xml" href="/comments/feed" title="Comments">
<link rel=alternate type="application/atom+xml" href="atom.xml" title="All news"><link rel="stylesheet" href="x.css" type="text/css">
<link rel="alternate" type="application/json" href="/wp-json/oembed"></head><body>
<a href="/news/2024/one">The first headline of the day</a> <a href="news/two?utm_source=x">The second headline of the day</a>
<a href="/news/2024/one"><img></a> <a href="/news/">All the news that we have</a> <a href="/jobs/one">A job in the harbour office</a>
<a href="https://elsewhere.example/news/x">A headline of another site</a> <a href="javascript:alert(1)">Click here to win a prize</a>
<a href="/news/3">More</a> <a href="/news/4">\xe6\xa8\xa1\xe5\x9e\x8b\xe5\xba\x94\xe8\xaf\xa5\xe5\xbc\x80\xe6\xba\x90</a><p><a href="/news/5">Never closed headline"""


def test_a_page_announces_its_feeds_those_of_comments_last() -> None:
    feeds = announced_feeds(PAGE, "https://paper.example/home/")
    assert feeds == [
        ("https://paper.example/home/atom.xml", "All news"),
        ("https://paper.example/comments/feed", "Comments"),
    ]


def test_a_page_without_a_feed_lists_its_articles_below_the_prefix() -> None:
    entries = listed_articles(PAGE, "https://www.paper.example/", "/news/")
    assert [entry.address for entry in entries] == [
        "https://www.paper.example/news/2024/one",
        "https://www.paper.example/news/two?utm_source=x",
        "https://www.paper.example/news/4",
        "https://www.paper.example/news/5",
    ]
    assert entries[0] == Entry("https://www.paper.example/news/2024/one", "The first headline of the day")


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_bytes_have_links_or_none(content: bytes) -> None:
    for entry in listed_articles(b"<a href='/x/y'>" + content, "https://paper.example/"):
        assert entry.address.startswith("https://paper.example/")
