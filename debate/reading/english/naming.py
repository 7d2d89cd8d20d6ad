"""New names: runs of capitals that the book does not know, sorted into people and organizations, and the short forms by
which the article calls them later. Gives the article's cast, with genders where a title, a noun or a given name tells one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from debate.reading.cast import Cast, NewName, assemble
from debate.reading.document import Document
from debate.reading.english import given, words
from debate.reading.english.tokens import Token, words_of
from debate.reading.shapes import Span, SpeakerKind
from people.names import NameBook, fold_name

_PARTICLES = frozenset(
    "do das dos d' e ap bint abu ould ou mac zum zur de da van von der den bin ibn al el la le du dos di del ter ten af av zu".split()
)
_OF_HEADS = frozenset(
    "university institute department ministry bank house committee bureau office board federation college school council "
    "chamber academy secretary center centre society league association register court court's".split()
)
_COMPOUND = ("-based", "-owned", "-led", "-style", "-backed", "-born", "-listed", "-funded", "-run", "-made", "-only")
_TITLES = words.PERSON_TITLES | words.ROLE_CAPS
_NOT_ALONE = (
    words.NOT_NAMES | words.ANONYMOUS | words.ROLES | words.ORG_NOUNS | words.DOCUMENTS | words.TIMES | words.OPENERS
)


class Run(NamedTuple):
    """A name as it stands, without its title: its words, its type, whether a title stood before it, and that title's gender."""

    start: int
    end: int
    names: tuple[str, ...]
    type: SpeakerKind
    titled: bool
    gender: str | None
    opens: bool


def cast_of(document: Document, names: NameBook) -> Cast:
    """Everybody whom the article names."""
    known = names.find(document.text)
    runs = _runs(document)
    cast = assemble(names, known, _new_names(runs))
    genders = {run.start: run.gender for run in runs if run.gender}
    for named in cast.named:
        if named.actor.gender is None:
            named.actor.gender = genders.get(named.start)
    for actor in cast.actors:
        if actor.type == "person" and actor.gender is None:
            actor.gender = _given_gender(actor.name)
    return cast


def _given_gender(name: str) -> str | None:
    first = name.split(" ")[0].lower()
    if first in given.MALE:
        return None if first in given.FEMALE else "m"
    return "f" if first in given.FEMALE else None


def _runs(document: Document) -> list[Run]:
    """All runs of capitals outside headlines."""
    lower: set[str] = set()
    lines: list[tuple[list[Token], bool]] = []
    for paragraph in document.paragraphs:
        tokens = words_of(document.text, paragraph)
        lower.update(token.text for token in tokens if token.text.islower())
        lines.append((tokens, _is_headline(document.text, paragraph, tokens)))
    return [run for tokens, headline in lines for run in _runs_of(tokens, lower) if not headline or _is_sure(run, tokens)]


def _is_sure(run: Run, tokens: list[Token]) -> bool:
    """Whether a run in a headline or a list is surely a person: by its title, its given name, or alone before a comma."""
    if run.type != "person" or not 2 <= len(run.names) <= 4 or all(name.isupper() for name in run.names):
        return False
    listed = tokens[0].start >= run.start - 12 and any(token.text == "," and token.start == run.end for token in tokens)
    return run.titled or listed or run.names[0].lower() in given.MALE | given.FEMALE


def _is_headline(text: str, paragraph: Span, tokens: list[Token]) -> bool:
    """Whether a paragraph is set like a headline: capitals do not mark names there."""
    plain = [token for token in tokens if token.kind == "w" and token.text[0].isalpha()]
    if len(plain) > 3 and all(token.text.isupper() for token in plain):
        return True
    capital = sum(token.capital for token in plain)
    return len(plain) > 5 and capital > 0.7 * len(plain) and text[paragraph.end - 1] not in '.!?:”"'


def _runs_of(tokens: list[Token], lower: set[str]) -> Iterator[Run]:
    at = 0
    while at < len(tokens):
        if not _can_begin(tokens[at]):
            at += 1
            continue
        end = _end_of_run(tokens, at)
        opens = at == 0 or tokens[at - 1].text in ".!?:“\"‘'•-–—*…→("
        run = _named(tokens[at:end], opens, lower, tokens[end : end + 3])
        if run:
            yield run
        at = end


def _can_begin(token: Token) -> bool:
    small = token.low.split("'")[0]
    contraction = "'" in token.low and small in words.NOT_NAMES | words.SUBJECT_PRONOUNS
    return token.capital and token.text[0] not in "@#" and not contraction and not token.low.endswith(_COMPOUND)


def _end_of_run(tokens: list[Token], at: int) -> int:
    """One past the last word of the run that begins at `at`."""
    end = at + 1
    while end < len(tokens) and not _is_possessive(tokens[end - 1]):
        token = tokens[end]
        ahead = tokens[end + 1] if end + 1 < len(tokens) else None
        if token.capital and token.start - tokens[end - 1].end <= 1:
            end += 1
        elif (ahead and ahead.capital and (token.low in _PARTICLES or token.text == "&")) or (
            ahead and token.low in ("of", "for") and tokens[end - 1].low in _OF_HEADS and ahead.capital
        ):
            end += 2
        else:
            break
    return end


def _is_possessive(token: Token) -> bool:
    return token.low.endswith(("'s", "s'"))


def _bare(token: Token) -> str:
    low = token.text
    return low[:-2] if low.endswith(("'s", "’s")) else low.rstrip("'’")


