"""Data: the verbs that report speech in English, with what may follow them. No logic but their inflection.

Each verb is filed under its frames:
  SPEAK   that-clause, bare clause or words in marks (say, claim, insist)
  TELL    the same behind an object (tell, warn, assure)
  HOLD    views publicly held, with a clause (believe, think, fear)
  PUSH    object and to-infinitive (urge, ask, call on)
  PLEDGE  to-infinitive (vow, promise, threaten)
  LABEL   object and a name for it (call, describe as, dismiss as)
  STRIKE  an object that is the content or its target (deny, reject, criticize, blame)
  VOICE   ways of speaking, around words in marks only (snap, quip, sob)
"""

from __future__ import annotations

from typing import NamedTuple

SPEAK = """
say state claim insist argue contend maintain assert declare announce suggest note observe remark comment explain add continue
reply respond answer concede admit acknowledge confess allege charge affirm reaffirm confirm contest counter retort reiterate repeat
stress emphasize emphasise underline underscore report write tweet post conclude propose recommend predict forecast estimate project
reveal disclose testify recount recall joke quip complain lament grumble fume protest boast brag joke caution warn vow pledge promise
swear hint imply signal indicate point_out opine posit postulate theorize speculate reckon surmise interject clarify
elaborate muse marvel proclaim pronounce profess submit volunteer venture whisper shout deny object tell ask wonder rule find
learn demand request certify attest concur agree decree advise guarantee joked quote gripe moan scoff bemoan
allow grant accept recognise recognize hold caution_against deadpan crow gloat mention remind retweet blog blast thunder
aver avow confide reason intimate insinuate guess disagree highlight relay bet trust exclaim plead prophesy foretell assess restate
recollect reminisce regret shoot_back hit_back fire_back chime_in calculate
"""
TELL = """tell inform assure remind advise notify persuade convince warn caution reassure promise brief ask"""
HOLD = """
believe think feel fear worry hope expect suspect doubt assume reckon figure hold anticipate foresee envision imagine consider deem
want
"""
PUSH = """
urge ask call_on call_upon press implore beg beseech exhort encourage invite advise tell warn challenge entreat
appeal_to plead_with lobby petition request counsel remind
"""
PLEDGE = """vow promise pledge threaten offer swear undertake commit ask demand propose volunteer claim"""
LABEL = """
call describe dub brand label characterize characterise term dismiss denounce portray cast condemn hail praise
deride mock decry slam blast ridicule criticize criticise attack paint depict liken compare refer_to tout pan laud
"""
STRIKE = """
deny reject dispute rebut refute question favor favour oppose advocate propose recommend predict demand
suggest endorse blame accuse criticize criticise condemn denounce decry call_for warn_of warn_against argue_for argue_against
complain_about complain_of object_to speak_of caution_against dismiss fault credit accused charge rule_out
attack blast slam praise welcome applaud lament cite defend admit acknowledge concede confirm allege support back justify
pooh-pooh downplay push_for press_for insist_on vow promise pledge hint_at threaten claim talk_about boast_of
"""
VOICE = """
snap quip sob chuckle laugh grin smile shrug sigh shout yell scream cry bark growl whisper mutter murmur mumble roar thunder bellow
chant sing exclaim gush enthuse blast fume rage rant grin begin interrupt ask tweet wonder intone drawl crow sniff cackle counter
remember breathe croak hiss scoff snort sneer storm thunder wail whine moan groan grumble demand plead beg read go joke tease
reflect elaborate write_back weigh_in put_it sum_up sum_it_up conclude
inquire enquire query question pipe_up cut_in chip_in chide scold retort jest deadpan concur correct vent declare proclaim
"""

_IRREGULAR = {
    "say": "says said said saying",
    "bet": "bets bet bet betting",
    "foretell": "foretells foretold foretold foretelling",
    "aver": "avers averred averred averring",
    "tell": "tells told told telling",
    "think": "thinks thought thought thinking",
    "feel": "feels felt felt feeling",
    "hold": "holds held held holding",
    "write": "writes wrote written writing",
    "swear": "swears swore sworn swearing",
    "find": "finds found found finding",
    "foresee": "foresees foresaw foreseen foreseeing",
    "beg": "begs begged begged begging",
    "brag": "brags bragged bragged bragging",
    "quip": "quips quipped quipped quipping",
    "admit": "admits admitted admitted admitting",
    "submit": "submits submitted submitted submitting",
    "commit": "commits committed committed committing",
    "refer": "refers referred referred referring",
    "rebut": "rebuts rebutted rebutted rebutting",
    "concur": "concurs concurred concurred concurring",
    "blog": "blogs blogged blogged blogging",
    "cut": "cuts cut cut cutting",
    "hit": "hits hit hit hitting",
    "put": "puts put put putting",
    "chip": "chips chipped chipped chipping",
    "slam": "slams slammed slammed slamming",
    "snap": "snaps snapped snapped snapping",
    "sob": "sobs sobbed sobbed sobbing",
    "grin": "grins grinned grinned grinning",
    "dub": "dubs dubbed dubbed dubbing",
    "pan": "pans panned panned panning",
    "sum": "sums summed summed summing",
    "chat": "chats chatted chatted chatting",
    "sing": "sings sang sung singing",
    "go": "goes went gone going",
    "read": "reads read read reading",
    "speak": "speaks spoke spoken speaking",
    "shoot": "shoots shot shot shooting",
    "begin": "begins began begun beginning",
    "seek": "seeks sought sought seeking",
    "undertake": "undertakes undertook undertaken undertaking",
    "teach": "teaches taught taught teaching",
    "cast": "casts cast cast casting",
    "signal": "signals signaled signaled signaling",
    "retweet": "retweets retweeted retweeted retweeting",
    "forecast": "forecasts forecast forecast forecasting",
}
_BRITISH = {
    "signalled": "signal",
    "signalling": "signal",
    "labelled": "label",
    "labelling": "label",
    "forecasted": "forecast",
}


