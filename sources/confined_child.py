"""The child that reads one document: limits on itself first, then stdin -> a line of JSON on stdout.

`python -m sources.confined_child CONTENT_TYPE MEGABYTES SECONDS`. A parser that goes wild hits a limit and dies alone.
"""

import json
import resource
import sys


def confine(megabytes: int, seconds: int) -> None:
    """No more memory and processor time than this, no large file, no core dump."""
    for limit, value in (
        (resource.RLIMIT_AS, megabytes * 1_000_000),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 1_000_000),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (value, value))


def main() -> None:
    """Read the document and tell what was found, or why nothing was."""
    content_type, megabytes, seconds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    confine(megabytes, seconds)
    from sources.documents import Unreadable, read_document  # noqa: PLC0415  (the limits come first)

    try:
        page = read_document(sys.stdin.buffer.read(), content_type)
    except Unreadable as error:
        found: dict[str, object] = {"reason": error.reason, "detail": error.detail}
    else:
        dated = page.published
        told = [dated.day.isoformat(), dated.precision, dated.told_by] if dated else None
        found = {"text": page.text, "title": page.title, "byline": page.byline, "published": told}
    sys.stdout.buffer.write(json.dumps(found).encode())


if __name__ == "__main__":
    main()
