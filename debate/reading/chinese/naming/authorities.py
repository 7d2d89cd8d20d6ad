"""Authorities and bodies whose names end in one character that ordinary words end in as well: 望江市数据发展局, 数位治理署.

Such a run counts where it begins a clause or stands behind what leads in a name, and does what authorities do behind it: it speaks,
publishes, on a day, or its officer is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from debate.reading.chinese.naming.bounds import bare, is_name
from debate.reading.chinese.naming.evidence import SPEAKS, behind
from debate.reading.chinese.view import View
from debate.reading.chinese.words import any_of, organizations as words

_RUN = re.compile(
    rf"(?<![\u4e00-\u9fffA-Za-z\ue000\ue001])(?P<name>[\u4e00-\u9fff]{{2,14}}?(?:[局署部厅委办司处社会院所台网]|中心))"
    rf"(?=(?P<acts>[局署部厅委办司处社会院所台网]长|(?:{any_of(words.DEEDS)})|的(?:说法|回应|解释|答复|理由|声明|报告|通知|意见|复函|公告)|\d+[日月]|[早晚]上|[上下]午|凌晨|深夜|傍晚|[昨今]|[上本下]周|周[一二三四五六日]|同日|当日|日前|近日)|[^\u4e00-\u9fff]|"
    "[在以于就对向则也还又称指说表认强透介宣公通发呼提回建警要希质批承重补拒否证]|确认|未予|未有|正在)"
)
_ORDINARY = re.compile(f"(?:{any_of(words.ORDINARY_ENDS)})$")


def authorities(view: View) -> Iterator[str]:
    """The name of every authority that does something somewhere in the text; a name may come twice."""
    for match in _RUN.finditer(view.plain):
        name = bare(match["name"])
        if len(name) < (3 if name[-1:] in "署局厅" else 4) or _ORDINARY.search(name) or not is_name(name, ended=False):
            continue
        if match["acts"] or behind(view, match.end("name")) >= SPEAKS:
            yield name
