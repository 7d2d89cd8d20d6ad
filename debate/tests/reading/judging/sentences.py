"""Builders: hundreds of plain invented sentences in which the two poles can be exchanged."""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.judging.lexicon import Token

ENGLISH_POLES = (
    ("Open models", "Closed models"),
    ("Open-source models", "Proprietary models"),
    ("Open-weight models", "Closed-source models"),
    ("Openly available models", "Models behind an API"),
)
CHINESE_POLES = (("开源模型", "闭源模型"), ("开放模型", "封闭模型"), ("开放权重模型", "专有模型"), ("开源路线", "闭源路线"))
ENGLISH = (
    "{} are safer than {}.",
    "{} will win in the end.",
    "{} are dangerous.",
    "{} are not safe.",
    "{} are better for everyone.",
    "{} are worse than {}.",
    "{} should be banned.",
    "{} should not be banned.",
    "We support {}.",
    "We do not support {}.",
    "I oppose {}.",
    "I prefer {} to {}.",
    "{} will fall further behind.",
    "{} outperform {}.",
    "{} hurt innovation.",
    "{} benefit humanity.",
    "The future belongs to {}.",
    "{} are a threat to national security.",
    "{} cannot be trusted.",
    "We are committed to {}.",
    "Governments should support {}.",
    "{} are a mistake.",
    "Nobody should rely on {}.",
    "{} are the right way forward, but they are slow.",
    "{} are catching up with {}.",
)
CHINESE = (
    "{}比{}更安全。",
    "{}最终会赢。",
    "{}很危险。",
    "{}并不安全。",
    "{}会越来越落后。",
    "{}不如{}。",
    "应当禁止{}。",
    "不应当禁止{}。",
    "我们支持{}。",
    "我们不支持{}。",
    "我反对{}。",
    "{}优于{}。",
    "{}阻碍创新。",
    "{}造福人类。",
    "未来属于{}。",
    "{}威胁国家安全。",
    "{}不可信。",
    "政府应当支持{}。",
    "选择{}是错误的。",
    "{}是正确的道路，但是很慢。",
)


class Exchanged(NamedTuple):
    """One sentence, and the same with its poles exchanged."""

    language: str
    one: str
    other: str


def exchanged() -> list[Exchanged]:
    """Every frame with every pair of poles, both ways round."""
    found = []
    for language, frames, poles in (("en", ENGLISH, ENGLISH_POLES), ("zh", CHINESE, CHINESE_POLES)):
        for frame in frames:
            for a, b in (*poles, *((b, a) for a, b in poles)):
                found.append(Exchanged(language, _filled(frame, a, b), _filled(frame, b, a)))
    return found


def _filled(frame: str, first: str, second: str) -> str:
    """A frame with its poles; inside a sentence English ones are not capitals."""
    start, *rest = frame.split("{}")
    text = start + (first if not start else first[0].lower() + first[1:])
    for number, part in enumerate(rest):
        text += part if number == len(rest) - 1 else part + second[0].lower() + second[1:]
    return text


def swapped(tokens: list[Token]) -> list[Token]:
    """The same sentence with its poles exchanged."""
    masks, tags = str.maketrans("◯●", "●◯"), str.maketrans("OC", "CO")
    return [token._replace(key=token.key.translate(masks), tags=token.tags.translate(tags)) for token in tokens]
