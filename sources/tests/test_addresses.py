"""What becomes of an address: one per page, refused where it can't be visited. Invented sites unless named in the data."""

import pytest
from hypothesis import example, given, settings, strategies as st

from sources.addresses import LONGEST, AddressRefused, canonical, completed, pasted_addresses

PARSED_AS_BROWSERS_DO = [
    ("HTTPS://News.Example/Story", "https://news.example/Story"),
    ("  https://news.example/story \n", "https://news.example/story"),
    ("https://news.example:443/story", "https://news.example/story"),
    ("http://news.example:80", "http://news.example/"),
    ("https://news.example:8443/story", "https://news.example:8443/story"),
    ("https://news.example./story", "https://news.example/story"),
    ("https://news.example/a/./b/../c", "https://news.example/a/c"),
    ("https://news.example/a/%2e%2E/c", "https://news.example/c"),
    ("https:\\\\news.example\\story", "https://news.example/story"),
    ("https:news.example/story", "https://news.example/story"),
    ("https://news.exa\tmple/sto\nry", "https://news.example/story"),
    ("https://news.example/a b", "https://news.example/a%20b"),
    ("https://news.example/开源", "https://news.example/%E5%BC%80%E6%BA%90"),
    ("https://news.example/%e5%bc%80", "https://news.example/%E5%BC%80"),
    ("https://新闻.example/", "https://xn--efvy88h.example/"),
    ("https://ｎｅｗｓ.example/", "https://news.example/"),
    ("https://faß.example/", "https://xn--fa-hia.example/"),
    ("https://news.example/story#comments", "https://news.example/story"),
    ("https://news.example/story#:~:text=words", "https://news.example/story"),
    ("https://news.example/story?", "https://news.example/story"),
    ("https://news.example/%%341?a=%zz", "https://news.example/%%341?a=%zz"),
    ("http://0x7f.1/", "http://127.0.0.1/"),
    ("http://017700000001/", "http://127.0.0.1/"),
    ("http://2130706433/", "http://127.0.0.1/"),
    ("http://0/", "http://0.0.0.0/"),
    ("http://１２７.０.０.１/", "http://127.0.0.1/"),
    ("http://[::FFFF:127.0.0.1]/", "http://[::ffff:7f00:1]/"),
]

WITHOUT_WHAT_TRACKS = [
    ("https://news.example/s?utm_source=x&utm_medium=y", "https://news.example/s"),
    ("https://news.example/s?id=7&utm_source=x&page=2", "https://news.example/s?id=7&page=2"),
    ("https://news.example/s?UTM%5FSource=x&b=1", "https://news.example/s?b=1"),
    ("https://news.example/s?b=2&a=1&fbclid=abc", "https://news.example/s?b=2&a=1"),
    ("https://news.example/s?a=1&&b=", "https://news.example/s?a=1&b="),
    ("https://news.example/s?from=timeline&isappinstalled=0", "https://news.example/s"),
    ("https://news.example/s?from=2024-01-01", "https://news.example/s?from=2024-01-01"),
    ("https://news.example/s?s=20&t=abc", "https://news.example/s?s=20&t=abc"),
    ("https://x.com/somebody/status/1?s=20&t=abc", "https://x.com/somebody/status/1"),
    ("https://www.youtube.com/watch?v=abc&si=def&t=60", "https://www.youtube.com/watch?v=abc&t=60"),
    (
        "https://mp.weixin.qq.com/s?__biz=A==&mid=1&idx=1&sn=2&chksm=3&scene=27",
        "https://mp.weixin.qq.com/s?__biz=A==&mid=1&idx=1&sn=2",
    ),
]

TWINS = [
    ("https://www.google.com/amp/s/news.example/story", "https://news.example/story"),
    ("https://www.google.com/amp/s/news.example/story?amp=1&id=3", "https://news.example/story?id=3"),
    ("https://news-example.cdn.ampproject.org/c/s/news.example/story", "https://news.example/story"),
    ("https://news-example.cdn.ampproject.org/v/news.example/story", "http://news.example/story"),
    ("https://amp.theguardian.com/technology/1", "https://www.theguardian.com/technology/1"),
    ("https://en.m.wikipedia.org/wiki/Open_source", "https://en.wikipedia.org/wiki/Open_source"),
    ("https://news.example/2024/on-open-models/amp/", "https://news.example/2024/on-open-models/"),
    ("https://news.example/2024/on-open-models/amp", "https://news.example/2024/on-open-models"),
    ("https://news.example/story.html/amp", "https://news.example/story.html"),
    ("https://news.example/topics/amp/", "https://news.example/topics/amp/"),
    ("https://news.example/s?outputType=amp", "https://news.example/s"),
    ("https://m.news.example/story", "https://m.news.example/story"),
    ("https://www.google.com/search?q=amp", "https://www.google.com/search?q=amp"),
]

