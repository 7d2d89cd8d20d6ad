"""What stands around a name: what may come before one, and what may follow."""

from __future__ import annotations

import re

from debate.reading.chinese.view import BRACKETED, QUOTED, View
from debate.reading.chinese.words import any_of, cues as cue_words, grammar, titles

HAN = re.compile("[\u4e00-\u9fff]")
VERBS = frozenset(verb for verb in cue_words.REPORTING if len(verb) > 1) | {"说", "称", "指", "问"}
AFTER = re.compile(f"(?:{any_of(grammar.AFTER_NAME | VERBS)})|[^\u4e00-\u9fff]|$")
TITLE = re.compile(f"(?:{any_of(titles.TITLES)})$")
_LEADS_IN = re.compile(
    r"(?:据|对此|此前|而|但|由|与|和|及|跟|同|向|对|的|、|听|以及|连|请|问|叫|当|在|给|随后|不过|然而|只有|除了|像|如|"
    r"比如|近日|日前|当日)$"
)
_AGED = re.compile("岁的$")
_PLAIN_START = re.compile(rf"[。！？；，：、“”\n（）·●■▲◆*｜|\s/{BRACKETED}{QUOTED}《》\]】]")


def evidence_before(view: View, at: int) -> int:
    """4: a title; 2: the beginning of a clause; 1: a word that may lead in a name; 0: nothing."""
    before = view.key[max(0, at - 6) : at]
    if not before:
        return 2
    if TITLE.search(before):
        return 4
    if _PLAIN_START.match(before[-1]):
        return 2
    if before[-1] in titles.TITLE_ENDS and len(before) > 1 and HAN.match(before[-2]):
        return 2
    if _AGED.search(before):
        return 4
    return 1 if _LEADS_IN.search(before) else 0
