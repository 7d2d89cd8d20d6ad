"""A byline as pages print and declare it -> the names of who wrote it, pure.

Pages put much into a byline that names nobody: labels, the account of their software, their own address taken for a name ("Www
Example Com"), a day, a button. A byline says whose the words of an article are, so what is doubtful is left out.
"""

from __future__ import annotations

import re

_DIVIDERS = re.compile(r"\s*(?:[;；|•·]\s|[;；|•]|\s·\s|\t)\s*")
_EDITED = re.compile(
    r"(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|審核)\s*[:：].*|(?i:edited by|redaktion:)\s.*"
)
"""Who edited an article did not write it; what follows is left out too."""
_LEAD = re.compile(
    r"^(?:(?:作者|文|撰文|撰稿|记者|記者|来源|來源)\s*[:：/／]\s*|【文[/／]\s*|"
    r"(?i:(?:view all (?:posts|articles|stories) by|all posts by|posts by|posted by|written by|words by|story by|published by|"
    r"reported by|author|autor|auteur|by|von|par|por)(?:\s*:\s*|\s+)))"
)
_TAIL = re.compile(r"\s*(?:关注|關注|复制链接|複製鏈接|已关注|企鹅号|官方账号|原创|原創|分享)$|[,，:：]$")
_LABEL = re.compile(
    r"(?i:(?:your )?name(?: e-?mail.*)?|e-?mail.*|submitted|anonymous|unknown|guest|webmaster|cms|https?|follow|share|comments?|"
    r"(?:(?:super|site|user) ?)?(?:admin|administrator|user)|admin user|editors?|redaktion|redacci[oó]n|r[eé]daction|author|autor|"
    r"log ?in|sign ?in|subscribe|read more|updated|published|[a-z]+ themes|.*\byou['’]re logged.*|.*\bcookies?\b.*)|"
    r"未知|佚名|匿名|发布于|發佈於|我已授权|我已授權|行情实时播报|相关(?:文章|阅读|新闻)|.*版权声明.*|.*版權聲明.*|发布时间|時間|时间|编辑|小编|管理员|網友|网友"
)
_HOST = re.compile(
    r"(?i:www[ .].*|(?:[\w-]+[ .])+(?:com|net|org|info|de|fr|uk|cn|com ar|com br)|(?:[\w-]+\.)+(?:es|it|io|ai|tv)|"
    r"\S+@\S+|https?:.*)"
)
_DAY = re.compile(
    r"(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|"
    r"june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[\d\s,.:年月日-])+"
)


def authors_of(byline: str) -> str:
    """The names in a byline, divided by semicolons; empty where it names nobody."""
    told = _EDITED.sub("", byline)
    return "; ".join(dict.fromkeys(filter(None, map(_name, _DIVIDERS.split(told)))))


def _name(part: str) -> str:
    """The name in one part of a byline; empty where it is none."""
    before, left = "", part.strip()
    while left != before:  # labels and buttons stand one behind the other
        before, left = left, _TAIL.sub("", _LEAD.sub("", left)).strip()
    return "" if any(rule.fullmatch(left) for rule in (_LABEL, _HOST, _DAY)) else left
