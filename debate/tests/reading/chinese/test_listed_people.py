"""Listed people are found by the parts of their names too, though the book lists no short form. Everybody is invented."""

import pytest

from debate.reading import read
from people.names import Known, NameBook

BOOK = NameBook(
    [
        Known("kariuki", "person", "", "万布伊·卡里乌基", ()),
        Known("aishan", "person", "", "沙里木·艾山", ()),
        Known("mutua", "person", "Josphat Mutua", "", ()),
    ]
)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("研究员万布伊·卡里乌基参加了会议。卡里乌基表示，权重应当公开。", "kariuki"),
        ("开发者沙里木·艾山参加了会议。沙里木说，他不会关闭模型。", "aishan"),
        ("工程师Josphat Mutua参加了会议。Mutua认为，开源模型更安全。", "mutua"),
    ],
    ids=["last part", "first part that looks like a surname", "Latin surname"],
)
def test_a_part_of_a_listed_name_is_the_listed_persons(text: str, speaker: str) -> None:
    (quotation,) = read(text, BOOK, "zh").quotations
    assert quotation.speaker.id == speaker


def test_the_part_alone_calls_nobody_in() -> None:
    found = read("卡里乌基表示，权重应当公开。", BOOK, "zh").quotations
    assert [quotation.speaker.id for quotation in found] in ([None], [])
