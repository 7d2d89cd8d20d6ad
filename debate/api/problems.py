"""Errors as application/problem+json (RFC 9457)."""

from http import HTTPStatus
from typing import Any

from rest_framework.response import Response
from rest_framework.views import exception_handler


def as_problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """Turn what REST framework answers to an error into a problem document; None for what it does not handle."""
    answer = exception_handler(error, context)
    if answer is None:
        return None
    body = answer.data
    detail = body.get("detail") if isinstance(body, dict) else None
    problem: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(answer.status_code).phrase,
        "status": answer.status_code,
        "detail": str(detail) if detail else "Some values cannot be used; see `errors`.",
    }
    if detail is None:
        problem["errors"] = body
    answer.data = problem
    answer.content_type = "application/problem+json"
    return answer
