"""Readers who ask for pages, and whether what they get was made for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.test import Client


def asked(client: Client, path: str, headers: Mapping[str, str] | None = None) -> tuple[str, bool]:
    """The page, and whether it was made for this reader: a kept one is given before any view is chosen."""
    response: Any = client.get(path, headers=headers)
    assert response.status_code == 200, path
    return response.content.decode(), response.wsgi_request.resolver_match is not None


def is_kept(client: Client, path: str, headers: Mapping[str, str] | None = None) -> bool:
    """Whether the page comes from the shelf."""
    return not asked(client, path, headers)[1]
