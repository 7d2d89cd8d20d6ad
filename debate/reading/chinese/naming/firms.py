"""Firms and agencies that everybody knows and whose names are written as those of people are: 摩根士丹利, 麦肯锡."""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.reading.cast import NewName
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, listed

_FIRMS = listed(
    "摩根士丹利 摩根大通 麦肯锡 毕马威 普华永道 埃森哲 巴克莱 贝莱德",
    "英特尔 德州仪器 阿斯麦 海力士 富士通 富士康 台积电 联发科 西门子 思爱普",
    "诺基亚 爱立信 飞利浦 洛克希德 沃尔玛 麦当劳 星巴克 可口可乐 莫德纳 通用汽车 甲骨文 赛富时 帕兰提尔 爱彼迎",
    "路透社 彭博社 法新社 美联社 共同社 韩联社 塔斯社 新华社 中新社 中央社",
)
_FIRM = re.compile(any_of(_FIRMS))


def firms(view: View) -> Iterator[NewName]:
    """Every mention of such a firm."""
    for match in _FIRM.finditer(view.key):
        yield NewName(match.start(), match.end(), view.text[match.start() : match.end()], "organization")
