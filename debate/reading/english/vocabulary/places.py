"""Data: states, countries and cities, which stand in articles like names of organizations and are none. No logic."""

from __future__ import annotations

STATES = {
    "alabama": "ala", "alaska": "alaska", "arizona": "ariz", "arkansas": "ark", "california": "calif", "colorado": "colo",
    "connecticut": "conn", "delaware": "del", "florida": "fla", "georgia": "ga", "hawaii": "hawaii", "idaho": "idaho",
    "illinois": "ill", "indiana": "ind", "iowa": "iowa", "kansas": "kan", "kentucky": "ky", "louisiana": "la", "maine": "maine",
    "maryland": "md", "massachusetts": "mass", "michigan": "mich", "minnesota": "minn", "mississippi": "miss", "missouri": "mo",
    "montana": "mont", "nebraska": "neb", "nevada": "nev", "ohio": "ohio", "oklahoma": "okla", "oregon": "ore",
    "pennsylvania": "pa", "tennessee": "tenn", "texas": "tex", "utah": "utah", "vermont": "vt", "virginia": "va",
    "washington": "wash", "wisconsin": "wis", "wyoming": "wyo",
}  # fmt: skip
"""Each state of one word, with the short form that newspapers print behind a politician's name."""

TWO_WORDS = {
    "n.h": "hampshire", "n.j": "jersey", "n.m": "mexico", "n.y": "york", "n.c": "carolina", "n.d": "dakota", "r.i": "rhode",
    "s.c": "carolina", "s.d": "dakota", "w.va": "virginia", "d.c": "columbia",
}  # fmt: skip
"""Short forms of states of two words, with the word that tells the state."""

STATE_OF = {short: name for name, short in STATES.items()} | TWO_WORDS
"""The state that a short form means."""

_COUNTRIES = """
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh barbados belarus
belgium bolivia bosnia botswana brazil britain bulgaria burma burundi cambodia cameroon canada chad chile china colombia congo
croatia cuba cyprus czechia denmark ecuador egypt england eritrea estonia eswatini ethiopia europe fiji finland france gabon
gambia germany ghana greece guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel
italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya lithuania luxembourg
macedonia madagascar malawi malaysia mali malta mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar
namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland
portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan suriname sweden
switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan
venezuela vietnam wales yemen zambia zimbabwe africa asia america antarctica
"""
_CITIES = """
amsterdam ankara athens atlanta auckland austin baghdad baltimore bangalore bangkok barcelona beijing beirut bengaluru berkeley
berlin bern birmingham bogota boston brasilia bristol brooklyn brussels bucharest budapest cairo cambridge canberra caracas
cardiff casablanca charlotte chicago cincinnati cleveland cologne columbus copenhagen dakar dallas damascus davos delhi denver
detroit dhaka doha dresden dubai dublin durban edinburgh florence frankfurt geneva glasgow guangzhou hague hamburg hangzhou
hanoi harare harlem havana helsinki hiroshima honolulu houston indianapolis islamabad istanbul jakarta jerusalem johannesburg
kabul karachi kiev kigali kinshasa kolkata kyiv kyoto lagos lausanne leeds leipzig lima lisbon liverpool ljubljana london lyon
madrid malmo manchester manhattan manila marrakesh marseille melbourne memphis miami milan milwaukee minneapolis minsk montreal
moscow mumbai munich nairobi nanjing naples nashville newark nice nottingham oakland orlando osaka oslo ottawa oxford palo paris
perth philadelphia phoenix pittsburgh portland prague pretoria quito redmond reykjavik richmond riga rome rotterdam sacramento
salzburg santiago sapporo sarajevo seattle seoul shanghai sheffield shenzhen sofia stockholm strasbourg stuttgart sydney taipei
tallinn tampa tbilisi tehran tianjin tokyo toronto toulouse tripoli tunis turin utrecht valencia vancouver venice versailles
vienna vilnius warsaw wellington wuhan yerevan zagreb zurich
"""
_PEOPLES = """
american americans british chinese french german germans japanese indian indians russian russians canadian canadians mexican
mexicans brazilian european europeans african africans asian asians australian australians spanish italian italians korean
koreans iranian iranians iraqi israeli israelis syrian turkish turks greek greeks dutch swedish swedes norwegian norwegians
danish danes finnish finns polish poles hungarian austrian swiss belgian portuguese irish scottish scots welsh english ukrainian
ukrainians saudi saudis emirati qatari egyptian nigerian kenyan ghanaian ethiopian rwandan moroccan tunisian algerian pakistani
bangladeshi vietnamese thai filipino indonesian malaysian singaporean taiwanese cuban colombian venezuelan chilean argentine
peruvian czech slovak romanian bulgarian serbian croatian estonian latvian lithuanian icelandic afghan lebanese jordanian
palestinian palestinians arab arabs latino latinos hispanic hispanics muslim muslims christian christians jewish jews catholic
catholics buddhist hindu sunni shiite californian californians texan texans midwestern
parisian londoner londoners maltese cypriot slovenian slovene belarusian georgian armenian azerbaijani kazakh uzbek mongolian
nepali nepalese burmese cambodian senegalese ivorian cameroonian congolese ugandan tanzanian zambian zimbabwean namibian angolan
mozambican libyan sudanese yemeni omani kuwaiti bahraini uruguayan paraguayan bolivian ecuadorian panamanian guatemalan honduran
salvadoran nicaraguan dominican haitian jamaican fijian macedonian albanian bosnian montenegrin moldovan sicilian catalan basque
bavarian flemish nordic baltic scandinavian mediterranean caribbean
"""

