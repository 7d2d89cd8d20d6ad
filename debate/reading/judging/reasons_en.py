"""English expressions by which a reason of this debate is told, in groups that say the same. Data only: `reasons.py` reads them."""

from __future__ import annotations

GROUPS: dict[str, dict[str, str]] = {
    "safety": {
        "harm": r"harm(?:s|ed|ful)?|dangers?|dangerous|hazard\w*|damage|victims?|hurt|catastroph\w+|disasters?|doom|"
        r"apocalypse|nasty|ugly",
        "misuse": r"misus\w+|abus\w+|criminals?|crimes?|fraud\w*|scam\w*|ransomware|burglar\w*|thie(?:f|ves)|"
        r"bad (?:people|actors?|guys)|malicious|villains?|cartels?|terroris\w+|extremists?|poison\w*|nudif\w+|"
        r"deepfakes?|impersonat\w+|forger?y?|stalk\w+|attackers?|attacks?|hack\w*|intrusion|cyber\w*|worst person|"
        r"wrong hands",
        "weapons": r"weapons?|bombs?|plutonium|uranium|nuclear|anthrax|smallpox|pathogens?|virus\w*|sarin|explosives?|"
        r"centrifuge|munitions|armou?ry|bio(?:weapons?|security|terror\w*|logical)|chemists?|fuse|gun|guns|knife|"
        r"opioids?",
        "for ever": r"recall(?:ed)?|take[ns]? (?:it|them|one|anything) back|taken back|taking back|irreversib\w+|irrevocabl\w+|"
        r"undone?|get a file back|genie|bottle|pandora\w*|bolted|"
        r"can(?:'t|not) be (?:taken|undone|recalled|reversed|patched)|pull (?:it|them) back|call (?:it|them) back|"
        r"torrent",
        "guards": r"safeguards?|guard ?rails?|filters?|jailbr\w+|refusals?|alignment|mitigations?|red[- ]team\w*|evals?|"
        r"evaluations?|tested|tests|testing|assessments?|safety (?:training|team|layer|case|work)|monitor\w*|"
        r"systemic risk",
        "safe": r"safe|safer|safest|safely|safety|unsafe|secure|vulnerab\w+|flaws?|defenders?|bugs?|defen[cs]e",
        "risk": r"risk\w*|reckless\w*|irresponsib\w+|careless\w*|caution|cautious|precaution\w*|afraid|fear",
        "the weak": r"children|child|kids?|son|daughter|girls?|teenagers?|pupils",
    },
    "security-geopolitics": {
        "countries": r"china|chinese|beijing|shenzhen|moscow|russian?s?|iran\w*|washington|america|american|americans|europe|"
        r"european|brussels|paris|delhi|gulf|taiwan|pentagon|countries|nation|nations|abroad|overseas|foreign\w*",
        "rivals": r"adversar\w+|enem(?:y|ies)|rival (?:state|nation|power)s?|hostile|opponents?|arms race|race|espionage|"
        r"spies|spy|intelligence service",
        "state": r"national security|geopolitic\w*|export\w*|militar\w+|soldiers?|army|armies|war|battlefield|drones?|"
        r"sovereign\w*|allies|ally|alliance|strategic|national assets?|sanctions?|embargo\w*|treaty|border|"
        r"defen[cs]e ministry|generals?",
    },
    "innovation": {
        "new": r"innovat\w+|breakthroughs?|inventions?|invent\w*|progress|experiment\w*|ideas?|creativ\w+|discover\w*",
        "build": r"build(?:s|ing)? (?:on|upon|with)|built (?:on|upon|with)|building blocks?|foundation for|improv\w+|"
        r"adapt\w*|fork\w*|tinker\w*|modif\w+|ecosystems?|developers?|communit(?:y|ies)|start-?ups?|standards?|"
        r"plug-?ins?|extend\w*|contribut\w+",
        "pace": r"faster|speed\w*|quick\w*|slow(?:s|ed|er)? (?:down )?|accelerat\w+|stagnat\w+|iterat\w+",
    },
    "economics": {
        "money": r"cheap\w*|costs?|costly|expensive|afford\w*|pric\w+|dollars?|euros?|pounds?|cents?|budget\w*|money|pay|"
        r"pays|paid|paying|fees?|bills?|invoice\w*|free of charge|for nothing|salar\w+|per token|metered",
        "business": r"revenues?|profit\w*|margins?|business(?:es)?|business model|invest\w*|investors?|shareholders?|"
        r"monetiz\w+|subscri\w+|customers?|clients?|sell|sells|sold|selling|sales|market share|enterprise\w*|"
        r"valuation|funding|return on|commercial\w*|economic\w*|economy|jobs?|wages|productivity|subsid\w+|"
        r"taxpayers?|spent|spend",
    },
    "competition": {
        "few": r"monopol\w+|oligopol\w+|duopol\w+|incumbents?|concentrat\w+|handful of (?:companies|firms|labs)|"
        r"(?:two|three|four|five) (?:companies|firms|labs|corporations|suppliers|landlords|men)|"
        r"big (?:tech|three|five)|giants?|cartels?|dominan\w+|market power",
        "fight": r"compet\w+|rivals?|antitrust|catch(?:es|ing)? up|caught up|lead(?:s|ing)?|behind|ahead|gap|overtak\w+|"
        r"clon\w+|copy|copied|copycats?|imitat\w+|level playing field|undercut\w*",
        "walls": r"moats?|lock(?:ed)?[- ]in|ladder|regulatory capture|captured?|lobby\w*|barriers?|kill off|shut out|"
        r"competitors|toll",
    },
    "transparency": {
        "see": r"transparen\w+|inspect\w*|look inside|looked inside|see (?:how|inside|what|for)|black box(?:es)?|"
        r"locked box|opaque|opacity|daylight|sunlight|examin\w+|take apart|taken apart|visible|many eyes|eyes|"
        r"in the dark|read the",
        "check": r"audit\w*|scrutin\w+|verif\w+|check(?:s|ed|ing)?|accountab\w+|proof|prove|back ?doors?|find out|expose\w*|"
        r"documented",
        "trust": r"trust\w*|secre\w+|hide|hides|hidden|hiding|honest\w*|promis\w+|disclos\w+|public can",
    },
    "access": {
        "all": r"everyone|everybody|anyone|anybody|all of us|for all|the many|democrati[sz]\w+|public good|common good|"
        r"commons|humanity|mankind|ordinary people|belongs? to|ownership|in the hands of",
        "reach": r"access\w*|available|availability|download\w*|within reach|equal\w*|inequal\w+|divide|privileg\w+|"
        r"excluded?|left out|barrier",
        "the poor": r"poor\w*|global south|africa\w*|kenya\w*|nigeria\w*|kampala|nairobi|india\w*|villages?|rural|"
        r"small (?:firms|companies|teams|languages?|countries|business\w*|towns?)|hospitals?|clinics?|schools?|"
        r"teachers?|libraries|librarians?|students?|nurses?|farmers?|blind|deaf|disab\w+|languages?|minorit\w+|"
        r"speakers of",
    },
    "science": {
        "science": r"scien(?:ce|ces|tists?|tific\w*)|research\w*|academ\w+|universit\w+|professors?|phds?|laborator\w+|"
        r"papers?|journals?|scholars?|stud(?:y|ies|ied)|field",
        "again": r"reproduc\w+|replicat\w+|peer review\w*|peers|results?|measure\w*|hypothes\w+|interpretab\w+|probe\w*|"
        r"activations?|gradients?|published",
    },
    "control": {
        "who rules": r"control\w*|gatekeep\w*|gates?|custod\w+|in charge|decid(?:e|es|ing)|permission|power (?:in|over)|elected|"
        r"unelected|oversight|supervis\w+|responsible for|who holds|hold(?:s|ing)? the keys?|keys?|few hands",
        "switch": r"switch(?:ed|es)? (?:it |them |us )?off|turn(?:ed|s)? (?:it |them |us )?off|kill switch|revok\w*|"
        r"cut (?:us |them )?off|log(?:ged|ging|s)?|shut (?:it |us )?(?:off|down)|account (?:closed|suspended)|"
        r"deprecat\w+|discontinu\w*|retire\w*|withdraw\w*|terms change\w*",
        "own": r"own (?:hardware|servers?|machines?|premises|building|cloud|data)|on[- ]prem\w*|self[- ]host\w*|locally|"
        r"local|offline|privacy|private data|rent\w*|landlords?|tenants?|lease\w*|depend\w*|vendors?|suppliers?|"
        r"sovereign\w*|independen\w+|mine|ours|keep it|data (?:stays?|leaves?|never)",
    },
    "licensing": {
        "licence": r"licen[cs]\w+|terms(?: of use| of service)?|apache|mit|copyleft|gpl|permissive|non-?commercial|"
        r"field[- ]of[- ]use|clauses?|use restrictions?|acceptable use|intellectual property|copyright\w*|patents?|"
        r"legal\w*|lawyers?|liab\w+|exempt\w*",
        "name": r"open[- ]wash\w*|definition|so-called open|call(?:s|ed|ing)? (?:it|that|this|themselves|itself) open|"
        r"truly open|real(?:ly)? open|fake open|asterisk|label|open source initiative|free software",
    },
}
"""Argument -> name of a group -> alternatives of a pattern over whole words."""
