"""The Chinese catalogue: which strings the pages have, which of them lack their Chinese, and the compiled form.

Everything is done by Babel and Django's own template lexer, so that a fresh machine needs no gettext tools.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_javascript, extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

LOCALE = "zh_Hans"
FUNCTIONS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
_SKIPPED = {".venv", "var", "tests", "migrations", "node_modules"}


def catalogue_path(root: Path) -> Path:
    """Where the Chinese catalogue stands."""
    return root / "locale" / LOCALE / "LC_MESSAGES" / "django.po"


def extracted(root: Path) -> Catalog:
    """Every translatable string of the code and the templates, with the places where it stands."""
    catalog = Catalog(project="Open or Closed?", fuzzy=False)
    for path in sorted([*root.rglob("*.py"), *root.glob("templates/**/*")]):
        if path.is_file() and not _SKIPPED & set(path.relative_to(root).parts):
            for message, context in _messages(path):
                catalog.add(message, locations=[(path.relative_to(root).as_posix(), 0)], context=context)
    return catalog


def _messages(path: Path) -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    """The messages of one file with their contexts."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        found = extract_python(io.BytesIO(text.encode()), FUNCTIONS, [], {})
    else:
        found = extract_javascript(io.BytesIO(templatize(text).encode()), FUNCTIONS, [], {})
    for _line, function, message, _comments in found:
        parts = [str(part or "") for part in (message if isinstance(message, tuple) else (message,))]
        shape = FUNCTIONS.get(str(function)) or (1,)
        context = parts[0] if isinstance(shape[0], tuple) else None
        texts = tuple(parts[place - 1] for place in shape if isinstance(place, int) and len(parts) >= place)
        if texts and all(texts):
            yield (texts if len(texts) > 1 else texts[0]), context


def held(path: Path) -> Catalog:
    """The catalogue as it stands in the repository; empty where there is none yet."""
    if not path.exists():
        return Catalog(locale=LOCALE, project="Open or Closed?", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=LOCALE)


PUBLIC = (
    "templates/",
    "debate/pages/",
    "debate/vocabulary.py",
    "debate/templatetags/",
    "debate/selection.py",
    "debate/settings.py",
)
"""Where the strings stand that readers see; the rest is the admin's."""


def missing(root: Path, public_only: bool = False) -> list[str]:
    """Strings that code and templates have and the catalogue lacks, or holds without their Chinese."""
    catalog = held(catalogue_path(root))
    lacking = []
    for message in extracted(root):
        if public_only and not any(place.startswith(PUBLIC) and "/admin/" not in place for place, _ in message.locations):
            continue
        known = catalog.get(message.id, message.context) if message.id else None
        strings = known.string if known else ""
        done = all(strings) if isinstance(strings, tuple) else bool(strings)
        if message.id and not (done and known and not known.fuzzy):
            lacking.append(message.id if isinstance(message.id, str) else message.id[0])
    return lacking


def update(root: Path) -> None:
    """Bring the catalogue in line with the strings: new ones come without Chinese, unused ones go."""
    path = catalogue_path(root)
    catalog = held(path)
    catalog.update(extracted(root), no_fuzzy_matching=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, width=120, no_location=True, sort_output=True, ignore_obsolete=True, omit_header=False)


def compile_catalogue(root: Path) -> None:
    """Write the compiled form beside the catalogue, where Django looks for it."""
    path = catalogue_path(root)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, held(path))
