"""Data: the nouns by which later text calls bodies of each kind (the company, the agency, the union). No logic."""

from __future__ import annotations

COMPANY = frozenset(
    """company firm startup start-up maker developer chipmaker group lab laboratory organization organisation nonprofit
    charity carmaker airline business corporation retailer operator publisher outlet newspaper paper network
    platform consultancy utility carrier drugmaker automaker bank
    chain giant subsidiary vendor supplier provider broadcaster lender insurer outfit
    think-tank lobby collective cooperative""".split()
)
PRINTS = frozenset("newspaper paper outlet magazine publisher network broadcaster publication".split())
STATE = frozenset(
    """agency authority board bureau commission committee council department inspectorate ministry office panel regulator
    watchdog service directorate body tribunal administration treasury secretariat district jury""".split()
)
CIVIL = frozenset(
    """association union federation league society coalition alliance institute foundation campaign guild forum chamber
    council nonprofit non-profit body center centre front caucus movement network trust group charity party bank fund
    organization organisation lobby collective cooperative""".split()
)
HOUSES = frozenset("college university church museum hospital clinic school institute academy library".split())
KINDS = (STATE, CIVIL, HOUSES)
BODY = frozenset.union(*KINDS)
"""What else an organization is called by, where it was named in the sentence before or spoke last."""
OF_SOMEBODY = frozenset("campaign office team camp".split())
OF_STATE = frozenset("government ministry army police embassy parliament".split())
UNIONS = frozenset(
    "union federation alliance association brotherhood guild workers teamsters confederation congress".split()
)
"""Nouns in the name of a union."""
FIRM = frozenset("company firm startup start-up maker chipmaker business corporation retailer carmaker airline".split())
NO_FIRMS = (
    STATE | UNIONS | frozenset("ministry government foundation university college coalition league".split())
) - COMPANY
"""Nouns in names that no firm has."""
