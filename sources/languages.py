"""The language of a text, pure: Han against Latin first, then a language model of letters."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from opencc import OpenCC
from py3langid.langid import MODEL_FILE, LanguageIdentifier

SAMPLE = 4_000
"""Characters that are looked at."""
LETTERS = 1_500
"""Of these, where letters decide: so many tell the same of each of 318 texts as all of them."""
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_KANA = re.compile("[\u3041-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7af]")
_WORD = re.compile(r"[^\W\d_]+")
_SURE = 0.8
_SHORT = 40
"""Below so many characters a text is too short to be called foreign."""


@cache
def _model() -> Any:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _converter(config: str) -> OpenCC:
    return OpenCC(config)


def language_of(text: str) -> str:
    """`en`, `zh-Hans`, `zh-Hant`, another language's code where the text is surely in it, or empty where unsure."""
    sample = text[:SAMPLE]
    han, kana, hangul = (len(found.findall(sample)) for found in (_HAN, _KANA, _HANGUL))
    words = len(_WORD.findall(_HAN.sub(" ", sample)))
    if kana * 10 > han + kana and kana * 3 > words:
        return "ja"
    if hangul > words:
        return "ko"
    if han * 3 > words:
        return script_of(sample)
    return _latin(sample)


def script_of(text: str) -> str:
    """Simplified or traditional: the script that conversion to the other changes more of."""
    to_simplified = _converter("t2s").convert(text)
    to_traditional = _converter("s2t").convert(text)
    traditional = sum(a != b for a, b in zip(text, to_simplified, strict=False))
    simplified = sum(a != b for a, b in zip(text, to_traditional, strict=False))
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def _latin(sample: str) -> str:
    if len(sample) < _SHORT:
        return ""
    language, probability = _model().classify(sample[:LETTERS])
    if language == "zh":
        return script_of(sample)
    return str(language) if probability >= _SURE else ""


def tag_of(told: str) -> str:
    """A language tag as sites write it (`zh-CN`, `zh_TW`, `en-US`), as one of ours; empty where it tells nothing of use."""
    parts = told.strip().replace("_", "-").lower().split("-")
    if parts[0] == "en":
        return "en"
    if parts[0] != "zh":
        return ""
    if "hans" in parts:  # a script that is named counts for more than a place: zh-Hans-HK
        return "zh-Hans"
    return "zh-Hant" if {"hant", "tw", "hk", "mo"} & set(parts) else "zh-Hans"
