"""What the OpenAPI description says beyond what it finds in the code: errors as problems, evidence as selectors."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

PROBLEM: Schema = {
    "type": "object",
    "description": "An error (RFC 9457). `errors` tells which parameters cannot be used, where that is the matter.",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
    },
}
PROBLEMS = {"400": "A parameter cannot be used.", "404": "There is no such thing, or no such page of a list."}

SELECTORS: Schema = {
    "type": "array",
    "description": "One span twice: by place (code points, end exclusive) and by words (W3C Web Annotation).",
    "items": {
        "type": "object",
        "required": ["type"],
        "properties": {
            "type": {"type": "string", "enum": ["TextPositionSelector", "TextQuoteSelector"]},
            "start": {"type": "integer", "minimum": 0},
            "end": {"type": "integer", "minimum": 0},
            "exact": {"type": "string"},
        },
    },
}
EVIDENCE: Schema = {"type": "array", "items": SELECTORS}
STANCE: Schema = {
    "type": "object",
    "required": ["side", "confidence", "decided_by", "evidence"],
    "properties": {
        "side": {"type": "string", "enum": ["open", "closed", "mixed", "neutral", "off_topic"]},
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "decided_by": {"type": "string", "enum": ["machine", "model", "person"]},
        "evidence": EVIDENCE,
    },
}
ARGUMENTS: Schema = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["slug", "evidence"],
        "properties": {"slug": {"type": "string"}, "evidence": EVIDENCE},
    },
}
DAY: Schema = {
    "description": "A day, a month or a year; `to` takes in all of it.",
    "anyOf": [
        {"type": "string", "format": "date"},
        {"type": "string", "pattern": "^[1-9][0-9]{3}-(0[1-9]|1[0-2])$"},
        {"type": "string", "pattern": "^[1-9][0-9]{3}$"},
    ],
}


def with_problems(result: Schema, generator: Any, request: Any, public: bool) -> Schema:
    """A hook of drf-spectacular: every operation may also answer with a problem, or with 304 to whoever holds the same."""
    result["components"]["schemas"]["Problem"] = PROBLEM
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for path in result["paths"].values():
        for operation in path.values():
            operation["responses"]["304"] = {"description": "What the reader holds (If-None-Match) is the same."}
            for status, told in PROBLEMS.items():
                operation["responses"][status] = {"description": told, "content": content}
    return result
