"""The house numbers: how long files, functions and tasks may be; and that every test file is found."""

import ast
from pathlib import Path
from statistics import median

import pytest

from debate.tests.test_boundaries import APPS, ROOT, python_files

Functions = list[tuple[str, int, bool]]


def functions() -> Functions:
    """Name, lines and whether it is a Celery task, of every function in the product's code."""
    found = []
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                task = any("shared_task" in ast.dump(decorator) for decorator in node.decorator_list)
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                found.append((f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", lines, task))
    return found


def lines_of(path: Path) -> int:
    """How long a file is."""
    return path.read_text(encoding="utf-8").count("\n")


def test_no_file_is_longer_than_250_lines() -> None:
    assert [f"{path.relative_to(ROOT)} {lines_of(path)}" for path in python_files() if lines_of(path) > 250] == []


def test_files_and_functions_are_short_in_the_median() -> None:
    assert median(lines_of(path) for path in python_files() if lines_of(path)) <= 150
    assert median(lines for _, lines, _ in functions()) <= 10


def test_no_function_is_longer_than_40_lines() -> None:
    assert [f"{name} {lines}" for name, lines, _ in functions() if lines > 40] == []


def test_tasks_are_shorter_than_eight_lines() -> None:
    tasks = [(name, lines) for name, lines, task in functions() if task]
    assert tasks
    assert [f"{name} {lines}" for name, lines in tasks if lines > 8] == []


def test_no_room_is_called_utils() -> None:
    vague = {"utils", "helpers", "common", "misc", "lib"}
    assert [str(path) for path in python_files() if vague & set(path.with_suffix("").parts)] == []


def test_every_test_file_is_collected(request: pytest.FixtureRequest) -> None:
    written = {path for app in APPS for path in (ROOT / app).rglob("test_*.py")}
    lost = {path for path in written if not (path.parent / "__init__.py").exists()}
    assert lost == set()
    whole_run = [Path(argument).resolve() for argument in request.config.args] in ([ROOT], [ROOT / app for app in APPS])
    if whole_run:
        collected = {Path(item.path) for item in request.session.items}
        assert {path.name for path in written - collected} == set()
