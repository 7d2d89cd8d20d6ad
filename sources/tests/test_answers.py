"""What a visit brought, or why it brought nothing: each status has its reason, its words and what follows from it."""

from dataclasses import replace

import pytest

from sources.answers import Fetched, FetchFailed, judged
from sources.vocabulary import ArticleReason as Reason


def answer(status: int, **headers: str) -> Fetched:
    """An answer of this status; `retry_after` is the header Retry-After."""
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return Fetched(status, "https://news.example/story", None, told, b"", "text/html", status == 304)


@pytest.mark.parametrize("status", [200, 203, 206, 304])
def test_what_is_an_answer_is_passed_on(status: int) -> None:
    assert judged(answer(status)) == answer(status)


@pytest.mark.parametrize(
    ("status", "reason", "permanent", "words"),
    [
        (404, Reason.NOT_FOUND, False, "There is no page at this address (404). Is it spelled right?"),
        (410, Reason.GONE, True, "The site says that this page was removed for good (410)."),
        (401, Reason.PAYWALL, True, "The site asks for an account (401)."),
        (402, Reason.PAYWALL, True, "The site asks for payment (402)."),
        (403, Reason.FORBIDDEN, False, "The site refuses us (403)."),
        (429, Reason.FORBIDDEN, False, "The site asks us to come less often (429)."),
        (500, Reason.SERVER, False, "The site has an error of its own (500)."),
        (503, Reason.SERVER, False, "The site has an error of its own (503)."),
        (499, Reason.FORBIDDEN, False, "The site answers 499."),
        (204, Reason.FORBIDDEN, False, "The site answers 204."),
        (302, Reason.FORBIDDEN, False, "The site answers 302."),
    ],
)
def test_every_other_status_has_its_reason(status: int, reason: str, permanent: bool, words: str) -> None:
    with pytest.raises(FetchFailed) as failed:
        judged(answer(status))
    error = failed.value
    assert (error.reason, error.permanent, error.detail, str(error)) == (reason, permanent, words, words)
    assert (error.status, error.retry_after) == (status, None)


@pytest.mark.parametrize("status", [429, 503, 404])
def test_what_a_site_asks_by_retry_after_is_told(status: int) -> None:
    with pytest.raises(FetchFailed) as failed:
        judged(answer(status, retry_after="120"))
    assert failed.value.retry_after == 120.0


def test_validators_are_told_as_far_as_their_columns_hold_them() -> None:
    assert answer(200).validators == ("", "")
    told = answer(200, etag='"a"', last_modified="Tue, 05 Mar 2024 10:00:00 GMT")
    assert told.validators == ('"a"', "Tue, 05 Mar 2024 10:00:00 GMT")
    assert [len(value) for value in answer(200, etag="e" * 999, last_modified="l" * 999).validators] == [200, 200]


def test_a_page_is_decoded_once_by_its_own_charset_and_a_file_not_at_all() -> None:
    page = replace(answer(200), content="<p>模型</p>".encode("gbk"), headers={"content-type": "text/html; charset=GBK"})
    assert (page.charset, page.markup) == ("gbk", "<p>模型</p>")
    assert page.markup is page.markup
    assert replace(page, content_type="application/pdf").markup == ""
    assert replace(page, headers={}).charset == ""
