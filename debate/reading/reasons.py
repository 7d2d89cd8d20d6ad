"""Expressions that name a reason of this debate, for each language, in simplified script. A hint for the models of arguments."""

from __future__ import annotations

import re
from functools import cache

from people.script import simplified

_ENGLISH = {
    "safety": r"safe(?:ty|r|guards?|ly)?|unsafe|dangers?|dangerous|risk(?:s|y)?|misuse[ds]?|abuse[ds]?|harm(?:s|ful)?|catastroph\w+|"
    r"bioweapons?|bio-?terror\w*|pathogens?|weapons?|malicious|bad actors?|criminals?|terrorists?|jailbreak\w*|guardrails?|"
    r"red[- ]team\w*|recall(?:ed)?|takes? (?:it|them) back|irreversible|genie|deepfakes?|scams?|cyber\w*",
    "security-geopolitics": r"china|chinese|beijing|adversar(?:y|ies)|national security|geopolitic\w*|export controls?|militar\w+|"
    r"sovereign\w*|americans? lead\w*|rival (?:states?|nations?)|foreign (?:powers?|states?)|hostile (?:states?|nations?)|arms race",
    "innovation": r"innovat\w+|progress|breakthroughs?|experiment\w*|build on|builds on|faster|startups? can|ecosystems?|tinker\w*",
    "economics": r"cheap(?:er|est)?|costs?|costly|afford\w*|pric(?:e|es|ing)|revenue|profits?|business models?|invest\w*|jobs|"
    r"pays? for|monetiz\w+|margins?|subsid\w+|free of charge",
    "competition": r"compet(?:e|es|ition|itive|itors?)|monopol\w+|incumbents?|concentrat\w+|duopol\w+|oligopol\w+|antitrust|"
    r"regulatory capture|moats?|lock(?:ed)?[- ]in|market power|handful of (?:companies|firms|labs)|pull(?:ing)? up the ladder|cartels?",
    "transparency": r"transparen\w+|audit\w*|scrutin\w+|inspect\w*|black box(?:es)?|look inside|verif\w+|accountab\w+|many eyes|"
    r"trust\w*|opaque|opacity|secre\w+",
    "access": r"access(?:ible)?|everyone|everybody|anyone|anybody|democrati[sz]\w+|poor(?:er)? countries|global south|"
    r"for all|available to all|small (?:firms|companies|teams)|hospitals|schools|students",
    "science": r"scien(?:ce|tists?|tific)|research(?:ers?)?|reproduc\w+|replicat\w+|academ\w+|universit\w+|peer review|peers",
    "control": r"control(?:s|led)?|switch (?:it )?off|kill switch|gatekeep\w*|monitor\w*|revok\w*|depend(?:s|ence|ent)? on|"
    r"on[- ]prem\w*|own (?:hardware|servers|machines)|privacy|self-host\w*|unelected|power (?:in|over)|rented?|landlords?",
    "licensing": r"licen[cs]\w+|terms of use|open[- ]washing|apache|mit license|copyleft|field[- ]of[- ]use|definition of open|permits?",
}
_CHINESE = {
    "safety": "安全|风险|危险|滥用|恶意|有害|灾难|生物武器|武器|病毒|犯罪|罪犯|恐怖分子|护栏|越狱|收不回|撤回|诈骗|深度伪造|网络攻击|失控",
    "security-geopolitics": "国家安全|地缘|出口管制|对手|敌对|中国|美国|军方|军事|主权|卡脖子|封锁|制裁|竞赛|外国",
    "innovation": "创新|突破|进步|迭代|生态|二次开发|站在.{0,6}肩膀|试验",
    "economics": "成本|便宜|降价|免费|价格|收费|盈利|利润|商业模式|变现|投入|算力账|省钱|营收|付费|就业",
    "competition": "竞争|垄断|巨头|护城河|寡头|市场支配|锁定|监管俘获|几家公司|追赶|超越",
    "transparency": "透明|审计|审查|检验|检查|黑箱|黑盒|可信|信任|问责|监督|看得见|不透明|保密",
    "access": "普惠|人人|所有人|任何人|大众|中小企业|门槛|可及|获取|发展中国家|用得起|用得上|学校|医院",
    "science": "科学|科研|研究者|研究人员|学术|复现|可重复|高校|大学|论文|同行",
    "control": "控制|掌控|可控|自主|依赖|把关|本地部署|私有化|隐私|开关|命脉|掌握在|自己手里",
    "licensing": "许可|协议|授权|条款|牌照|开源定义|伪开源|Apache|MIT",
}


@cache
def _pattern(english: bool) -> re.Pattern[str]:
    table = _ENGLISH if english else _CHINESE
    groups = "|".join(f"(?P<{slug.replace('-', '_')}>{words})" for slug, words in table.items())
    return re.compile(rf"\b(?:{groups})\b" if english else groups, re.IGNORECASE)


SLUGS = tuple(_ENGLISH)
"""The ten arguments (`debate/vocabulary.py` names them for people)."""


def mentioned(words: str, english: bool) -> list[tuple[str, int]]:
    """Which reasons are named in so many words, and where."""
    plain = words if english else simplified(words)
    return [((match.lastgroup or "").replace("_", "-"), match.start()) for match in _pattern(english).finditer(plain)]
