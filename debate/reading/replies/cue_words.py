"""Words that say that somebody answers somebody, by kind of answer. Data only; `answers.py` tells how they are used."""

from __future__ import annotations

from debate.reading.shapes import ReplyKind

Cues = tuple[tuple[ReplyKind, str], ...]

ENGLISH_NAMED: Cues = (
    (
        "rebuts",
        r"contrary to what|contrary to|hit back at|hits back at|hitting back at|fir(?:ed|es|ing) back at|shot back at|push(?:ed|es|ing) back (?:on|against|at)|"
        r"disagree[sd]? with|disagreeing with|reject(?:ed|s|ing)|rebut(?:ted|s|ting)?|dismiss(?:ed|es|ing)|disput(?:ed|es|ing)|t(?:ook|akes|aking) issue with|"
        r"contradict(?:ed|s|ing)|object(?:ed|s|ing) to|unlike|counter(?:ed|s|ing)|challeng(?:ed|es|ing)|rebuk(?:ed|es|ing)|mock(?:ed|s|ing)|scoff(?:ed|s|ing) at|"
        r"did not satisfy|part(?:ed|s) with|with respect to|clapp?(?:ed|s|ing) back at|rebuffed|den(?:ied|ies|ying)|not what|as opposed to",
    ),
    (
        "endorses",
        r"agree[sd]? with|agreeing with|endors(?:ed|es|ing)|sid(?:ed|es|ing) with|back(?:ed|ing) up|echo(?:ed|es|ing)|prais(?:ed|es|ing)|second(?:ed|s|ing)|"
        r"applaud(?:ed|s|ing)|concurr(?:ed|ing) with|support(?:ed|s|ing) the view of|thank(?:ed|s|ing)",
    ),
    (
        "accuses",
        r"accus(?:ed|es|ing)|charg(?:ed|es|ing)|blam(?:ed|es|ing)|denounc(?:ed|es|ing)|attack(?:ed|s|ing)|critici[sz](?:ed|es|ing)|slamm?(?:ed|s|ing)|"
        r"lash(?:ed|es|ing) out at|condemn(?:ed|s|ing)|took aim at|takes aim at|call(?:ed|s|ing) out",
    ),
    (
        "answers",
        r"respond(?:ed|s|ing) to|in response to|in (?:a )?reply to|repl(?:ied|ies|ying) to|answer(?:ed|s|ing)|react(?:ed|s|ing) to|asked by|asked about|"
        r"asked whether|pressed by|question from|questioned by|wrote to|in (?:a|an) [\w. ]{0,16}letter to|told by|ask(?:ed|s|ing)|press(?:ed|es|ing)|urg(?:ed|es|ing)|comment(?:ed|s|ing) on|put this to|put it to|put that to|referring to",
    ),
)
"""A phrase that takes a name."""
ENGLISH_UNNAMED: Cues = (
    (
        "rebuts",
        r"(?:rejected|denied|disputed|dismissed|rebutted|disputes|denies|rejects|contested) (?:that|this|it|the (?:charge|claim|criticism|accusation|allegation|suggestion|idea|point|comparison))|"
        r"disagree[sd]?|dissent(?:ed|s)|counter(?:ed|s)|(?:hit|fired|shot|clapped|snapped) back|retort(?:ed|s)|push(?:ed|es) back|begs? to differ|begged to differ|"
        r"took issue|scoff(?:ed|s)|object(?:ed|s)|was having none of it|unconvinced|not so",
    ),
    ("endorses", r"agree[sd]?|concurr(?:ed|s)|conced(?:ed|es)|echoed (?:that|this|the point)|seconded (?:that|this)"),
    (
        "answers",
        r"repl(?:ied|ies)|answer(?:ed|s)|responded|responds|wrote back|asked about (?:that|this|the) (?:remark|comment|claim|charge|criticism|quote)|"
        r"asked about (?:that|this|it)|in response|by way of (?:an )?answer|in reply|response\?|reached by (?:tele)?phone|interjected|interrupted",
    ),
)
"""A phrase that answers whoever spoke last."""
PLAIN = (
    r"contrary to|unlike|echoing|(?:hit|hits|hitting|fired|fires|firing|shot|clapped|snapped) back|push(?:ed|es|ing) back|rebut|rebuk|rebuff|scoff|took issue|"
    r"(?:dis)?agree|accus|sid(?:ed|es|ing) with|in (?:a )?(?:response|reply) to|respond|repl|answer|react|seconded|echo(?:ed|es|ing)$|"
    r"lash|slam|criticis|criticiz|denounc|dismiss|asked about|asked by|pressed by|question from|"
    "[对就应]$|对于|针对|反驳|驳斥|回击|回怼|怼|反问|力挺|附和|赞同|认同|不同意|不认同|抨击|炮轰|批评|指责|指控|痛批|回应|答复|回答|回复|被问及"
)
"""How a phrase begins that leaves no doubt, with a name behind it, that this one is answered."""
ENGLISH_OPENING = (
    r"(?:\W*(?:with (?:all due )?respect to|I (?:dis)?agree with|I'd remind|as|unlike|dear|sorry,?|no,?|yes,?|well,?|oh,?|see,?)\s+)?"
    r"(?:Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Professor|Senator)?\s*(?P<name>%s)(?=\b)(?: is right| has a point)?"
)
"""Words that begin by naming whom they answer."""