PEOPLES = frozenset(_PEOPLES.split())
NEW = frozenset("york zealand jersey hampshire mexico delhi orleans england haven brunswick south hampshire".split())
"""What stands behind `New` in the name of a place."""

_DIRECTIONS = frozenset("southern northern western eastern".split())
"""What a part of a country is: a body may be called so too (Southern Halden Power)."""

PLACES = (
    _DIRECTIONS
    | frozenset(_COUNTRIES.split())
    | frozenset(_CITIES.split())
    | frozenset(STATES)
    | frozenset(_PEOPLES.split())
)
"""Lower-case words that name a place or a people."""

LANDFORMS = frozenset(
    """sea ocean river lake bay gulf strait straits coast island islands valley mountain mountains hills desert county
    city town village province district street avenue road boulevard square bridge airport beach peninsula canal
    highway turnpike territory park plaza heights falls springs border region""".split()
)
"""Words that end the name of a place."""


_STATES_AND_CAPITALS = (frozenset(_COUNTRIES.split()) | frozenset(_CITIES.split()) | frozenset(STATES)) - {"nice", "georgia"}


OF_TWO = frozenset(
    name.strip()
    for name in """south korea, north korea, south africa, south sudan, new zealand, new york, new jersey, new mexico, new hampshire,
    saudi arabia, hong kong, sri lanka, costa rica, el salvador, burkina faso, sierra leone, cape verde, papua new guinea,
    equatorial guinea, czech republic, dominican republic, ivory coast, east timor, puerto rico, north macedonia, united states,
    united kingdom, united arab emirates, european union, united nations, north carolina, south carolina, north dakota,
    south dakota, west virginia, rhode island, trinidad, latin america, southeast asia, central america, middle east, sub-saharan africa""".split(
        ","
    )
)
"""Countries, states and unions of states of more than one word."""

_OF_STATES = _STATES_AND_CAPITALS | OF_TWO

SHORT = {
    "US": "United States", "U.S.": "United States", "USA": "United States", "UK": "United Kingdom", "U.K.": "United Kingdom",
    "EU": "European Union", "E.U.": "European Union", "UN": "United Nations", "U.N.": "United Nations",
    "UAE": "United Arab Emirates", "DPRK": "North Korea",
}  # fmt: skip
"""What the letters of states and unions of states stand for."""


def speaks_as_state(text: str) -> bool:
    """Whether a phrase is the name of one country or capital, or of two joined: `Germany and France urged`, `Beijing said`."""
    parts = text.removeprefix("the ").removeprefix("The ").split(" and ")
    return all(part in SHORT or (part[:1].isupper() and part.lower() in _OF_STATES) for part in parts)
