"""Words of narration by what they tell of an answer; data only. `manners.py` tells how they are used."""

from __future__ import annotations

ENGLISH = (
    (
        "claim",
        r"(?:the|that|this|those|these|his|her|their|such|any) (?:\w+ )?(?:criticisms?|charges?|claims?|"
        r"accusations?|allegations?|remarks?|comments?|arguments?|idea|"
        r"suggestion|notion|comparison|question|figures?|numbers?|point|views?|objections?|complaints?|concerns?|"
        r"worr(?:y|ies)|fears?|warnings?|threat|line|phrase|"
        r"verdict|analogy|metaphor|answer|description|characteri[sz]ation|reasoning|logic|premise|diagnosis|"
        r"reservations?|pessimism|optimism|optimists?|picture)",
    ),
    (
        "work",
        r"(?:the|that|this|these|his|her|their) (?:\w+ )?(?:proposals?|plans?|bill|paper|report|study|letter|"
        r"speech|posts?|essay|decision|move|measure|amendment|article|"
        r"book|testimony|statement|thread|memo|release|policy|rule|draft|motion|scheme|announcement|tweet|op-ed|"
        r"column|survey|estimate|release)",
    ),
    (
        "retort",
        r"repl(?:y|ied|ies|ying)|answer(?:ed|s|ing)?|respond(?:ed|s|ing)?|response|reply|retort(?:ed|s)?|"
        r"counter(?:ed|s|ing)?|(?:shot|fired|fires|hit|hits|snapped|clapped|wrote|writes|came|bit|texted) back|"
        r"rejoin(?:ed|s)|interject(?:ed|s|ing)|interrupt(?:ed|s|ing)|(?:cut|broke|chimed|jumped|weighed) in|"
        r"conced(?:ed|es|ing)|begged to differ|begs to differ|quipped|defend(?:ed|s|ing)|insist(?:ed|s)?",
    ),
    (
        "deny",
        r"den(?:y|ied|ies|ying)|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|disput(?:e|ed|es|ing)|rebut(?:ted|s|"
        r"ting)?|refut(?:ed|es|ing)|contest(?:ed|s)|contradict(?:ed|s|ing)|disagree(?:d|s|ment)?|dissent(?:ed|s|"
        r"ing)?|"
        r"object(?:ed|s|ing)?|resist(?:ed|s)|push(?:ed|es|ing)? back|(?:took|takes) (?:issue|exception)|"
        r"rebuff(?:ed|s)|bristl(?:ed|es|ing)|(?:was|is|were|are) having none|wrong|differ(?:ed|s)?|"
        r"sees it differently",
    ),
    (
        "agree",
        r"agree(?:d|s|ing|ment)?|concur(?:red|s)?|welcom(?:ed|es|ing)|echo(?:ed|es|ing)|second(?:ed|s|ing)|"
        r"endors(?:ed|es|ing)|support(?:ed|s|ing)?|prais(?:ed|es|ing)|applaud(?:ed|s)|sympathi[sz](?:ed|es)|"
        r"nodd(?:ed|ing)|nods|thank(?:ed|s)|sid(?:ed|es|ing) with|right|has a point|fair",
    ),
    (
        "attack",
        r"accus(?:ed|es|ing)|critici[sz](?:ed|es|ing)|critics?|blast(?:ed|s)|slam(?:med|s)|attack(?:ed|s|ing)|"
        r"blam(?:ed|es|ing)|mock(?:ed|s|ing)|ridicul(?:ed|es)|scoff(?:ed|s|ing)?|scold(?:ed|s)|rebuk(?:ed|es)|"
        r"denounc(?:ed|es|ing)|"
        r"condemn(?:ed|s|ing)|complain(?:ed|s)|call(?:ed|s|ing) (?:it|that|this|the|him|her|them|his)|liken(?:ed|"
        r"s|ing)|furious|angr(?:y|ily)|indignant",
    ),
    (
        "unmoved",
        r"unmoved|unconvinced|unimpressed|unpersuaded|(?:not|n't) (?:\w+ )?(?:convinced|amused|persuaded|"
        r"satisfied|impressed|buying|pleased|follow(?:ing)?|placated|accept|share|shares)|no patience|shrug(?:ged|"
        r"s)?|laugh(?:ed|s|ing)?|smil(?:ed|es|ing)|"
        r"sigh(?:ed|s)|grinn(?:ed|ing)|shook|shak(?:es|ing)|wav(?:ed|es|ing)|rolled|winc(?:ed|es)|paus(?:ed|es)|"
        r"stare[sd]|stiffened|leaned|skeptical|sceptical|dubious|doubt(?:s|ed|ful)?|wary",
    ),
    (
        "other",
        r"not every(?:one|body)|not all|others?|opponents?|opposition|rivals?|s[ck]eptics?|by contrast|"
        r"on the other (?:hand|side)|for (?:his|her|its|their) part|on the contrary|another|a second|colleague",
    ),
    ("but", r"but|however|yet|nonetheless|nevertheless|still|instead|though"),
    (
        "put",
        r"asked|pressed|when i|put (?:this|it|that|to)|pass (?:this|it|that) on|hearing|heard|shown|told (?:of|"
        r"about)|relayed|read out|turned to|turning to|reached|to which|at which|upon|whereupon",
    ),
)
CHINESE = (
    (
        "claim",
        "(?:这一|该|这种|这个|上述|此|这番|那番|这些|的|这句|那句)(?:说法|观点|看法|质疑|批评|指责|论断|判断|"
        "比喻|担忧|主张|指控|言论|要求|论点|问题|提问|话|数字|逻辑|意见|理由|结论|论调|“[^”]{1,12}”之?说?)",
    ),
    (
        "work",
        "(?:这一|该|这份|这篇|这个|此|这项|的)(?:提议|方案|草案|报告|论文|文章|决定|设想|做法|条款|建议|计划|"
        "法案|公开信|帖子|演讲|标准|指南|规定)",
    ),
    (
        "retort",
        "回应|回答|答道|答复|回复|回覆|回敬|反问|接话|接过话|插话|打断|回帖|跟帖|回呛|反唇|回击|反击|回怼|怼|"
        "应声|解释|辩称|辩解|澄清|坚称|留言",
    ),
    (
        "deny",
        "否认|反对(?!者)|不同意|不认同|不赞同|反驳|驳斥|拒绝|不以为然|不买账|不服|异议|唱反调|恰恰相反|摇头|不认可|"
        "不接受|不敢苟同|另有看法|不这么看|不这么认为|截然不同|不领情|不满",
    ),
    ("agree", "赞同|认同|同意|附和|支持|赞成|点头|有道理|称是|声援|力挺|补充|呼应|欢迎|承认"),
    ("attack", "指责|批评|抨击|炮轰|嘲讽|嘲笑|讽刺|直指|怒|质问|质疑|追问|斥|不客气|开火|挖苦|直言|痛批|点名"),
    ("unmoved", "不为所动|笑|苦笑|耸肩|摆摆手|摆手|叹|沉默|冷笑|皱眉|并不担心|不恼|谨慎|存疑|怀疑|不屑|拍桌"),
    (
        "other",
        "并非所有|不是所有|也有人|反对者|批评者|竞争对手|对手|同行|另一(?:位|名|方)|相比之下|反观|另一边|"
        "与此同时|与之相对|相反|支持者|第二位",
    ),
    ("but", "但|然而|不过|却|则|而"),
    ("put", "被问|问及|问到|听到|听说|听罢|听完|看到|得知|转述|面对|对于|针对|对此|就此|随后|随即|当场|立刻|当即"),
)
