"""May this be about whether AI models should be open or closed? Pure, by words, in both languages, before anything costs.

It rules out; it never rules in. An entry is ruled out where its title and summary say enough and name nothing of AI or openness;
a text, where no stretch of it speaks of AI and of opening, closing or governing it. What stays is for the reader to judge.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

ENOUGH = 100
"""Characters (a Han character counts as three) below which a summary says too little to rule anything out."""
STRETCH = 700
"""Characters around a word of AI within which a word of openness must stand."""

_AI = re.compile(
    r"\b(?:a\.?i\.?|agi|asi|l?l?lms?|gpt\w*|(?:artificial|machine)[- ]intelligence|machine[- ]learning|deep[- ]learning|"
    r"neural net\w*|super-?intelligen\w+|chat-?bots?|frontier (?:systems?|labs?)|"
    r"(?:language|foundation|frontier|generative|reasoning|base|"
    r"diffusion|image|open|closed|(?:open|closed)[- ](?:weights?|source)d?|multimodal)[- ]models?|models?|weights|algorithms?|"
    r"transformers?|red[- ]team\w*|openai|anthropic|deepmind|deepseek|mistral|hugging ?face|llama\w*|"
    r"qwen\w*|gemini|gemma|claude|chatgpt|grok|kimi|ernie|"
    r"moonshot|baichuan|zhipu|stability|cohere|xai|midjourney|copilot)\b"
    r"|人工智[能慧]|大模型|模型|生成式|机器学习|機器學習|深度学习|深度學習|神[经經]网络|神經網路|智能体|算法|演算法|权重|權重|"
    r"(?<![a-z])ai(?![a-z])|通用智能|深度求索|通义千问|智谱|月之暗面|百川|文心",
    re.IGNORECASE,
)
_OPENNESS = re.compile(
    r"\b(?:open\w*|clos(?:ed?|ing|ure)\w*|proprietary|secre\w+|weights?|licen[sc]\w+|releas\w+|download\w*|publish\w*|publication|"
    r"publicly|share[sd]?|sharing|access\w*|transparen\w+|free(?:ly)?|available|availability|withh[eo]ld\w*|lock\w*|guard\w*|leak\w*|"
    r"gate[sd]?|gatekeep\w*|api|apis|apache|mit licen\w+|hugging ?face|restrict\w*|ban(?:s|ned|ning)?|export\w*|regulat\w+|"
    r"moratori\w+|pause\w*|audit\w*|inspect\w*|monopol\w+|concentrat\w+|democrati\w+|proliferat\w+|misuse\w*|recall\w*|fine-?tun\w+|fork\w*|"
    r"self-host\w*|on-premises?|private\w*|black box\w*|commons|give[ns]? away|giveaway|gave away|hand(?:s|ed|ing)? out)\b"
    r"|开源|開源|开放|開放|闭源|閉源|封闭|封閉|权重|權重|专有|專有|许可|許可|发布|發布|公开|公開|下载|下載|透明|共享|分享|免费|免費|"
    r"垄断|壟斷|监管|監管|管制|限制|禁[止令]|出口|泄[露漏]|洩漏|保密|私有|审计|審計|审查|滥用|濫用|扩散|擴散|社区|社群|商用|接口|调用|生态",
    re.IGNORECASE,
)
_OF_MANY_THINGS = re.compile(
    r"\b(?:transcript|ep(?:isode|\.)? ?\d+|podcast|briefing|newsletter|round-?up|digest|minutes of|opinion|this week in|weekly|"
    r"in brief|live(?:blog|:)|q ?& ?a|interview)\b|"
    r"实录|實錄|播客|第[\d一二三四五六七八九十百]+期|简报|簡報|早报|早報|晚报|晚報|周报|週報|周刊|週刊|速览|速覽|快讯|快訊|访谈|訪談|专访|專訪|对谈|對談",
    re.IGNORECASE,
)
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")


class Relevance(NamedTuple):
    """Whether it may be on the question, and why not, in words for staff."""

    may_be: bool
    why_not: str = ""


def entry_relevance(title: str, summary: str = "") -> Relevance:
    """What an entry of a feed tells before it is fetched. Only a title and summary that say enough rule it out.

    Transcripts, round-ups and essays begin anywhere: how they begin says nothing of what they come to.
    """
    own = summary.replace(title, "")
    told = _plain(f"{title}\n{own}")
    says_little = len(own) + 2 * len(_HAN.findall(own)) < ENOUGH or _OF_MANY_THINGS.search(told)
    if says_little or _AI.search(told) or _OPENNESS.search(told):
        return Relevance(True)
    return Relevance(False, "Its title and summary say nothing of AI or its models.")


def text_relevance(text: str, title: str = "") -> Relevance:
    """What a text tells: somewhere AI and its openness, or its government, must be spoken of together."""
    told = _plain(f"{title}\n{text}")
    speaks_of_ai = False
    for at in _apart(match.start() for match in _AI.finditer(told)):
        speaks_of_ai = True
        if _OPENNESS.search(told, max(0, at - STRETCH), at + STRETCH):
            return Relevance(True)
    if speaks_of_ai:
        return Relevance(False, "Its text speaks of AI, but not of opening, closing or governing models.")
    return Relevance(False, "Its text says nothing of AI or its models.")


def _apart(places: Iterable[int]) -> Iterator[int]:
    """Fewer places that look at the same stretches: work stays in line with the length."""
    last: int | None = None
    for place in places:
        if last is None or place - last > STRETCH // 4:
            last = place
            yield place


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)
