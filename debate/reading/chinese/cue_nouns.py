"""Verbs of speech that are nouns where they stand: 大多数指控, 辜负期望, 爆料中."""

from __future__ import annotations

import re

_WITHIN = frozenset("的透表指说称提强认谈，")
"""What follows 爆料中, 期待中, 回应时: there a verb is a noun, and another one speaks."""
_NOMINAL = frozenset(
    (
        "指控 指责 批评 质疑 建议 要求 预测 分析 回应 评论 担忧 承诺 呼吁 警告 解释 说明 报道 报导 期望 希望 期待 坚持 回忆 "
        "介绍 评价 估计 预计 通知 怀疑 猜测 判断 提议 反驳 主张 倡议 批示 宣布"
    ).split()
)
_COUNTED = re.compile(
    "(?:大多数|绝大多数|所有|一切|各种|各项|任何|多项|[一两三几数]项|上述|种种|诸多|许多|更多|一些|某些|[这那][些份种项个一]|[该此]|(?<![\u4e00-\u9fff])有关|[到对]有关|相关|"
    "(?:做|作|写|发|出|刊发|进行)了?[一两三几][期篇份场次项个](?:专题|深度|长篇|详细|独家)?|造成|引起|引发|引来|带来|产生|重大|重要|辜负|没有|毫无|并无|接到|收到|得到|受到|遭到|面对|满足|符合|驳回|接受|采纳|无视|不顾|寄予|未作|不予|拒绝|经过|按照|依照|达到|提高|降低|充满)$"
)
"""大多数指控, 辜负期望: a verb of speech as a noun."""


_OWNED = re.compile("的(?:录用|书面|口头|正式|公开|初步|最新|官方|联合|严厉|尖锐|强烈|集体|内部)$")
"""的录用通知，: what somebody has got."""


def is_noun(plain: str, start: int, end: int, verb: str) -> bool:
    """Whether a verb of speech is a noun by what stands before it or behind it."""
    if verb in _NOMINAL and _COUNTED.search(plain, max(0, start - 8), start):
        return True
    if verb in _NOMINAL and plain[end : end + 1] in "，。、" and _OWNED.search(plain, max(0, start - 6), start):
        return True
    return len(verb) > 1 and plain[end : end + 1] in ("中", "时") and plain[end + 1 : end + 2] in _WITHIN