CHINESE_NAMED: Cues = (
    (
        "rebuts",
        "反驳|驳斥|不同意|不认同|不赞同|回击|回怼|怼|质疑|反对|否认|反问|嘲讽|嘲笑|讥讽|针锋相对|直斥|打断|不以为然|不满意",
    ),
    ("endorses", "力挺|赞同|认同|支持|附和|声援|称赞|同意|点赞|赞成"),
    ("accuses", "指责|指控|指摘|抨击|批评|炮轰|直指|讽刺|矛头指向|谴责|怒批"),
    ("answers", "针对|回应|答复|回答|回复|回覆|就|对于|对|對|被问及|被問及|谈到|谈及|面对|应"),
)
CHINESE_UNNAMED: Cues = (
    (
        "rebuts",
        "反驳|驳斥|不同意|不认同|不赞同|不以为然|当场反对|回击|回怼|反问|否认|反唇相讥|不买账|并不认可|持不同看法|持不同意见|打断|反枱|不服",
    ),
    ("endorses", "表示赞同|表示认同|表示同意|附和|深表赞同|点头称是|接过话"),
    (
        "answers",
        "对此|對此|对于这一|针对这一|对这一|就此|(?<!没有)(?<!未)(?<!沒有)(?:回应|答道|回答|答复|回复)|答称|答询|答詢|接话|被问及此|谈及此",
    ),
)
CHINESE_BEHIND = "(?:先生|女士|教授)?(?:的?[“「][^”」]{1,12}[”」](?:之说|一说|论)|的?(?:这番|此前的|提出的)?(?:观点|说法|言论|看法|主张|批评|质疑|表态|做法|文章|指控|提问|问题|担忧|意见|建议|指责|论调|这番话|话))?(?:[，,](?!对此|就)|.{0,6}?(?:回应|答复|回复|反驳|作答|不以为然|喊话|回击|赞同|不满|反对|并不|嗤之以鼻|直斥))"
"""What must stand behind a name that only 对 or 就 introduces."""
CHINESE_OPENING = (
    r"(?:这一点)?(?:我?(?:要|想)?(?:同意|不同意|反对|反驳|赞同|觉得|认为)?)(?:老)?(?P<name>%s)(?:先生|女士|教授|老师|總|总|姐|哥|议员|議員)?"
    r".{0,2}?(?:说|講|讲|得对|得對|没错|的(?:说法|看法|观点|意见)|这话|这叫|担心|擔心|错了|是对的|讲得)"
)
ADDRESSED = r"(?:[Rr]eplying to|[Ii]n reply to|回复|回覆|回應|回应|答)\s*[:：]?\s*@(?P<handle>\w+)"
"""A post's head that names whom it answers."""
ASKED_EN = r"ask(?:ed|s|ing)?|question(?:ed|s)|pressed|wondered|demanded|suggested"
ASKED_ZH = "问|問|追问|质询|質詢|质疑|提问|反问|询问"
TURN_EN = r"\W*(?:no|yes|yeah|see|that|that's|then|well|oh|once|twice|you|you're|you've|exactly|precisely|sorry|come on|i agree|i disagree|agreed|nonsense)\b"
TURN_ZH = r"\W*(?:不是|不对|是的|对[，,。]|那|你|您|这话|这个|这一点|我同意|我不同意|没错|错了|笑死|说得|楼上|楼主|不好意思|何况|可是|但是)"
"""How a turn begins that takes up the turn before it."""
