"""What the benchmarks read: invented texts of any length, hostile texts, and a book of invented names."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import product

from people.names import Known, KnownName, NameBook

_GIVEN = "Ada Bela Cato Dara Enno Fila Gero Hana Ivo Jola Kito Lena Milo Nora Otis Pia Quin Rosa Silo Tara".split()
_FAMILY = (
    "Abrel Brost Crane Delm Ebner Falk Gorst Hult Imsel Jorn Klee Lorm Menz Nagel Orth Praun Quist Renn Stov Tolm".split()
)
_HAN_FAMILY = "欧阳 司徒 上官 诸葛 慕容 令狐 皇甫 尉迟".split()
_HAN_GIVEN = "安宁 博文 长青 得一 恩泽 方圆 观澜 怀瑾 景行 可为".split()
_SENTENCES = (
    "{name}, who runs a laboratory in the harbour district, said that weights which anybody can download allow audits.",
    "“Nobody can recall a model once it is out,” {name} told the committee on Tuesday. “That is the whole problem.”",
    "The committee meets again in spring, after the budget has been settled and the new members have taken their seats.",
    "According to {name}, the licence is “open in name only” and keeps small firms away.",
    "Trams ran late all morning because of the snow, and the market hall opened an hour after its time.",
)
_SENTENCES_ZH = (
    "{name}表示，开放权重让任何人都能检查模型。",
    "“模型一旦放出去就收不回来，”{name}在听证会上说，“问题就在这里。”",
    "委员会将在春天再次开会，届时预算已经确定，新成员也已到任。",
    "在{name}看来，这份许可“名为开放，实为圈地”，小公司用不起。",
    "当天上午因为下雪，电车普遍晚点，市场也推迟了一个小时开门。",
)


def people(count: int) -> NameBook:
    """A book of invented people with three names each."""
    entries = []
    for number in range(count):
        given, family = _GIVEN[number % 20], _FAMILY[number // 20 % 20] + _suffix(number // 400)
        han = _HAN_FAMILY[number % 8] + _HAN_GIVEN[number // 8 % 10] + ("" if number < 80 else chr(0x4E00 + number))
        names = (KnownName(family, "en", "surname", ambiguous=number % 3 == 0), KnownName(han, "zh-Hans"))
        entries.append(Known(f"invented-{number}", "person", f"{given} {family}", han, names))
    return NameBook(entries)


def _suffix(number: int) -> str:
    return "".join(list(product("aeiou", "nrst"))[number % 20]) if number else ""


LENGTHS = {"en": 4800, "zh": 1500}
"""Characters that say what 800 English words say."""


def article(names: NameBook, seed: int, language: str = "en", length: int = 0) -> str:
    """An invented article of about `length` characters (0: as long as 800 English words), four sentences a paragraph."""
    length = length or LENGTHS[language]
    chance = random.Random(seed)
    entries = list(names.by_id.values())
    cast = [chance.choice(entries) for _ in range(6)]
    sentences, written = [], 0
    while written < length:
        speaker = chance.choice(cast)
        pattern = chance.choice(_SENTENCES if language == "en" else _SENTENCES_ZH)
        sentences.append(pattern.format(name=speaker.name_en if language == "en" else speaker.name_zh))
        written += len(sentences[-1])
    glue = " " if language == "en" else ""
    return "\n\n".join(glue.join(sentences[at : at + 4]) for at in range(0, len(sentences), 4))


MEGABYTE, SENTENCE, DENSE = 1_000_000, 200_000, 64_000
"""Characters of the longest text of each sort; dense ones have a quotation every few words, and each costs its judgement."""

HOSTILE: dict[str, tuple[int, Callable[[int], str]]] = {
    "an article": (MEGABYTE, lambda size: article(people(50), 1, "en", size)),
    "a Chinese article": (MEGABYTE, lambda size: article(people(50), 1, "zh", size)),
    "nothing but marks": (MEGABYTE, lambda size: "“”\"'「」" * (size // 6)),
    "opening marks only": (MEGABYTE, lambda size: "“" * size),
    "nested marks": (MEGABYTE, lambda size: "“a ‘b 「c」 d’ e” " * (size // 17)),
    "nothing but space": (MEGABYTE, lambda size: " " * size),
    "one sentence": (SENTENCE, lambda size: "who said that the mayor said that " * (size // 34)),
    "one Chinese sentence": (SENTENCE, lambda size: "他表示，市长指出，" * (size // 9)),
    "nothing but cues": (DENSE, lambda size: "said told warned claimed " * (size // 25)),
    "nothing but Chinese cues": (DENSE, lambda size: "表示指出认为称说" * (size // 8)),
    "rows of Chinese words in marks": (DENSE, lambda size: "“好。”" * (size // 4)),
    "turns of a dialogue": (DENSE, lambda size: "Ada Brost: We said so.\n\n" * (size // 24)),
    "capitals": (DENSE, lambda size: "Ada Brost said Bela Crane " * (size // 26)),
}
"""Texts that a careless reader takes for ever over: how long the longest is, and each made to a size in characters."""
