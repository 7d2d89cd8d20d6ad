"""Names and statements that a machine makes up, pure: the same for the same number, in English and Chinese."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

_ONSETS = "Bel Cor Dav Elm Fen Gar Hol Ist Jor Kel Lor Mar Nev Oss Pel Quen Ros Sel Tam Ulv Ver Wil Yor Zan".split()
_ENDINGS = "a an ek el en ia il in is ik o on or os um us ya yn".split()
_SURNAMES = "berg croft dahl feld grave holm kamp lund mark ney quist rud stad thorp vik wald".split()
_SYLLABLES = "罗 芬 塔 米 克 诺 维 索 尔 莱 卡 德 巴 伦 西 雅 多 吉 埃 姆".split()


class Statement(NamedTuple):
    """Made-up words with the side that they take, the argument that they use ("" for none), and where both show."""

    text: str
    side: str
    argument: str
    evidence: tuple[int, int]


def name(number: int) -> tuple[str, str]:
    """An invented name in Latin script and in Chinese; no two numbers below a million share the first."""
    chance = Random(f"name {number}")
    first = _ONSETS[number % 24] + _ENDINGS[number // 24 % 18]
    middle = _ONSETS[number // 432 % 24]
    last = _ONSETS[number // 10_368 % 24] + _SURNAMES[number // 248_832 % 16]
    chinese = ["".join(chance.sample(_SYLLABLES, length)) for length in (2, 3)]
    return f"{first} {middle}. {last}" if number % 2 else f"{first} {middle}{last.lower()}", "·".join(chinese)


def body(number: int) -> tuple[str, str]:
    """An invented organization's name in both scripts."""
    kind = ("Labs", "Institute", "Works", "Foundation", "Systems")[number % 5]
    return f"{_ONSETS[number % 24]}{_SURNAMES[number // 24 % 16]} {number} {kind}", f"{name(number)[1][:2]}{number}号研究所"


_SAID = {
    "en": {
        "open": (
            "Open weights let {who} {do} before {when}",
            "If the models are published, {who} can {do} within {time}",
            "We will keep releasing our models, because {who} must be able to {do}",
            "Restricting open models would stop {who} and nobody else",
        ),
        "closed": (
            "A model that anybody can download lets {who} {harm} within {time}",
            "We keep our strongest model behind an interface, so that nobody can {harm}",
            "Once the weights are out, {who} can {harm} and no one can call them back",
            "Open models will fall {time} behind those that stay closed",
        ),
        "mixed": (
            "Small models should be open, but those that let {who} {harm} should not",
            "Openness helps {who} to {do}, and it also lets strangers {harm}",
            "We publish after {time} of tests, and not before",
        ),
        "neutral": (
            "The company told {who} about its results after {time}",
            "The ministry will report on models before {when}",
        ),
    },
    "zh": {
        "open": ("开源模型让{who}在{time}内就能{do}", "权重公开以后，{who}才可能{do}", "限制开源只会难住{who}"),
        "closed": (
            "谁都能下载的模型，{time}之内就会被用来{harm}",
            "最强的模型要留在接口后面，免得有人{harm}",
            "开源模型会落后闭源{time}",
        ),
        "mixed": ("小模型可以开源，能让人{harm}的不行", "开放帮了{who}，也让人更容易{harm}"),
        "neutral": ("公司{time}后向{who}公布业绩", "主管部门将在{when}之前报告模型的情况"),
    },
}
_FILLING = {
    "en": {
        "who": "a student|a hospital|small firms|researchers abroad|a town council|auditors|teachers|the press|rivals".split(
            "|"
        ),
        "do": "find its flaws|check every claim|build on it|fix it|repeat the experiment|teach with it|leave their vendor".split(
            "|"
        ),
        "harm": "write malware|forge a voice|plan an attack|strip the safeguards|flood the web with lies".split("|"),
        "when": "the summer|the vote|the next hearing|spring|the year ends".split("|"),
        "time": "two weeks|a month|half a year|one year|three days|ten months".split("|"),
    },
    "zh": {
        "who": "学生|医院|小公司|海外研究者|审计人员|教师|媒体|对手".split("|"),
        "do": "找出漏洞|逐项核查|在上面开发|修好它|重复实验|摆脱供应商".split("|"),
        "harm": "编写恶意程序|伪造声音|策划攻击|拆掉护栏|散布谣言".split("|"),
        "when": "夏天|投票|下次听证|年底".split("|"),
        "time": "两周|一个月|半年|一年|三天|十个月".split("|"),
    },
}
_REASONS = {
    "en": {
        "safety": "because many eyes see more than a few",
        "economics": "because every bill comes due",
        "competition": "or one firm will own the market",
        "science": "or nobody can repeat the work",
        "control": "or the switch is in another country",
        "": "and that is all there is to it",
    },
    "zh": {
        "safety": "因为很多双眼睛看得更清楚",
        "economics": "因为账单总要有人付",
        "competition": "否则市场会被一家占住",
        "science": "否则没有人能重复这项工作",
        "control": "否则开关在别国手里",
        "": "事情就是这样",
    },
}
_SIDES = ("open", "closed", "mixed", "neutral")
_WEIGHTS = (38, 27, 20, 15)


def statement(chance: Random, language: str) -> Statement:
    """Made-up words in `en` or `zh`, with a number in them so that few are alike."""
    side = chance.choices(_SIDES, _WEIGHTS)[0]
    filling = {slot: chance.choice(words) for slot, words in _FILLING[language].items()}
    claim = chance.choice(_SAID[language][side]).format(**filling)
    argument = "" if side == "neutral" else chance.choice(list(_REASONS[language]))
    reason, number = _REASONS[language][argument], chance.randrange(10_000)
    if language == "zh":
        return Statement(f"{claim}，{reason}，这是第{number}次说了。", side, argument, (0, len(claim)))
    return Statement(f"{claim}, {reason}, as case {number} shows.", side, argument, (0, len(claim)))
