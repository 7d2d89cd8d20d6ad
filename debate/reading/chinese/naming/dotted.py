"""Transliterated names, whose parts a dot divides: 阿尔达克·努尔兰."""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.reading.cast import NewName
from debate.reading.chinese.naming.evidence import AFTER, HAN, TITLE
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, grammar, surnames, titles
from people.names import Mention, fold_name

_DOTTED = re.compile(
    r"(?P<head>[\u4e00-\u9fff]{1,9})(?P<rest>(?:[·•・‧][\u4e00-\u9fffA-Za-z.]{1,12}|[-－][\u4e00-\u9fff]{1,12})+)"
)
_JOINS = re.compile(r"[·•・‧]|[-－][\u4e00-\u9fff]")
_SYLLABLES = surnames.TRANSLITERATED | frozenset(
    "瑙扎哲锡缇嘉铎敦傅裴派贡措荷浩恒律略腊蔡策采契梵讷默士世蓬琉拿吕娄牟浦绮婕洁姬雪朵柔玫霓露美阔魁葵薇岚"
)
"""Beside a dot more characters transcribe than where nothing tells that a name is one."""
_SPELT = 12
"""Characters of the longest rest that ends where its Latin spelling follows in brackets."""
_FIRST_PART = 6
"""Characters of the longest first part."""
_LED = re.compile(
    f".*(?:{any_of(titles.TITLES)}|之一|告诉|告知|转告|公司|大学|集团|教授|先生|女士|人士|[者员人师长]的?|[的和与及是对据而但由请问叫当给、])|"
    "(?:独家|本报|本刊|再次|特约)?(?:专访|对话|对谈|访谈|连线|访问|采访|独家|走近|告别|听|访)|(?:据|而|但|由|对|和|与|跟|同|向|请|问|像)"
)
_ALIAS = re.compile(r"\s?[(（](?:英文名[：:]?)?([A-Z][A-Za-z\u00c0-\u024f .'’\-]{3,40})[)）]")


def dotted(view: View, known: list[Mention]) -> Iterator[NewName]:
    """Transliterations: 阿尔达克·努尔兰. What stands before the first part is cut off; the last part ends before a verb. Those that
    the book knows (`known`) are left to it."""
    taken = {place for mention in known for place in range(mention.start, mention.end)}
    at = 0
    # The pattern reads on from every character; most articles have nothing that it could end in.
    while _JOINS.search(view.key, at) and (match := _DOTTED.search(view.key, at)):
        at = match.end()
        if match.start("rest") in taken:
            continue
        start = match.start() + _head_cut(match["head"], HAN.match(view.key[match.start() - 1 : match.start()]) is None)
        spelt = len(match["rest"]) <= _SPELT and _ALIAS.match(view.text, match.end())
        end = at = match.end() if spelt else match.start("rest") + _tail_cut(match["rest"], view.key)
        if end - start >= 4:
            text = view.text[start:end]
            parts = re.split(r"[·•・‧\-－]", view.key[start:end])
            yield NewName(
                start,
                end,
                _alias(view, end, text),
                "person",
                tuple({fold_name(p) for p in (parts[0], parts[-1], *_endings(parts)) if len(p) > 1}),
                full=not _is_ending(view.key, start, end),
            )


def _endings(parts: list[str]) -> list[str]:
    """The last parts together: 本·阿卜杜勒, of 尤素福·本·阿卜杜勒."""
    return ["·".join(parts[at:]) for at in range(1, len(parts) - 1)]


def _is_ending(key: str, start: int, end: int) -> bool:
    """Whether a name is the ending of a longer one that stands earlier."""
    return "·" + key[start:end] in key[:start]


def _head_cut(head: str, bounded: bool) -> int:
    """Where the first part of a transliteration begins inside what stands before its dot: behind a title or a small word, at the
    beginning of the clause (`bounded`), else where the transcribing syllables begin."""
    led = _LED.match(head)
    if led and 0 < len(head) - led.end() <= _FIRST_PART:
        return led.end()
    if bounded and len(head) <= _FIRST_PART and head[:2] not in surnames.WORDS:
        return 0
    cut = len(head)
    while cut > 0 and head[cut - 1] in _SYLLABLES and not TITLE.search(head[:cut]):
        cut -= 1
    return cut if cut < len(head) else max(0, len(head) - 2)


def _tail_cut(rest: str, key: str) -> int:
    """Where the last part of a transliteration ends: before a word, or before a character that transcribes nothing. One such
    character more belongs to it where it always follows (卡斯蒂略), or where nothing but the name's end or a verb does (艾沙江)."""
    last = max(rest.rfind(dot) for dot in "·•・‧-－") + 1
    at = last + 1
    while at < len(rest):
        word = AFTER.match(rest, at)
        if HAN.match(rest[at]) and (rest[at] not in _SYLLABLES or (word and _ends_name(rest, word))):
            break
        at += 1
    more = rest[at : at + 1]
    if not more or not HAN.match(more) or more in grammar.NOT_IN_NAME or AFTER.match(rest, at):
        return at
    part = rest[last:at]
    spoken = AFTER.match(rest, at + 1)
    ends = at + 1 == len(rest) or bool(spoken and len(spoken.group()) > 1)
    follows = key.count(part + more) > 1 and key.count(part + more) == key.count(part)
    short = key.count("·" + part + more) > 1 and key.count("·" + part + more) == key.count("·" + part)
    return at + 1 if (len(part) > 1 and (follows or ends)) or short else at


def _ends_name(rest: str, word: re.Match[str]) -> bool:
    """Whether a word of two characters ends a name, and is not made of its syllables with more of them behind (萨特别科娃)."""
    if len(word.group()) < 2:
        return False
    behind = rest[word.end() : word.end() + 1]
    syllables = set(word.group()) | {behind} <= _SYLLABLES
    return not (behind and syllables and not AFTER.match(rest, word.end()))


def _alias(view: View, end: int, text: str) -> str:
    """The name in brackets behind a name is the same person's other name: the Latin one names the actor."""
    match = _ALIAS.match(view.text, end)
    return match[1] if match else text