class Form(NamedTuple):
    """One inflected form: its verb and whether it is the base (b), third person (s), past or participle (d) or -ing (g)."""

    lemma: str
    form: str


def inflected(lemma: str) -> tuple[str, str, str, str]:
    """Third person, past, past participle and -ing of a verb."""
    if lemma in _IRREGULAR:
        third, past, participle, ing = _IRREGULAR[lemma].split()
        return third, past, participle, ing
    sibilant = lemma.endswith(("s", "sh", "ch", "x", "z"))
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith("e"):
        ing = lemma + "ing" if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1] + "ing"
        return lemma + "s", lemma + "d", lemma + "d", ing
    return lemma + ("es" if sibilant else "s"), lemma + "ed", lemma + "ed", lemma + "ing"


def _filed(*lists: tuple[str, str]) -> dict[str, frozenset[str]]:
    frames: dict[str, set[str]] = {}
    for frame, words in lists:
        for lemma in words.split():
            frames.setdefault(lemma.replace("_", " "), set()).add(frame)
    return {lemma: frozenset(found) for lemma, found in frames.items()}


FRAMES: dict[str, frozenset[str]] = _filed(
    ("SPEAK", SPEAK),
    ("TELL", TELL),
    ("HOLD", HOLD),
    ("PUSH", PUSH),
    ("PLEDGE", PLEDGE),
    ("LABEL", LABEL),
    ("STRIKE", STRIKE),
    ("VOICE", VOICE),
)
"""Every reporting verb (phrasal ones with their particle) and its frames."""

PARTICLES: dict[str, tuple[str, ...]] = {}
"""For a verb, the particles that make another reporting verb of it: call -> on, for."""


def _forms() -> dict[str, Form]:
    found: dict[str, Form] = {}
    for lemma in FRAMES:
        head, _, particle = lemma.partition(" ")
        if particle:
            PARTICLES[head] = (*PARTICLES.get(head, ()), particle)
        third, past, participle, ing = inflected(head)
        base = "d" if head == past else "b"
        for text, form in ((head, base), (third, "s"), (participle, "d"), (past, "d"), (ing, "g")):
            found.setdefault(text, Form(head, form))
    found.update({text: Form(lemma, "g" if text.endswith("ing") else "d") for text, lemma in _BRITISH.items()})
    return found


FORMS: dict[str, Form] = _forms()
"""Every inflected form of a reporting verb's first word."""

NOUN_TOO = frozenset(
    """claim claims report reports note notes charge charges demand demands post posts estimate estimates project projects
    forecast forecasts promise promises pledge pledges vow vows state states comment comments remark remarks reply replies
    answer answers request requests challenge challenges order orders attack attacks blame praise doubt doubts hope hopes
    fear fears worry worries question questions support backs back supports brand brands label labels call calls tweet
    tweets blog blogs protest protests complaint object objects counter signal signals hint hints figure figures joke
    jokes boast press show find finds rule rules grant grants hold feel cast term terms suspect suspects quote
    quotes defend go read reads blast blasts direct seek offer offers address cites commands command rants
    reason reasons guess guesses bet bets trust trusts relay relays highlight highlights whisper whispers laugh laughs cry
    cries smile smiles advocate advocates appeal invite contest contests wonder wonders volunteer volunteers""".split()
)
"""Forms that are nouns or adjectives as often: they count as verbs only with a sure subject before them."""

SOFT = frozenset("begin want consider find learn show hold rule refuse seek feel allow grant accept agree go read".split())
"""Verbs that mostly do not report speech."""

CUE_NOUNS = frozenset(
    """claim claims assertion assertions statement statements view views belief warning warnings argument arguments contention suggestion
    suggestions promise promises pledge vow allegation allegations accusation accusations charge insistence remark remarks comment comments
    prediction admission acknowledgment acknowledgement declaration conclusion complaint fear fears concern concerns hope
    response answer reply verdict message call calls demand demands denial proposal recommendation testimony opinion words advice
    assurance assurances reminder guess theory thesis observation criticism rebuke retort quip joke boast lament plea threat forecast
    estimate stance position line refrain explanation confession rejoinder impression worry worries bet point case""".split()
)
"""Nouns that report speech: her claim that, his warning that."""
