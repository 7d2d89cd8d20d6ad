"""Who may import whom (docs/architecture.md), read from the code with `ast`."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
APPS = ("sources", "people", "debate")
PURE = (
    *("sources/" + name for name in ("addresses.py", "feeds.py", "pages.py", "schedule.py")),
    *(
        "sources/" + name
        for name in ("tracking.py", "texts.py", "languages.py", "sniffing.py", "unpacking.py", "xml_guard.py")
    ),
    *(
        "sources/" + name
        for name in (
            "likeness.py",
            "relevance.py",
            "dates.py",
            "decoding.py",
            "documents.py",
            "links.py",
        )
    ),
    *(
        "sources/" + name
        for name in ("changes.py", "turns.py", "logs.py", "heads.py", "bylines.py", "extraction.py", "waiting.py", "opml.py")
    ),
    *(
        "sources/" + name
        for name in (
            "differences.py",
            "replaced.py",
            "saying_words.py",
            "entries.py",
            "sitemaps.py",
            "leading_on.py",
            "linked_data.py",
            "word_files.py",
            "mails.py",
            "flowing.py",
            "columns.py",
            "authors.py",
        )
    ),
    *("people/" + name for name in ("dates.py", "names.py", "joints.py", "run_on.py", "script.py", "facts.py")),
    *("debate/" + name for name in ("standing.py", "publication.py", "spans.py", "tokens.py", "samples.py", "exporting.py")),
    *("debate/recording/" + name for name in ("matching.py", "copying.py", "evidence.py")),
    *("debate/counting/" + name for name in ("numbers.py", "columns.py", "building.py", "answers.py")),
    "debate/crowd/invented.py",
    *("debate/advising/" + name for name in ("questions.py", "answers.py")),
    "debate/reading/",
    "debate/scoring/",
    *("debate/training/" + name for name in ("examples.py", "marked.py")),
    "debate/pages/charts/",
    *(
        "debate/pages/" + name
        for name in ("card.py", "cards.py", "typesetting.py", "cuts.py", "citing.py", "heads.py", "words.py")
    ),
    "debate/atom.py",
)
SAYS_PURE = re.compile(r"[,;] pure\b")
IMPURE = ("django", "celery", "urllib3", "requests", "httpx", "http.client", "socket", "urllib.request", "rest_framework")
FORBIDDEN_APPS = {"sources": ("people", "debate"), "people": ("sources", "debate")}
ROOMS_OF_MODELS = ("models", "querysets", "snapshot_models", "hosts")
FLOORS = (
    ("admin", "api", "debate.pages", "debate.feeds", "tasks", "management"),
    ("collect", "polling", "record", "recording", "search", "selection", "merging", "removing", "loading"),
    ROOMS_OF_MODELS,
)
"""From the top floor down: a module may import from its own floor and from those below it."""


def python_files() -> list[Path]:
    """Every module of the three apps but their tests and migrations."""
    found = [path for app in APPS for path in sorted((ROOT / app).rglob("*.py"))]
    return [path for path in found if not {"tests", "migrations"} & set(path.relative_to(ROOT).parts)]


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.lineno, node.module
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def is_in(name: str, packages: tuple[str, ...]) -> bool:
    """Whether a dotted name is one of these packages or inside one."""
    return any(name == package or name.startswith(package + ".") for package in packages)


def offences(path: Path, packages: tuple[str, ...]) -> list[str]:
    """Lines of a module that import from any of these packages."""
    return [f"{path.relative_to(ROOT)}:{line} imports {name}" for line, name in imports_of(path) if is_in(name, packages)]


def is_pure(path: Path) -> bool:
    """Whether this file is held to be pure."""
    return path.relative_to(ROOT).as_posix().startswith(PURE)


def first_sentence(path: Path) -> str:
    """What a module says of itself first."""
    told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return re.split(r"[.:] |\n\n", told, maxsplit=1)[0]


def floor_of(name: str) -> int | None:
    """The floor of a dotted module name inside an app; None for what stands outside the order."""
    parts = name.split(".")
    if parts[0] not in APPS or len(parts) < 2:
        return None
    return next((number for number, rooms in enumerate(FLOORS) if {parts[1], ".".join(parts[:2])} & set(rooms)), None)


@pytest.mark.parametrize("app", FORBIDDEN_APPS)
def test_the_lower_apps_know_nothing_of_the_others(app: str) -> None:
    files = [path for path in python_files() if path.relative_to(ROOT).parts[0] == app]
    assert files
    assert [line for path in files for line in offences(path, FORBIDDEN_APPS[app])] == []


def test_whoever_says_that_it_is_pure_is_held_to_it() -> None:
    said = [path for path in python_files() if SAYS_PURE.search(first_sentence(path))]
    assert len(said) >= 30
    assert [str(path.relative_to(ROOT)) for path in said if not is_pure(path)] == []


def test_pure_files_import_no_framework_and_no_network() -> None:
    pure = [path for path in python_files() if is_pure(path)]
    assert len(pure) >= 10
    assert [line for path in pure for line in offences(path, IMPURE)] == []


def test_pure_files_import_only_pure_files_of_ours() -> None:
    names = {
        path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".") for path in python_files() if not is_pure(path)
    }
    impure = tuple(name for name in names if not name.endswith("__init__"))
    assert [line for path in python_files() if is_pure(path) for line in offences(path, impure)] == []


def test_nobody_imports_from_a_floor_above() -> None:
    wrong = []
    for path in python_files():
        here = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        floor = floor_of(here)
        for line, name in imports_of(path):
            other = floor_of(name)
            if floor is not None and other is not None and other < floor:
                wrong.append(f"{path.relative_to(ROOT)}:{line} imports {name}")
    assert wrong == []


def test_what_measures_knows_nothing_of_what_trains() -> None:
    measuring = [path for path in python_files() if path.is_relative_to(ROOT / "debate" / "scoring")]
    assert measuring
    assert [line for path in measuring for line in offences(path, ("debate.training",))] == []


def test_only_fetching_and_the_adviser_open_connections() -> None:
    clients = ("urllib3", "requests", "httpx", "http.client", "urllib.request", "aiohttp")
    allowed = {ROOT / "sources" / "fetching.py", ROOT / "debate" / "adviser.py"}
    assert [line for path in python_files() if path not in allowed for line in offences(path, clients)] == []


def test_the_package_of_the_reader_loads_neither_django_nor_celery() -> None:
    assert (ROOT / "debate" / "__init__.py").read_text(encoding="utf-8") == ""
