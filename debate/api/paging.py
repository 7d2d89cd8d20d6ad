"""Cursor paging: stable while rows are added, and as fast on the last page as on the first."""

from rest_framework.pagination import CursorPagination


class NewestFirst(CursorPagination):
    """Newest rows first; `limit` may ask for up to 200 of them."""

    page_size_query_param = "limit"
    max_page_size = 200
    ordering: tuple[str, ...] = ("-pk",)