def _named(run: list[Token], opens: bool, lower: set[str], after: list[Token]) -> Run | None:
    """The name in a run: without words that only begin a sentence, and without titles and roles before it."""
    while len(run) > 2 and run[-1].low in words.POST_NOMINALS:
        run = run[:-1]
    begin = 0
    while begin < len(run) and (run[begin].low in words.NOT_NAMES or _only_opens(run, begin, opens, lower)):
        begin += 1
    title = max((i for i in range(begin, len(run)) if _is_title(run, i)), default=begin - 1)
    gender = _title_gender(run[begin : title + 1])
    rest = run[title + 1 :]
    if not rest or (len(rest) == 1 and rest[0].low in _NOT_ALONE and not title >= begin):
        return None
    names = tuple(_bare(token) for token in rest)
    if all(name.lower() in words.PLACES or not name for name in names) or not names[-1]:
        return None
    end = rest[-1].start + len(names[-1])
    kind = _kind(names, title >= begin, gender, after)
    return Run(rest[0].start, end, names, kind, title >= begin, gender, opens and title < begin and begin == 0)


def _only_opens(run: list[Token], at: int, opens: bool, lower: set[str]) -> bool:
    """Whether a word has its capital from the beginning of its sentence only."""
    if not opens or at > 0:
        return False
    low = run[at].low
    return (low in lower and low not in given.MALE and low not in given.FEMALE) or (
        len(run) == 1 and (low in _NOT_ALONE or low.endswith(("ing", "ly")))
    )


def _is_title(run: list[Token], at: int) -> bool:
    """Whether a title or role stands here with a name behind it or as the run's last word."""
    low = run[at].low.removesuffix("'s")
    if low in words.ORG_WORDS or (low in given.MALE | given.FEMALE and at + 1 < len(run)):
        return low in ("president",)
    return (low in _TITLES or low in words.ROLES) and len(low) > 1


def _title_gender(titles: list[Token]) -> str | None:
    for token in titles:
        if token.low in words.MALE_TITLES | words.MALE_NOUNS:
            return "m"
        if token.low in words.FEMALE_TITLES | words.FEMALE_NOUNS:
            return "f"
    return None


def _kind(names: tuple[str, ...], titled: bool, gender: str | None, after: list[Token]) -> SpeakerKind:
    """Person or organization."""
    lows = [name.lower() for name in names]
    if titled and len(names) < 4 and lows[-1] not in words.ORG_WORDS:
        return "person"
    if "&" in names or lows[-1] in words.ORG_WORDS or (len(names) > 1 and lows[0] in words.ORG_WORDS - given.MALE):
        return "organization"
    if len(names) > 1 and any(low in words.ORG_WORDS for low in lows[1:]) and lows[0] not in given.MALE | given.FEMALE:
        return "organization"
    if len(names) > 1:
        is_org = (
            len(names) > 4 or any(low in _OF_HEADS for low in lows) or (names[0].isupper() and len(names[0].strip(".")) > 2)
        )
        return "organization" if is_org else "person"
    aged = len(after) > 1 and after[0].text == "," and (after[1].text.isdigit() or after[1].low == "who")
    is_given = lows[0] in given.MALE or lows[0] in given.FEMALE
    return "person" if gender or aged or is_given else "organization"


def _new_names(runs: list[Run]) -> list[NewName]:
    """Full names found their bearers; a short form goes to the bearer whose gender fits and who was named last."""
    full: dict[tuple[str, str], str] = {}
    bearers: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        if run.type == "person" and len(run.names) > 1:
            full.setdefault(_ends(run), " ".join(run.names))
            for short in _shorts(run):
                bearers[short].append(run)
        elif run.type == "organization" and len(run.names) > 1:
            bearers[run.names[0].lower()].append(run)
    return [_new_name(run, full, bearers) for run in runs]


def _ends(run: Run) -> tuple[str, str]:
    return run.names[0].lower(), run.names[-1].lower()


def _shorts(run: Run) -> set[str]:
    """Lower-case forms that may stand for a person later: each end of the name, and all behind the first word."""
    names = [name for name in run.names if name.lower().rstrip(".") not in ("jr", "sr", "ii", "iii")]
    return {names[0].lower(), names[-1].lower(), " ".join(names[1:]).lower()} - {""}


def _new_name(run: Run, full: dict[tuple[str, str], str], bearers: dict[str, list[Run]]) -> NewName:
    text = " ".join(run.names)
    if run.type == "person" and len(run.names) > 1 and text.lower() not in bearers:
        text = full[_ends(run)]
        return NewName(run.start, run.end, text, "person", tuple(fold_name(short) for short in _shorts(run)))
    of_it = _bearer(run, bearers.get(text.lower(), []))
    if of_it is None:
        return NewName(run.start, run.end, text, run.type)
    name = full[_ends(of_it)] if of_it.type == "person" else " ".join(of_it.names)
    return NewName(run.start, run.end, name, of_it.type)


def _bearer(run: Run, bearers: list[Run]) -> Run | None:
    """The bearer of a short form: of fitting gender, a person where a title says so, named last before it or first after."""
    fits = [b for b in bearers if not (run.gender and _gender(b) and _gender(b) != run.gender)]
    fits = [b for b in fits if b.type == "person" or not run.titled]
    if not run.titled and any(b.type == "organization" and len(run.names) == 1 for b in fits):
        fits = [b for b in fits if b.type == "person"] or fits
    if not fits:
        return None
    earlier = [b for b in fits if b.start < run.start]
    return earlier[-1] if earlier else fits[0]


def _gender(run: Run) -> str | None:
    return run.gender or _given_gender(run.names[0])
