"""What stands around a possible name: what may come before one, and what may follow; each side as points.

A title before a name, or a verb of speech behind it, says much; a comma says little; an ordinary word against it.
"""

from __future__ import annotations

import re

from debate.reading.chinese.view import BRACKETED, QUOTED, View
from debate.reading.chinese.words import any_of, cues as cue_words, grammar, surnames, titles

HAN = re.compile("[\u4e00-\u9fff]")
VERBS = frozenset(verb for verb in cue_words.REPORTING if len(verb) > 1) | {"说", "称", "指", "问", "盼", "冀", "吁"}
_FUNCTION = any_of(grammar.AFTER_NAME | VERBS)
AFTER = re.compile(f"(?:{_FUNCTION})|[^\u4e00-\u9fff]|$")
TITLE = re.compile(f"(?:{any_of(titles.TITLES)})$")
_ORGANIZATION = re.compile(f"(?:{any_of(word for word in grammar.ORGANIZATIONS if len(word) > 1)})$")
_WORDS = frozenset(w for w in grammar.ORGANIZATIONS | titles.TITLES | surnames.NOUNS | VERBS if len(w) == 2)
GLUED = frozenset(word for word in grammar.AFTER_NAME if len(word) == 2) | frozenset(
    "盘问 诘问 笑着 笑说 笑道 笑了 哭着 哭诉 赛后 赛前 会后 庭后 课后 事后 出庭 当庭 当场 强忍".split()
)
"""What begins with a character that ends names as well."""
_NO_END = _WORDS | GLUED
_LEADS_IN = re.compile(
    r"(?:据|对此|此前|而|但|由|与|和|及|跟|同|向|对|的|、|听|以及|连|请|问|叫|当|在|给|随后|不过|然而|只有|除了|像|如|"
    r"比如|近日|日前|当日|是|为|名叫|叫做|名为|找到|联系|采访|专访|对话|连线|见到|遇到|访问|包括|前|原|任|用|按|按照|"
    r"针对|反驳|批评|回应|援引|引述|转述|引用|对话|感谢|支持|反对|有|来自|邀请|认为|指|批|驳|赞|挺|怼|问|告诉|提醒|[审会课赛事饭判]后)$"
)
_FACES = re.compile("(?:对话|专访|对谈|访谈|独家|会客厅)(?:[｜丨|：· ]*)$")
_DOES = re.compile(
    "(?:做|从事|任职|工作|研究|担任|执教|任教|创办|负责|毕业|来自|住在|主持|主管|供职|就职|就读|出身|开)[^，。；：\n]{0,14}的$"
)
_AGED = re.compile("岁的$")
_LAST_OF_TITLES = {title[-1] for title in titles.TITLES} | set("的话访谈家厅｜丨|：· \n")
_LAST_OF_ORGANIZATIONS = {word[-1] for word in grammar.ORGANIZATIONS}
"""What a title, a programme's name or an organization ends with; looked at before any pattern, since little else comes before most
places."""
_PLAIN_START = re.compile(rf"[。！？；，：、“”\n（）·●■▲◆*｜|\s/{BRACKETED}{QUOTED}《》\]】—…\"]")

