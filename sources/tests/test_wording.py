"""What is written on rows for staff is shown in Chinese to those who read Chinese, all of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils.translation import gettext, override

from sources.wording import SENTENCES, told

ROOT = Path(__file__).resolve().parents[1]
INSIDE = {
    "It says that it is {} bytes.",
    "It is larger than {} bytes.",
    "It is packed as {}, which nobody asked for.",
    "It ends too early: the gzip stream is cut.",
    "It is damaged: what should be gzip is not.",
}
"""Words of errors that `fetching` tells otherwise."""


def templates(tree: ast.AST) -> Iterator[str]:
    """The sentences that a file writes, with {} for what changes; docstrings and what is translated already left out."""
    skipped = set(left_out(tree))
    for node in ast.walk(tree):
        if node not in skipped and isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif node not in skipped and isinstance(node, ast.Constant):
            yield str(node.value)


def left_out(tree: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, pieces of longer strings, and arguments of translating functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            yield node.value
        if isinstance(node, ast.JoinedStr):
            yield from node.values
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "gettext", "gettext_lazy", "ngettext"):
            yield from node.args


def test_every_sentence_of_these_files_is_known_to_the_catalogue() -> None:
    files = [path for path in ROOT.glob("*.py") if path.name != "wording.py"]
    written = {text for path in files for text in templates(ast.parse(path.read_text())) if " " in text}
    sentences = {text for text in written if text[0].isupper() and text[-1] in ".?"}
    assert sentences - set(SENTENCES) == INSIDE


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_sentence_is_recognized_with_what_it_is_about(sentence: str) -> None:
    values = [f"value-{number}" for number in range(sentence.count("{}"))]
    with override("zh-hans"):
        assert told(sentence.format(*values)) == gettext(sentence).format(*values)
        assert gettext(sentence) != sentence
    with override("en"):
        assert told(sentence.format(*values)) == sentence.format(*values)


def test_a_sentence_inside_a_sentence_is_told_too() -> None:
    with override("zh-hans"):
        words = told("The site leads on to an address that we do not visit. The address names no site.")
    assert words == "网站转到一个不能访问的网址。网址中没有网站名。"


def test_what_is_no_sentence_of_ours_stays_as_it_is() -> None:
    with override("zh-hans"):
        assert told("Staff wrote this (by hand).") == "Staff wrote this (by hand)."
        assert told("") == ""
