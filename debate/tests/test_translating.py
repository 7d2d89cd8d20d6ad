"""The catalogue: strings are found in code and templates, and the Chinese of every one of them is there."""

from pathlib import Path

from babel.messages.catalog import Catalog

from debate.tests.test_boundaries import ROOT
from debate.translating import catalogue_path, compile_catalogue, extracted, held, missing, update

TEMPLATE = """{% load i18n %}
<p>{% trans "It's here" %}</p>
  {% blocktranslate count n=x %}{{ n }} quote{% plural %}{{ n }} quotes{% endblocktranslate %}
{% blocktrans trimmed with a=b %}
  Hello {{ a }}
{% endblocktrans %}{% translate "May" context "month" %}
"""


def site(root: Path) -> Path:
    """A small site with one template and one module."""
    (root / "templates").mkdir()
    (root / "templates" / "page.html").write_text(TEMPLATE, encoding="utf-8")
    (root / "code.py").write_text('_("from code")\nngettext("%d source", "%d sources", 3)\n', encoding="utf-8")
    return root


def ids(catalog: Catalog) -> set[str]:
    """The first form of every message."""
    return {message.id if isinstance(message.id, str) else message.id[0] for message in catalog if message.id}


def test_strings_of_code_and_templates_are_found(tmp_path: Path) -> None:
    found = ids(extracted(site(tmp_path)))
    assert found == {"It's here", "%(n)s quote", "Hello %(a)s", "May", "from code", "%d source"}


def test_a_new_string_is_missing_until_it_has_its_chinese(tmp_path: Path) -> None:
    root = site(tmp_path)
    update(root)
    assert "from code" in missing(root)
    path = catalogue_path(root)
    text = path.read_text(encoding="utf-8").replace('msgid "from code"\nmsgstr ""', 'msgid "from code"\nmsgstr "来自代码"')
    path.write_text(text, encoding="utf-8")
    assert "from code" not in missing(root)


def test_an_update_keeps_what_is_translated_and_drops_what_is_gone(tmp_path: Path) -> None:
    root = site(tmp_path)
    update(root)
    path = catalogue_path(root)
    path.write_text(path.read_text(encoding="utf-8").replace('"May"\nmsgstr ""', '"May"\nmsgstr "五月"'), encoding="utf-8")
    (root / "code.py").unlink()
    update(root)
    assert held(path).get("May", "month").string == "五月"  # type: ignore[union-attr]
    assert "from code" not in ids(held(path))


def test_the_compiled_form_stands_beside_the_catalogue(tmp_path: Path) -> None:
    root = site(tmp_path)
    update(root)
    compile_catalogue(root)
    assert catalogue_path(root).with_suffix(".mo").stat().st_size > 0


def test_every_string_that_readers_see_has_its_chinese() -> None:
    assert missing(ROOT, public_only=True) == []
