"""Errors as application/problem+json (RFC 9457)."""

from http import HTTPStatus
from typing import Any

from rest_framework.response import Response
from rest_framework.views import exception_handler

PROBLEM = "application/problem+json"


def as_problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """Turn what REST framework answers to an error into a problem document; None for what it does not handle."""
    answer = exception_handler(error, context)
    if answer is None:
        return None
    body = answer.data
    detail = body.get("detail") if isinstance(body, dict) else None
    answer.data = problem(answer.status_code, str(detail)) if detail else unusable_values(body, answer.status_code)
    answer.content_type = PROBLEM
    return answer


def problem(status: int, detail: str) -> dict[str, Any]:
    """The members that every problem document has."""
    return {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}


def unusable_values(errors: Any, status: int = HTTPStatus.BAD_REQUEST) -> dict[str, Any]:
    """What is told of values that cannot be used, filter by filter."""
    return {**problem(status, "Some values cannot be used; see `errors`."), "errors": errors}
