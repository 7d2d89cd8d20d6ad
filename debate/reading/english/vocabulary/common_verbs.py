"""Data: the forms of everyday verbs, so that a clause is known by its verb. No logic but their inflection.

Past forms are sure signs of a finite verb; third persons and bases are sure only where a noun may stand before them, for
many of them are plural or singular nouns too."""

from __future__ import annotations

IRREGULAR_PAST = frozenset(
    """arose ate awoke beat became began bent bet bit bled blew bore bought bound broke brought built burst came caught chose
    clung crept dealt did dove drank drew drove dug fell fed felt fled flew forbade forgave forgot forsook fought found
    froze gave got grew ground hung heard held hid hit hurt kept knelt knew laid lay led learnt leapt left lent lit lost
    made meant met mistook outdid overcame overtook overthrew paid ran rang rebuilt resold rode rose sank sat saw sent shook
    shone shot showed shrank slept slid sold sought spent sped spoke sprang spun stole stood stuck stung stank strode struck
    strove swam swept swore swung taught thought threw took tore undercut understood undertook undid upheld went wept
    withdrew used sued died lied tied owed vied put withheld withstood woke won wore wound wove wrote""".split()
)
"""Past forms that are seldom anything else."""

_THIRD = """
sue file hire fire launch unveil publish release oblige bar ban back need remain feature carry accept accompany accuse achieve
acknowledge acquire act adapt add adopt affect afford agree allege allow announce appear apply appoint approve argue arise
arrive ask assume attract avoid become begin behave believe belong block break bring build bury buy catch cause cease
change charge choose claim clarify close collapse collect come command commit compete comply concern conclude confirm confuse
consider consist constitute contain continue contradict contribute control convince copy cost cover create cripple cut damage
deal decide declare decline defend define delay deliver demand deny depend deploy deprive describe deserve destroy determine
develop die differ disagree disappear discourage distort distribute divide do double draw drive drop earn eat eliminate embrace
emerge enable encourage end endanger endorse enforce enjoy ensure enter erode exceed exist expand expect explain expose express
extend fail fall favor favour fear feel fight fill find finish fit fix flourish flow fly follow forbid force forget form foster
free fuel function fund gain gather generate get give go govern grow guarantee guide handle happen harm hear help hide hinder
hit hold hurt identify ignore imagine imply impose improve include increase indicate infringe inform insist invade invest
invite involve jeopardize jeopardise join justify keep kill know lack last lead leak learn leave lend let license lie limit
listen live look lose love lower maintain make matter mean meet miss mislead modify move multiply obey obtain occur offend
offer omit open operate oppose outpace outweigh outperform overlook overstate own pass pay perform permit persuade place play
pledge point pose possess predict prefer prepare present preserve press pretend prevent produce prohibit promise promote prompt
propose protect prove provide pull punish push put qualify raise reach read realise realize receive recognise recognize
recommend reduce refer reflect refuse regret regulate reject rely remember remove replace represent require resemble
resign resist resolve respect respond rest restrict result retain return reveal reward rise risk rule run rush satisfy save say
see seek seem select sell send separate serve set settle share shift shrink sign slow solve sound speak speed spend spread stand
stay steal stem stifle stop strengthen strip struggle succeed suffer suggest suit supply support suppose survive suspend take
talk teach tell tend test thank think threaten thrive touch train transform treat trigger trust try turn undercut underestimate
undermine understand unite update urge use violate vote wait walk want warn waste weaken weigh welcome win wish withdraw wonder
work worry worsen write yield
""".split()

_NOUNS_IN_S = frozenset(
    """acts attacks attempts bans bars blocks breaks builds calls causes changes charges claims closes commands concerns controls copies
    costs covers cuts damages deals delays demands dies doubles drives drops ends fears feels fights files fills finds fires fits fixes
    flies flows forces forms frees fuels functions funds gains guarantees guides handles harms helps hides hires hits holds
    hurts increases invites joins keeps kills lacks leads leaks leaves licenses lies limits lives looks loves means moves
    needs offers opens orders owns passes pays places plays pledges points poses presents presses promises prompts pulls
    pushes reads regrets results returns rewards rises risks rules runs rushes saves sets shares shifts shows signs sounds
    spreads stands stays stems stops strips struggles suits supplies supports talks tests thanks touches trains triggers
    trusts turns updates uses votes waits walks wants wastes welcomes wins wishes wonders works worries yields""".split()
)
"""Third persons that are plural nouns as often."""


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


THIRD = frozenset(map(_third, _THIRD)) - _NOUNS_IN_S
"""Third persons that are seldom plural nouns."""

PERHAPS = frozenset(_THIRD) | _NOUNS_IN_S
"""Forms that may be a verb where a clause needs one."""
