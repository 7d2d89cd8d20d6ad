"""What stands beside an article's body and is nobody's statement: credits, notices, summaries of the outlet, captions.

Told by the words that such a line begins with; a line that is long is body, whatever it begins with.
"""

from __future__ import annotations

import re

from debate.reading.chinese.view import View
from debate.reading.shapes import Span

_LONGEST = 160
_ALONE = (
    "本文仅代表|本文不代表|以上观点|以上内容|点击|扫码|长按|关注我们|欢迎关注|欢迎订阅|更多精彩|更多内容|更多资讯|未经授权|图为|免责声明|郑重声明|"
    "特别声明|版权声明|版权所有|风险提示|原标题|AI ?导读|AI ?摘要|作者简介|记者简介|延伸阅读|相关阅读|推荐阅读"
)
_WITH_MARK = (
    "责任编辑|责编|编辑|校对|审校|审核|排版|设计|来源|文章来源|原题|导读|摘要|核心提示|内容提要|提要|图注|图说|图源|题图|图片来源|图|订阅|转载|"
    "投稿|商务合作|联系我们|声明|摄影|摄|文"
)
_BESIDE = re.compile(rf"[（(【\[*#\s>●■▲]*(?:(?:{_ALONE})|(?:{_WITH_MARK})[】\]]?\s*[：:｜丨／/])")

_STAGE = re.compile(
    r"[（【\[][^（）【】\[\]\n]{0,8}(?:掌声|鼓掌|笑声?|全文完|完|停顿|音乐|视频播放|略|欢呼声?)[^（）【】\[\]\n]{0,4}[）】\]]$"
)
_BOX = re.compile(
    r"[*#\s【\[]*(?:划重点|核心观点|本文要点|要点(?:速览)?|内容摘要|摘要|核心提示|内容提要|"
    r"太长不看|速览|一句话总结)[】\]：*\s]*$"
)
_TITLE, _FEWEST_BELOW = 50, 3
"""Characters of the longest title; paragraphs of the shortest article that has one."""
_ONLY_WORDS = re.compile("^[“”].*”$|[！？]”$")
_ITEM = re.compile(r"(?:[•●■▲◆·\-*]|\d{1,2}\s?[.、．/）)]|[①-⑨])\s*")


def boxes(view: View) -> frozenset[int]:
    """The items of boxes that sum the article up, by paragraph."""
    found: set[int] = set()
    for number, paragraph in enumerate(view.document.paragraphs):
        if number - 1 in found:
            if _ITEM.match(view.key, *paragraph):
                found.add(number)
        elif _BOX.match(view.key, *paragraph):
            found.add(number)
    return frozenset(found)


_LINKS = re.compile(
    r"[*#\s【\[]*(?:推荐|相关|热门|热点|最新|更多|延伸|往期|精彩|今日|大家都在看|猜你喜欢|为您推荐|相关链接|编辑推荐)(?:新闻|阅读|文章|推荐|资讯|报道|内容|话题|视频|链接|回顾|排行|要闻)?[】\]：*\s]*$"
)
_SECTION = re.compile(r"[【\[]\s*[\u4e00-\u9fff]{2,4}\s*[】\]]\s*\S")
_LINK = 60
"""Characters of the longest headline in a list of links."""


def links(view: View) -> frozenset[int]:
    """Headlines of other articles, by paragraph: the short lines without a stop behind 推荐新闻, or three and more that each begin
    with the name of a section (【财经】…)."""
    found: set[int] = set()
    sections: list[int] = []
    listed = False
    for number, paragraph in enumerate(view.document.paragraphs):
        short = paragraph.end - paragraph.start <= _LINK and view.key[paragraph.end - 1] not in "。；"
        listed = short and (listed or bool(_LINKS.match(view.key, *paragraph)))
        sections = [*sections, number] if short and _SECTION.match(view.key, *paragraph) else []
        if listed:
            found.add(number)
        if len(sections) >= _FEWEST_BELOW:
            found.update(sections)
    return frozenset(found)


def headline(view: View) -> frozenset[int]:
    """The article's title, where the text begins with it: a line without a stop above a body. It repeats what the body tells."""
    paragraphs = view.document.paragraphs
    if len(paragraphs) < _FEWEST_BELOW:
        return frozenset()
    line = view.key[paragraphs[0].start : paragraphs[0].end].rstrip()
    below = view.key[paragraphs[1].start : paragraphs[2].end]
    plain = len(line) <= _TITLE and "。" not in line and "。" in below and not line.endswith(("：", "，", "…"))
    return frozenset([0]) if plain and not _ONLY_WORDS.search(line) else frozenset()


def is_beside(view: View, paragraph: Span) -> bool:
    """Whether a paragraph is no part of the body."""
    if _STAGE.match(view.key, *paragraph):
        return True
    return paragraph.end - paragraph.start <= _LONGEST and bool(_BESIDE.match(view.key, paragraph.start, paragraph.end))
