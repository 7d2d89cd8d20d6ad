"""The client of the optional language model: any endpoint that speaks the chat completions of OpenAI, as the operator sets it.

Off without `READER_LLM_URL`. One request at a time, temperature 0, with time limits and a cap on the answer; whatever goes
wrong is one `AdviserFailed` with a reason, and the caller goes on without an answer.
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from django.conf import settings

MOST_BYTES = 400_000
"""An answer is no longer than this."""
_CONNECT_SECONDS = 5.0
"""A model that does not take the call is down; one that thinks may take longer."""


class AdviserFailed(Exception):
    """No answer: why, in a few words that staff can read."""


class Adviser(NamedTuple):
    """Where the model answers, its name, and how long one answer may take."""

    url: str
    key: str
    model: str
    seconds: float

    def ask(self, messages: list[dict[str, str]]) -> str:
        """The text of the model's answer. Raises AdviserFailed."""
        body = {
            "model": self.model,
            "messages": messages,
            "temperature": 0,
            "response_format": {"type": "json_object"},
        }
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        return _text_of(self._answered(json.dumps(body).encode(), headers))

    def _answered(self, body: bytes, headers: dict[str, str]) -> bytes:
        import urllib3  # noqa: PLC0415  (the web process, which asks nobody, does without its 3 MB)

        timeout = urllib3.Timeout(connect=min(_CONNECT_SECONDS, self.seconds), read=self.seconds, total=self.seconds)
        with urllib3.PoolManager(num_pools=1, retries=False, timeout=timeout) as pool:
            try:
                response = pool.request("POST", self.url, body=body, headers=headers, preload_content=False, redirect=False)
                content: bytes = response.read(MOST_BYTES + 1)
            except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
                raise AdviserFailed(f"no answer: {type(error).__name__}") from error
        if response.status != 200:
            raise AdviserFailed(f"it answered with status {response.status}")
        if len(content) > MOST_BYTES:
            raise AdviserFailed("its answer is too long")
        return content


def _text_of(content: bytes) -> str:
    """The message in a completion."""
    try:
        data: Any = json.loads(content)
        text = data["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise AdviserFailed("its answer is not a chat completion") from error
    if not isinstance(text, str):
        raise AdviserFailed("its answer has no text")
    return text


def configured() -> Adviser | None:
    """The adviser that the operator set; None where there is none."""
    if not settings.READER_LLM_URL:
        return None
    url = settings.READER_LLM_URL.rstrip("/")
    url = url if url.endswith("/chat/completions") else url + "/chat/completions"
    return Adviser(url, settings.READER_LLM_KEY, settings.READER_LLM_MODEL, settings.READER_LLM_SECONDS)
