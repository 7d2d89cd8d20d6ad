"""Cursor paging: stable while rows are added, and as fast on the last page as on the first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from rest_framework.exceptions import NotFound
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request


class NewestFirst(CursorPagination):
    """Newest rows first; `limit` may ask for up to 200 of them."""

    page_size_query_param = "limit"
    max_page_size = 200
    ordering: tuple[str, ...] = ("-pk",)

    def paginate_queryset(
        self, queryset: QuerySet[Any] | Sequence[Any], request: Request, view: Any = None
    ) -> list[Any] | None:
        """The page. A cursor that holds no place in this list (a day where a number belongs) is none of ours: 404."""
        try:
            return super().paginate_queryset(queryset, request, view)
        except (ValidationError, ValueError) as error:
            raise NotFound(self.invalid_cursor_message) from error
