"""Whoever is told by somebody else's name: 林栩母亲, 他妻子, 林栩家人. They speak for themselves and have no name.

The name or the pronoun is only part of the phrase: nobody speaks whose wife, lawyer or family does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.reading.chinese.view import BRACKETED
from debate.reading.chinese.words import any_of, listed

_FEMALE = listed(
    "奶奶 姥姥 外婆 祖母 外祖母 母亲 妈妈 妈 养母 继母 生母 岳母 婆婆",
    "妻子 老婆 前妻 遗孀 女儿 长女 次女 养女 儿媳 姐姐 妹妹 胞妹 胞姐 姐妹",
    "姑姑 姑妈 伯母 舅妈 姨妈 婶婶 表姐 表妹 侄女 孙女 未婚妻 女友 女朋友 太太",
)
_MALE = listed(
    "爷爷 姥爷 外公 祖父 外祖父 父亲 爸爸 爸 养父 继父 生父 岳父 公公",
    "丈夫 老公 前夫 儿子 长子 次子 养子 女婿 哥哥 弟弟 胞兄 胞弟 兄弟",
    "姑父 叔父 伯父 舅舅 姨父 堂兄 堂弟 堂哥 表哥 表弟 侄子 外甥 孙子 未婚夫 男友 男朋友",
)
KIN = (
    _FEMALE
    | _MALE
    | listed(
        "父母 双亲 爱人 配偶 家人 家属 家长 亲属 亲戚 亲友 遗属",
        "家里人 监护人 代理律师 辩护律师 代表律师 辩护人 经纪人 邻居 好友 友人 室友 工友",
        "随行官员 随行人员 随从 幕僚长",
        "同事 前同事 下属 部下 上司 班主任 私人秘书 亲信 幕僚 助手",
    )
) - {"太太"}
_MORE = listed("太太 先生 律师 秘书 助理 朋友 同学 老师 教练 家 家里 家族")
"""Behind a pronoun, where they can't be a form of address: 他太太, 她家."""
_WORDS = "(?![务期远圈]|公司|单位|机构|企业|班)"
"""What makes another word of one for relatives: 同事务所, 家长期."""
_SIDE = f"[{BRACKETED}]*的?(?:一[位名]|几[位名]|另一[位名])?"
_OF_NAME = re.compile(
    f"{_SIDE}(?:(?:{any_of(KIN)})(?:、(?:{any_of(KIN)}))*|家(?=$|[说称]|提出|质疑|表示|认为)|(?<=的)(?:{any_of(_MORE)})){_WORDS}"
)
_OF_PRONOUN = re.compile(f"{_SIDE}(?:{any_of(KIN | _MORE)}){_WORDS}")


def relative_end(plain: str, end: int, limit: int, pronoun: bool = False) -> int | None:
    """Where a phrase for somebody's relative ends whose name, or pronoun, ends at `end`; None where no such phrase follows."""
    match = (_OF_PRONOUN if pronoun else _OF_NAME).match(plain, end, limit)
    return match.end() if match else None


_ALONE = re.compile(
    rf"(?<![\u4e00-\u9fff])(?:[孩女男婴][子孩童生婴]|死者|受害[者人]|伤者|逝者|患者|当事人|嫌疑人|被告人?|学生|考生|球员|老人|男方|女方)的?(?:{any_of(KIN)}){_WORDS}"
)


def relatives_alone(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where clauses begin with the relatives of somebody without a name: 孩子母亲, 死者家属."""
    return (match.span() for match in _ALONE.finditer(plain, start, end))


_HER, _HIS = re.compile(f"(?:{any_of(_FEMALE)})$"), re.compile(f"(?:{any_of(_MALE)})$")


def gender_of(phrase: str) -> str | None:
    """The gender that a word for a relative tells: 林栩母亲."""
    return "female" if _HER.search(phrase) else "male" if _HIS.search(phrase) else None
