"""English texts that are not plain prose, and marks that quote nobody; the people are invented.

Each file of `layouts_en/` specifies one phenomenon. A case is `#### title`, a text, `----`, and a line
`kind | speaker | words` for every quotation, in order.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from debate.reading import Quotation, read
from people.names import NameBook

FOLDER = Path(__file__).parent / "layouts_en"
NOBODY_IS_KNOWN = NameBook([])


class Case(NamedTuple):
    """One text with the quotations that a careful reader finds in it."""

    title: str
    text: str
    quotations: list[str]


def cases(path: Path) -> list[Case]:
    """The cases of one file."""
    found = []
    for piece in path.read_text(encoding="utf-8").split("#### ")[1:]:
        title, _, rest = piece.partition("\n")
        text, _, wanted = rest.partition("\n----")
        found.append(Case(title, text.strip("\n"), [line.strip() for line in wanted.splitlines() if line.strip()]))
    return found


def as_line(quotation: Quotation) -> str:
    """A quotation as the files write it; a speaker who is nobody in particular stands in parentheses."""
    speaker = quotation.speaker
    name = speaker.name or (f"({speaker.type})" if speaker.type == "anonymous" else f"?{speaker.text}")
    return f"{quotation.kind} | {name} | {' '.join(quotation.text.split())}"


ALL = [(path.stem, case) for path in sorted(FOLDER.glob("*.txt")) for case in cases(path)]


@pytest.mark.parametrize("case", [case for _, case in ALL], ids=[f"{stem}: {case.title}" for stem, case in ALL])
def test_reads_as_a_careful_reader_does(case: Case) -> None:
    assert [as_line(quotation) for quotation in read(case.text, NOBODY_IS_KNOWN, "en").quotations] == case.quotations


def test_the_turns_of_one_speaker_share_a_group() -> None:
    text = "Ilse Vant:\nWe wait.\n\nAnd then we publish.\n\nBo Rask:\nWhy wait?\n\nIlse Vant:\nTo be sure.\n\nBo Rask:\nOf what?"
    groups = [quotation.group for quotation in read(text, NOBODY_IS_KNOWN, "en").quotations]
    assert groups[0] == groups[1] is not None
    assert groups[2] != groups[0]
