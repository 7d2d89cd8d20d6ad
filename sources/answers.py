"""What a visit brought, or why it brought nothing, in words for staff."""

from __future__ import annotations

import contextlib
import re
import time
from dataclasses import dataclass
from datetime import timedelta
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import cached_property
from typing import Any

from sources.decoding import MOST_HTML, decoded
from sources.sniffing import HTML_TYPES
from sources.vocabulary import ArticleReason as Reason


@dataclass(frozen=True)
class Fetched:
    """What a visit brought. `address` is the final one; `moved_to` the new one where the move is permanent."""

    status: int
    address: str
    moved_to: str | None
    headers: dict[str, str]
    content: bytes
    content_type: str
    not_modified: bool

    @property
    def validators(self) -> tuple[str, str]:
        """Its ETag and Last-Modified, by which the next visit asks whether anything changed; as much as their columns hold."""
        return self.headers.get("etag", "")[:200], self.headers.get("last-modified", "")[:200]

    @property
    def charset(self) -> str:
        """The charset that its Content-Type names; empty where it names none."""
        message = Message()
        message["content-type"] = self.headers.get("content-type", "")
        return str(message.get_content_charset() or "")

    @cached_property
    def markup(self) -> str:
        """What a page is written in, decoded once; empty for what is none."""
        return decoded(self.content[:MOST_HTML], self.charset) if self.content_type in HTML_TYPES else ""


class FetchFailed(Exception):
    """Why a visit brought nothing: a reason (ArticleReason), words for staff, and what is known about another try."""

    def __init__(
        self,
        reason: str,
        detail: str,
        *,
        permanent: bool = False,
        status: int | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(detail)
        self.reason, self.detail, self.permanent = reason, detail, permanent
        self.status, self.retry_after = status, retry_after


def judged(answer: Fetched) -> Fetched:
    """The answer where it is one; raises FetchFailed in words for everything else."""
    if answer.status in (200, 203, 206, 304):
        return answer
    reason, words, permanent = WORDS.get(answer.status, (None, "", False))
    if reason is None:
        server = answer.status >= 500
        reason = Reason.SERVER if server else Reason.FORBIDDEN
        words = f"The site has an error of its own ({answer.status})." if server else f"The site answers {answer.status}."
    wait = seconds_to_wait(answer.headers.get("retry-after", ""))
    raise FetchFailed(reason, words, permanent=permanent, status=answer.status, retry_after=wait)


WORDS: dict[int, tuple[Any, str, bool]] = {
    404: (Reason.NOT_FOUND, "There is no page at this address (404). Is it spelled right?", False),
    410: (Reason.GONE, "The site says that this page was removed for good (410).", True),
    401: (Reason.PAYWALL, "The site asks for an account (401).", True),
    402: (Reason.PAYWALL, "The site asks for payment (402).", True),
    403: (Reason.FORBIDDEN, "The site refuses us (403).", False),
    429: (Reason.FORBIDDEN, "The site asks us to come less often (429).", False),
}


def seconds_to_wait(value: str) -> float | None:
    """Seconds to wait, from a Retry-After header in seconds or as a date; None where there is none."""
    if re.fullmatch("[0-9]{1,8}", value.strip()):
        return float(value)
    with contextlib.suppress(ValueError, TypeError):
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    return None


def freshness(headers: dict[str, str]) -> timedelta:
    """How long the answer stays fresh by its Cache-Control (max-age less Age); nothing where it says nothing of use."""
    told = headers.get("cache-control", "").lower()
    match = re.search(r"(?:^|[,\s])max-age=\"?(\d{1,9})", told)
    if match is None or "no-cache" in told or "no-store" in told:
        return timedelta()
    age = headers.get("age", "").strip()
    return timedelta(seconds=max(0, int(match[1]) - (int(age) if re.fullmatch("[0-9]{1,9}", age) else 0)))
