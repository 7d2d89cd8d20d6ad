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
    "亚马逊 特斯拉 波音 空中客车 索尼 松下 尼康 佳能 丰田 思科 雅虎 优步 奈飞 网飞 推特 脸书",
    "辉瑞 阿斯利康 葛兰素史克 强生 罗氏制药 诺华 拜耳 巴斯夫 高盛 花旗 瑞银 汇丰 渣打",
    "博世 大众汽车 福特汽车 高通 英伟达 超威 美光 安谋 克莱斯勒 雷诺 空客 宜家 优衣库 蒂森克虏伯 施耐德电气",
    "路透社 彭博社 法新社 美联社 共同社 韩联社 塔斯社 新华社 中新社 中央社",
)
_FIRM = re.compile(any_of(_FIRMS))


def firms(view: View) -> Iterator[NewName]:
    """Every mention of such a firm."""
    for match in _FIRM.finditer(view.key):
        yield NewName(match.start(), match.end(), view.text[match.start() : match.end()], "organization")
