"""Links of the desk that change something are followed only from the desk itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

FOREIGN = ("cross-site", "same-site")
"""What a browser says in Sec-Fetch-Site where another site's page led here."""
Act = Callable[..., Any]


def from_the_desk(act: Act) -> Act:
    """Refuse a request that another site's page made its reader send: buttons above a form are links, which carry no token."""

    @wraps(act)
    def guarded(admin: Any, request: HttpRequest, *arguments: Any, **named: Any) -> Any:
        if request.headers.get("Sec-Fetch-Site") in FOREIGN:
            raise PermissionDenied
        return act(admin, request, *arguments, **named)

    return guarded
