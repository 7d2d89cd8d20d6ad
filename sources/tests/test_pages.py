"""Pages as the web has them: any charset, broken markup, odd characters, walls, dates from wherever they stand."""

from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from sources.dates import date_of
from sources.decoding import decoded
from sources.keeping import own_address
from sources.pages import Unreadable, read_page
from sources.sniffing import media_type
from sources.texts import clean

WORDS = "The harbour institute opened its archive on Tuesday and nobody came to see it before noon. " * 5
ZH, ZH_HANT, JA = (
    "港口研究所周二开放了模型权重。",
    "港口研究所週二開放了模型權重。",
    "港湾研究所は火曜日にモデルを公開した。",
)

CHARSETS = [
    (ZH.encode("utf-8"), "", ZH),
    (ZH.encode("utf-8"), "gb2312", ZH),
    (ZH.encode("gbk"), "gb2312", ZH),
    (ZH.encode("gb18030"), "GBK", ZH),
    (b'<meta charset="gb2312">' + ZH.encode("gbk"), "", '<meta charset="gb2312">' + ZH),
    (b"<meta http-equiv=Content-Type content='text/html; charset=big5'>" + ZH_HANT.encode("big5"), "", None),
    (ZH_HANT.encode("big5"), "big5", ZH_HANT),
    (JA.encode("shift_jis"), "Shift_JIS", JA),
    (JA.encode("euc_jp"), "euc-jp", JA),
    (b"\xef\xbb\xbf" + ZH.encode("utf-8"), "latin-1", ZH),
    (ZH.encode("utf-16"), "utf-8", ZH),
    ("“caf\u00e9” \u2014 5 \u20ac".encode("cp1252"), "iso-8859-1", "“café” — 5 €"),
    (ZH.encode("gbk"), "no-such-charset", None),
    (ZH.encode("utf-8"), "utf-7", ZH),
    (b"", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("content", "charset", "text"), CHARSETS)
def test_bytes_are_decoded_by_what_they_prove_before_what_is_said(content: bytes, charset: str, text: str | None) -> None:
    found = decoded(content, charset)
    assert found == text if text is not None else "港口研究所" in found


@given(st.binary(max_size=300), st.sampled_from(["", "gbk", "utf-16", "big5", "base64", "rot13", "idna", "unicode_escape"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_become_text(content: bytes, charset: str) -> None:
    assert isinstance(decoded(content, charset), str)


BROKEN = {
    "no html at all": f"<p>{WORDS}<p>{WORDS}",
    "nothing closed": f"<html><body><div><article><h1>A<p>{WORDS}<p>{WORDS}",
    "closed twice": f"<html><body><article><p>{WORDS}</p></p></div></body></html></body><p>{WORDS}",
    "nested wrongly": f"<b><p><i>{WORDS}</b></i></p><p>{WORDS}</p>",
    "a table round it": f"<table><tr><td><table><tr><td><p>{WORDS}</p><p>{WORDS}</p></table></table>",
    "a comment that does not end well": f"<!-- a -- b --!><article><p>{WORDS}</p><p>{WORDS}</p></article>",
    "a doctype of its own": f"<!DOCTYPE html SYSTEM 'about:legacy-compat'><article><p>{WORDS}</p><p>{WORDS}</p></article>",
    "attributes without quotes": f"<article class=a id=b data-x=<y><p title=it's>{WORDS}</p><p>{WORDS}</p></article>",
    "null bytes": f"<article><p>\0{WORDS}</p><p>{WORDS}\0</p></article>",
    "a script in between": f"<article><p>{WORDS}</p><script>document.write('</p><p>evil')</script><p>{WORDS}</p></article>",
    "a form in a form": f"<form><form><article><p>{WORDS}</p><p>{WORDS}</p></article></form></form>",
    "rather deep": "<div>" * 150 + f"<article><p>{WORDS}</p><p>{WORDS}</p></article>",
    "XHTML with a prefix": f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{WORDS}</p><p>{WORDS}</p></body></html>',
    "two bodies": f"<body><p>{WORDS}</p></body><body><p>{WORDS}</p></body>",
    "uppercase": f"<HTML><BODY><ARTICLE><P>{WORDS}</P><P>{WORDS}</P></ARTICLE></BODY></HTML>",
}  # fmt: skip


@pytest.mark.parametrize("how", BROKEN)
def test_broken_markup_still_gives_its_text(how: str) -> None:
    page = read_page(BROKEN[how].encode(), "text/html")
    assert "nobody came to see it" in page.text
    assert "evil" not in page.text
    assert page.language == "en"


@given(st.binary(max_size=500))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_a_page_or_refused_in_words(content: bytes) -> None:
    try:
        assert read_page(b"<p>" + content, "text/html").text
    except Unreadable as told:
        assert told.detail


@pytest.mark.parametrize(
    "markup",
    [
        "<h1>A</h1><p>Already a subscriber? Log in.</p>",
        "<p>本文为付费内容，请订阅后阅读全文。</p>",
        "<p>訂閱後即可閱讀全文。</p>",
        "<title>Before you continue</title><p>We value your privacy. Accept all cookies to go on.</p>",
        "<p>Please enable JavaScript to view this page.</p>",
        '<script type="application/ld+json">{"isAccessibleForFree": "False"}</script><p>The beginning of a story.</p>',
        '<script type="application/ld+json">{"isAccessibleForFree":false}</script><p>The beginning of a story.</p>',
    ],
)
def test_a_wall_is_called_a_wall(markup: str) -> None:
    with pytest.raises(Unreadable) as told:
        read_page(f"<html><body>{markup}</body></html>".encode(), "text/html")
    assert told.value.reason == "paywall"


@pytest.mark.parametrize(
    "kind", ["image/png", "application/zip", "video/mp4", "application/octet-stream", "application/json"]
)
def test_what_is_no_text_is_no_article(kind: str) -> None:
    with pytest.raises(Unreadable) as told:
        read_page(b"x" * 500, kind)
    assert told.value.reason == "not_an_article"


ODD = [
    ("a\u202eb\u202cc", "abc"),
    ("a\u200bb\ufeffc\u00add", "abcd"),
    ("a\x00b\x07c\x1bd\x7fe\x9bf", "abcdef"),
    ("e\u0301", "é"),
    ("\u2066x\u2069", "x"),
    ("👩\u200d💻", "👩\u200d💻"),
    ("می\u200cخواهم", "می\u200cخواهم"),
    ("a\u2028b\u2029c", "a\nb\n\nc"),
    ("a\r\nb\rc", "a\nb\nc"),
    ("a \t  b", "a b"),
    ("a\n \n\t\n\nb", "a\n\nb"),
    ("　　段首", "段首"),
    ("\ud800x", "\ufffdx"),
    ("ﷺ ﬁ", "ﷺ ﬁ"),
    ("Z͑ͫ̓ͪ̂ͫ̽͏̴", "Z͑ͫ̓ͪ̂ͫ̽͏̴"),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("' OR 1=1 --", "' OR 1=1 --"),
    ("%s %n {0} ${x} {{x}}", "%s %n {0} ${x} {{x}}"),
    ("NULL undefined NaN", "NULL undefined NaN"),
    ("", ""),
]


@pytest.mark.parametrize(("given_text", "kept"), ODD)
def test_odd_text_is_kept_without_what_hides_or_reorders(given_text: str, kept: str) -> None:
    assert clean(given_text) == kept


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def head(markup: str) -> str:
    """A page with this in its head."""
    return f"<html><head>{markup}</head><body><p>Words of 1 May 1999.</p></body></html>"


DATES = [
    (head('<meta property="article:published_time" content="2024-03-05T23:30:00-08:00">'), "", "2024-03-05", "day", "page"),
    (head('<meta content="2024-03-05" name="pubdate">'), "", "2024-03-05", "day", "page"),
    (head("<meta name=DC.date content=2024-03>"), "", "2024-03-01", "month", "page"),
    (head('<meta name="date" content="2024">'), "", "2024-01-01", "year", "page"),
    (head('<script>{"@type":"NewsArticle","datePublished":"2024-03-05T08:00:00+08:00","dateModified":"2025-01-01"}</script>'), "", "2024-03-05", "day", "page"),
    (head('<time itemprop="datePublished" datetime="2024-03-05">'), "", "2024-03-05", "day", "page"),
    (head('<meta name="publishdate" content="2024年3月5日 10:00">'), "", "2024-03-05", "day", "page"),
    (head('<meta name="date" content="20240305">'), "", "2024-03-05", "day", "page"),
    (head('<meta property="article:modified_time" content="2024-03-05">'), "", None, "", ""),
    (head('<meta name="date" content="soon">'), "https://p.example/2024/03/05/x", "2024-03-05", "day", "address"),
    (head('<meta name="date" content="0000-00-00">'), "", None, "", ""),
    (head('<meta name="date" content="2024-13-45">'), "", None, "", ""),
    (head(""), "https://p.example/news/2024/03/05/title", "2024-03-05", "day", "address"),
    (head(""), "https://p.example/2024-03-05-title.html", "2024-03-05", "day", "address"),
    (head(""), "https://p.example/a/2024-03-05/title.html", "2024-03-05", "day", "address"),
    (head(""), "https://p.example/a/20240305/c123.html", "2024-03-05", "day", "address"),
    (head(""), "https://p.example/n1/2024/0305/c123.html", "2024-03-05", "day", "address"),
    (head(""), "https://p.example/2024/03/title", "2024-03-01", "month", "address"),
    (head(""), "https://p.example/story/20241399", None, "", ""),
    (head(""), "https://p.example/product/1920/1080/", None, "", ""),
    (head(""), "https://p.example/?d=2024/03/05", None, "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "address", "day", "precision", "told_by"), DATES)
def test_a_date_is_what_page_or_address_declare(
    markup: str, address: str, day: str | None, precision: str, told_by: str
) -> None:
    found = date_of(markup, address)
    assert found == (None if day is None else (date.fromisoformat(day), precision, told_by))


P = "https://paper.example"


@pytest.mark.parametrize(
    ("asked", "reached", "declared", "own"),
    [
        (f"{P}/a", f"{P}/a", "", f"{P}/a"),
        (f"{P}/a?x=1", f"{P}/a?x=1", f"{P}/a", f"{P}/a"),
        (f"{P}/a/amp-page", f"{P}/a/amp-page", "/a", f"{P}/a"),
        (
            "https://m.paper.example/a",
            "https://m.paper.example/a",
            "https://www.paper.example/a",
            "https://www.paper.example/a",
        ),
        ("https://amp.paper.example/a", "https://amp.paper.example/a", f"{P}/a", f"{P}/a"),
        ("https://short.example/x", f"{P}/a", "", f"{P}/a"),
        (f"{P}/a", f"{P}/a", "https://elsewhere.example/a", f"{P}/a"),
        (f"{P}/a", f"{P}/a", f"{P}/", f"{P}/a"),
        (f"{P}/a", f"{P}/", "", f"{P}/a"),
        (f"{P}/a", f"{P}/a", "javascript:1", f"{P}/a"),
        (f"{P}/a", f"{P}/a", f"{P}/a?utm_source=x", f"{P}/a"),
        (f"{P}/news/a", f"{P}/news/a", f"{P}/news/", f"{P}/news/a"),
        (f"{P}/news/a/print", f"{P}/news/a/print", f"{P}/news/a", f"{P}/news/a"),
    ],
)
def test_the_address_that_a_page_is_kept_under(asked: str, reached: str, declared: str, own: str) -> None:
    assert own_address(asked, reached, declared) == own


def html_of(body: str, head: str = "<title>Archive</title>") -> bytes:
    """A page."""
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def test_one_damaged_byte_does_not_cost_the_quotation_marks() -> None:
    said = "<article><p>“We open it,” she said, “and that’s that.”</p>" + f"<p>{WORDS}</p>" * 3 + "</article>"
    for content in (
        html_of(said) + b"\xe2\x80",
        html_of(said).replace(b"Archive", b"Arch\x93ve"),
        html_of(said).decode().encode("cp1252"),
    ):
        assert read_page(content, "text/html", "utf-8").text.startswith("“We open it,” she said, “and that’s that.”")


def test_a_page_that_is_cut_inside_a_character_is_read() -> None:
    chinese = f"<article><p>{ZH * 30}</p><p>“开放。”她说。{ZH * 30}</p>"
    assert "“开放。”她说。" in read_page(html_of(chinese).partition(b"</article>")[0][:-1], "text/html").text
    assert "“开放。”她说。" in read_page(html_of(chinese).decode().encode("gbk")[:-20], "text/html", "gbk").text


@pytest.mark.parametrize(
    "body",
    [
        f"First one. {WORDS}\\n\\nSecond one. {WORDS}",
        f"<p>First one. {WORDS}</p><p>Second one. {WORDS}</p>",
        f"First one. {WORDS}\nSecond one. {WORDS}",
    ],
)
@pytest.mark.parametrize(
    "around", ['{"@type":"NewsArticle","articleBody":"%s"}', '[{"@graph":[{"@type":"WebSite"},{"articleBody":"%s"}]}]']
)
@pytest.mark.parametrize(
    "shown", ["", f"<article><p>First one. {WORDS[:200]}</p></article>", "<noscript>Please enable JavaScript.</noscript>"]
)
def test_an_article_that_stands_only_in_the_structured_data_is_read_with_its_paragraphs(
    body: str, around: str, shown: str
) -> None:
    head = f'<title>Archive</title><script type="application/ld+json">{around % body}</script>'
    text = read_page(html_of(shown, head), "text/html").text
    assert [paragraph[:10] for paragraph in text.split("\n\n")] == ["First one.", "Second one"]


def test_a_live_blog_is_all_its_posts() -> None:
    posts = ",".join(f'{{"articleBody":"Post number {number}. {WORDS}"}}' for number in range(5))
    head = f'<script type="application/ld+json">{{"@type":"LiveBlogPosting","liveBlogUpdate":[{posts}]}}</script>'
    assert (
        "Post number 4." in read_page(html_of(f"<article><p>Post number 0. {WORDS}</p></article>", head), "text/html").text
    )


def test_structured_data_that_says_less_or_is_broken_changes_nothing() -> None:
    shown = f"<article><p>First one. {WORDS}</p><p>Second one. {WORDS}</p></article>"
    for told in (
        '{"articleBody":"First one."}',
        '{"articleBody":',
        '{"articleBody":7}',
        "[" * 5000,
        '{"articleBody":{"a":"b"}}',
    ):
        head = f'<title>Archive</title><script type="application/ld+json">{told}</script>'
        assert read_page(html_of(shown, head), "text/html").text.count("one. The harbour") == 2


@pytest.mark.parametrize(
    "beside",
    ["<div>登录后查看更多评论</div>", "<div>We value your privacy</div>", "<noscript>Please enable JavaScript</noscript>"],
)
def test_a_short_article_beside_a_banner_is_no_wall(beside: str) -> None:
    for words in (ZH * 5, WORDS[:200]):
        assert read_page(html_of(f"{beside}<article><p>{words}</p></article>"), "text/html").text


@pytest.mark.parametrize("title", ["404 Not Found", "Page not found - Paper", "页面不存在", "Not found"])
def test_a_page_that_says_that_there_is_nothing_is_no_article(title: str) -> None:
    body = "<p>Sorry, what you are looking for could not be found. Go back to the home page.</p>"
    with pytest.raises(Unreadable) as told:
        read_page(html_of(body, f"<title>{title}</title>"), "text/html")
    assert told.value.reason == "not_found"


def test_what_staff_should_do_with_a_video_or_a_feed_is_said() -> None:
    video = html_of("<div></div>", '<title>A talk</title><meta property="og:type" content="video.other">')
    for content, kind, words in ((video, "text/html", "transcript"), (b"<rss/>", "application/rss+xml", "as a source")):
        with pytest.raises(Unreadable) as told:
            read_page(content, kind)
        assert words in told.value.detail


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published March 5, 2024 at 10:00", "2024-03-05"),
        ("Tuesday, March 5, 2024", "2024-03-05"),
        ("Updated: 5 Mar 2024", "2024-03-05"),
        ("2024年3月5日 10:00 来源：港口报 作者：林山", "2024-03-05"),
        ("发布时间：2024-03-05 10:00", "2024-03-05"),
        ("发布于 2024年3月5日", "2024-03-05"),
        ("来源：港口报 2024年03月05日 10:00", "2024-03-05"),
        ("The March 5, 2024 letter", None),
        ("On March 5, 2024, the institute opened its archive", None),
        ("2024年3月5日，港口研究所开放了模型权重", None),
        ("March 5, 2024</p><p>Updated March 6, 2024", None),
    ],
)
def test_a_day_is_what_a_line_above_the_article_is_there_to_tell(line: str, day: str | None) -> None:
    page = read_page(html_of(f"<article><h1>Archive</h1><p>{line}</p>" + f"<p>{WORDS}</p>" * 3 + "</article>"), "text/html")
    assert (page.published and str(page.published.day)) == day


@pytest.mark.parametrize(
    ("head", "known"),
    [
        ("<meta name='pubdate' content='03/05/2024'>", "2024-01-01 year"),
        ("<meta name='pubdate' content='05/05/2024'>", "2024-05-05 day"),
        ("<meta name='pubdate' content='25/05/2024'>", "2024-05-25 day"),
        ("<meta name='pubdate' content='03/05/2024'><!-- 2024-05-03 -->", "2024-05-03 day"),
    ],
)
def test_of_a_day_in_numbers_that_may_be_its_month_only_the_year_is_known(head: str, known: str) -> None:
    told = read_page(html_of(f"<article><h1>Archive</h1>{f'<p>{WORDS}</p>' * 3}</article>", head), "text/html").published
    assert told is not None
    assert f"{told.day} {told.precision}" == known


def test_a_stray_byte_spoils_no_page() -> None:
    content = html_of(f"<article><h1>Archive</h1>{f'<p>{WORDS}</p>' * 3}</article>").replace(b"Archive", b"Arch\0ive", 1)
    kind = media_type(content, "text/html")
    assert "\0" not in read_page(content, kind).text