REFUSED = [
    ("", "not a complete web address"),
    ("news.example/story", "not a complete web address"),
    ("/story", "not a complete web address"),
    ("https://", "not a complete web address"),
    ("https://news example/", "not a complete web address"),
    ("https://news.example:99999/", "not a complete web address"),
    ("https://news.example:http/", "not a complete web address"),
    ("https://[::1/", "not a complete web address"),
    ("https://[fe80::1%25eth0]/", "not a complete web address"),
    ("https://256.256.256.256/", "not a complete web address"),
    ("https://a\u00adb\u2028c\ud800/", "not a complete web address"),
    ("https://%00.example/", "not a complete web address"),
    ("https://./", "names no site"),
    ("file:///etc/passwd", "not file"),
    ("ftp://news.example/", "not ftp"),
    ("gopher://news.example/_x", "not gopher"),
    ("javascript:alert(1)", "not javascript"),
    ("data:text/html,x", "not data"),
    ("mailto:somebody@news.example", "not mailto"),
    ("https://user@news.example/", "user name or password"),
    ("https://user:secret@news.example/", "user name or password"),
    ("https://:secret@news.example/", "user name or password"),
    ("https://news.example@127.0.0.1/", "user name or password"),
    ("https://news.example/" + "a" * LONGEST, "longer than"),
]


@pytest.mark.parametrize(("given", "kept"), PARSED_AS_BROWSERS_DO + WITHOUT_WHAT_TRACKS + TWINS)
def test_a_page_has_one_address(given: str, kept: str) -> None:
    assert canonical(given) == kept


@pytest.mark.parametrize(("given", "words"), REFUSED)
def test_what_cannot_be_visited_is_refused_in_words(given: str, words: str) -> None:
    with pytest.raises(AddressRefused, match=words):
        canonical(given)


@pytest.mark.parametrize(
    ("link", "whole"),
    [
        ("story", "https://news.example/a/story"),
        ("/story", "https://news.example/story"),
        ("//other.example/story", "https://other.example/story"),
        ("?page=2", "https://news.example/a/b?page=2"),
        ("../up", "https://news.example/up"),
        ("http://other.example", "http://other.example/"),
    ],
)
def test_a_link_is_read_from_where_it_stands(link: str, whole: str) -> None:
    assert canonical(link, base="https://news.example/a/b") == whole


def test_a_link_away_from_the_web_is_refused_wherever_it_stands() -> None:
    with pytest.raises(AddressRefused, match="not javascript"):
        canonical("javascript:void(0)", base="https://news.example/")


NAMES = st.sampled_from(["utm_x", "id", "from", "s", "amp", "%75tm_a", "q", "", "%", "fbclid"])
QUERIES = st.lists(st.tuples(NAMES, st.text(max_size=5)), max_size=4)
ADDRESSES = st.builds(
    lambda scheme, host, path, query: f"{scheme}://{host}/{path}?{'&'.join(f'{name}={value}' for name, value in query)}",
    st.sampled_from(["http", "https"]),
    st.sampled_from(["news.example", "www.google.com", "a.cdn.ampproject.org", "en.m.wikipedia.org", "x.com", "127.1"]),
    st.text(alphabet="ab-/%4ampsc.v开#\\", max_size=40) | st.text(max_size=20),
    QUERIES,
)


@settings(deadline=None, max_examples=300)
@given(ADDRESSES)
@example("https://www.google.com/amp/s/www.google.com/amp/s/news.example/a-b-c/amp/amp")
@example("https://en.m.m.wikipedia.org/")
def test_a_canonical_address_is_its_own(address: str) -> None:
    try:
        once = canonical(address)
    except AddressRefused:
        return
    assert canonical(once) == once
    assert once.startswith(("http://", "https://"))
    assert "#" not in once
    assert once.isascii()


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=60))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    try:
        assert canonical(text).startswith("http")
    except AddressRefused as refusal:
        assert str(refusal)


@pytest.mark.parametrize(
    ("pasted", "address"),
    [
        ("paper.example/story", "https://paper.example/story"),
        ("  www.paper.example ", "https://www.paper.example"),
        ("//paper.example/story", "https://paper.example/story"),
        ("<https://paper.example/story>", "https://paper.example/story"),
        ("“https://paper.example/story”", "https://paper.example/story"),
        ("https://paper.example/报道。", "https://paper.example/报道"),
        ("例子.中国/新闻", "https://例子.中国/新闻"),
        ("feed://paper.example/rss", "https://paper.example/rss"),
        ("feed:https://paper.example/rss", "https://paper.example/rss"),
        ("paper.example:443/story", "https://paper.example:443/story"),
        ("http://paper.example/", "http://paper.example/"),
        ("https://paper.example/a b", "https://paper.example/a b"),
        ("mailto:mira@paper.example", "mailto:mira@paper.example"),
        ("javascript:1", "javascript:1"),
        ("file:///etc/passwd", "file:///etc/passwd"),
        ("hello", "hello"),
        ("not an address", "not an address"),
        ("", ""),
    ],
)
def test_an_address_is_taken_as_people_paste_it(pasted: str, address: str) -> None:
    assert completed(pasted) == address


def test_several_addresses_in_a_line_are_several() -> None:
    pasted = "https://paper.example/a https://paper.example/b\n\n  paper.example/c\nhttps://paper.example/d e\n"
    assert pasted_addresses(pasted) == [f"https://paper.example/{name}" for name in ("a", "b", "c", "d e")]