_ASIDE = (
    rf"(?:，?(?:在|于|以|从|就|对|向|同|与|跟|通过|针对|面对|围绕|接受|受访|当天|当日|昨|今|近|日|随|此|曾|稍|其|早前|事后|会后)"
    rf"[^，。；！？：“”\n{QUOTED}]{{0,24}}?，?|(?:宣判|庭审|开庭|会议|发布会|会|课|赛|事|饭|散会|签约|演讲)后)?"
)
_MANNER = (
    r"(?:则|也|还|又|却|并|续|曾|都|均|更|便|即|就|仍|亦|再|才|另|随后|随即|此前|同样|再次|多次|公开|明确|直接|坦率地?|近日|"
    r"日前|同时|首先|最后|继续|接着|进一步|特别|尤其|一直|反复|始终|当即|立即|淡淡地?|笑着|这样|如此|如是|率先|主动|当场|当众|在?现场|补充|不禁|不由得?|忍不住|正式|[\u4e00-\u9fff]{2,4}地)*"
)
_SPEAKS = re.compile(rf"{_ASIDE}{_MANNER}(?:{any_of(VERBS)}|[\u4e00-\u9fff]?道(?=[：，。]|，?“))")
_HONORIFIC = re.compile(
    r"(?:先生|女士|小姐|(?:副|助理|客座|名誉|特聘)?教授|研究员|议员|委员|院长|校长|会长|理事长|主席|主任|博士|院士|老师|律师|医生|医师|大夫|主任|议员|師傅|师傅|等人|两人|二人|夫妇|团队|本人|自己)"
)
_OWN_WORDS = re.compile(
    rf"(?:给出|提出|发出|作出|做出|表达|所持)?的(?:[^，。：；“”\n]{{0,6}}?)(?:{any_of(cue_words.SPEECH_NOUNS)}|意思|担心|判断|反应|话音|语气|表情|动作)(?=[，。：是很则却也更，]|[^，。\n]{{0,6}}[：，])"
)
_DISAGREES = re.compile(
    "(?:并?不(?:这么|这样|那么|如此|太)?(?:看|认为|想|同意|认同|赞同|赞成|买账|服气|以为然)|也?(?:赞同|同意|认同|赞成|反对)|[^，。]{0,4}(?:摇头|点头|摆手))"
)
_BEFORE_WORDS = re.compile(rf"[^，。；！？：“”\n{QUOTED}]{{0,14}}(?:：|，“)")
"""What a person does before words in marks: 话锋一转：“…”."""
_HE_SPEAKS = re.compile(
    rf"[^。！？\n]{{0,40}}?(?:[。，；”](?:但|而|不过|对此，?)?[他她](?:{_MANNER})(?:{any_of(VERBS)})|"
    rf"，(?:但|并|又|也|还)?(?:{_MANNER})(?:{any_of(VERBS)})(?:[，：“]|{any_of(cue_words.TAILS)}))"
)
_SETS_OFF = frozenset("则却也还又曾亦")
_APPOSITION = re.compile(
    rf"(?:，|是|系|现任|时任|曾任|担任|出任|——)[^，。；！？：“”\n{QUOTED}]{{0,24}}?(?:{any_of(titles.TITLES)})(?=[，。、；—]|$)"
)
_BRACKET = re.compile(rf"（[^（）\n]{{0,40}}?(?:{any_of(titles.TITLES)}|[A-Za-z]{{3}}|岁|化名)")

LEFT_TITLE = 4.0
SPEAKS = 3.0


def before(view: View, at: int) -> float:
    """Points for a name that begins here."""
    words = view.key[max(0, at - 6) : at]
    if not words:
        return 2.0
    last = words[-1]
    if last in _LAST_OF_TITLES and (TITLE.search(words) or _FACES.search(words) or _AGED.search(words)):
        return LEFT_TITLE
    if last == "的" and _DOES.search(view.key, max(0, at - 20), at):
        return 2.5
    if _PLAIN_START.match(last):
        return 2.0
    if last in titles.TITLE_ENDS and len(words) > 1 and HAN.match(words[-2]):
        return 2.0
    if last.isascii() or (last in _LAST_OF_ORGANIZATIONS and _ORGANIZATION.search(words)):
        return 1.8
    return 1.0 if _LEADS_IN.search(words) else 0.0


def behind(view: View, end: int) -> float:
    """Points for a name that ends here."""
    key, plain = view.key, view.plain
    if key[end - 1 : end + 1] in _NO_END:
        return -3.0
    if _SPEAKS.match(plain, end, end + 44):
        return SPEAKS
    if key[end : end + 1] == "（":
        return SPEAKS if _BRACKET.match(key, end, end + 48) else 1.0
    if _OWN_WORDS.match(plain, end, end + 24) or _DISAGREES.match(plain, end, end + 12):
        return 2.0
    if _HONORIFIC.match(key, end) or _APPOSITION.match(plain, end, end + 40):
        return 2.0
    return _weaker(view, end, AFTER.match(key, end))


def _weaker(view: View, end: int, word: re.Match[str] | None) -> float:
    """Points for what only may follow a name: words in marks, 他说 in the next clause, a small word."""
    if _BEFORE_WORDS.match(view.plain, end, end + 20):
        return 2.0 if word else 1.0
    if _HE_SPEAKS.match(view.plain, end, end + 64):
        return 1.8 if word else 0.8
    if word is None:
        return -1.5
    return 1.5 if len(word.group()) > 1 else 1.2 if word.group() in _SETS_OFF else 0.7


def evidence_before(view: View, at: int) -> int:
    """4: a title; 2: the beginning of a clause; 1: a word that may lead in a name; 0: nothing."""
    return int(before(view, at))
