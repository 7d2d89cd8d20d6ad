"""Attributions: in each sentence, which cue gives which words to which subject."""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.cast import Cast
from debate.reading.english import verbs, words
from debate.reading.english.contents import Opening, opening
from debate.reading.english.cues import CueWord, Helpers, cue_words, helpers_before
from debate.reading.english.finite_verbs import verbal
from debate.reading.english.phrases import Phrase, Subject
from debate.reading.english.subjects import subject_before
from debate.reading.english.subjects_behind import subject_after
from debate.reading.english.tokens import Token, Unit
from debate.reading.shapes import Cue, Span


class Attribution(NamedTuple):
    """One cue. `before` and `after` are token ranges of reported words on either side of it, None where there are none;
    `frame` tells how the words behind begin; `first` and `last` the tokens that subject and cue cover."""

    cue: Cue
    subject: Subject | None
    lemma: str
    frame: str
    first: int
    last: int
    before: Span | None
    after: Span | None


def attributions(text: str, cast: Cast, unit: Unit) -> list[Attribution]:
    """All attributions of one sentence in order, each with its words cut where the next one begins."""
    found: list[Attribution] = []
    for cue in cue_words(unit.tokens):
        if cue.first < (found[-1].last if found else 0):
            continue
        made = _verbal_cue(text, cast, unit.tokens, cue, found)
        if made:
            found.append(made)
    found += _set_phrases(text, cast, unit.tokens)
    found.sort(key=lambda a: a.first)
    return _cut(unit.tokens, found)


def _verbal_cue(text: str, cast: Cast, tokens: list[Token], cue: CueWord, earlier: list[Attribution]) -> Attribution | None:
    helpers = helpers_before(tokens, cue.first)
    if helpers.negated and cue.lemma not in ("deny", "doubt"):
        return None
    if helpers.passive:
        return _passive(text, cast, tokens, cue, helpers)
    if cue.form == "g":
        return _participle(text, tokens, cue, earlier, cast, helpers)
    if helpers.infinitive and tokens[helpers.begin - 1].low not in (
        "on",
        "used",
        "continued",
        "continues",
        "went",
        "wanted",
    ):
        return None
    subject = None if helpers.infinitive else _inverted(text, cast, tokens, cue)
    if subject:
        return _made(text, cast, tokens, cue, subject, helpers, subject.last)
    begin = helpers.begin - 2 if helpers.infinitive else helpers.begin
    subject = _left(text, cast, tokens, cue, begin, earlier)
    if subject is None or not _agrees(tokens, cue, subject, helpers):
        return None
    return _made(text, cast, tokens, cue, subject, helpers, cue.last)


def _left(
    text: str, cast: Cast, tokens: list[Token], cue: CueWord, begin: int, earlier: list[Attribution]
) -> Subject | None:
    """The subject before a cue; a second verb (`smiled and said`) has the subject of the first."""
    if begin > 0 and tokens[begin - 1].low in ("and", "but", "then", "or") and earlier and earlier[-1].subject:
        between = tokens[earlier[-1].last : begin - 1]
        if tokens[begin - 1].low != "but" or not between:
            return earlier[-1].subject._replace(first=begin - 1, way="same")
        return earlier[-1].subject._replace(first=begin - 1, way="same")
    floor = 0
    subject = subject_before(text, cast, tokens, begin, floor)
    if subject and subject.first < 0:
        return None
    return subject


def _agrees(tokens: list[Token], cue: CueWord, subject: Subject, helpers: Helpers) -> bool:
    """Whether verb and subject fit: a noun (`the claims`) or an adjective (`reported losses`) is no cue."""
    phrase = subject.phrase
    plural = phrase.plural or phrase.head in ("they", "we", "i", "you") or phrase.kind == "name"
    helped = helpers.begin < cue.first
    before = tokens[helpers.begin - 1].low if helpers.begin else ""
    if before in words.PREPOSITIONS or before in words.DETERMINERS | words.POSSESSIVES:
        return before in words.PRONOUN_LIKE
    if _is_asked(tokens, cue):
        return False
    if cue.form == "b" and not (plural or helped):
        return False
    if cue.form == "b" and phrase.kind == "name" and not helped and not _joint(tokens, subject):
        return False
    if cue.noun_too and phrase.kind == "other":
        return False
    if (
        cue.noun_too
        and cue.form in "bs"
        and not helped
        and phrase.kind not in ("name", "pronoun", "anonymous", "role", "organization", "document")
    ):
        return False
    if cue.form == "s" and phrase.plural and phrase.kind != "name" and cue.noun_too:
        return False
    return not (tokens[cue.first].low == "said" and cue.first > 0 and tokens[cue.first - 1].low == "the")


def _is_asked(tokens: list[Token], cue: CueWord) -> bool:
    """Whether `asked if …` only tells what somebody was asked, before another cue: `X, asked if she would, said no`."""
    if cue.form != "d" or tokens[cue.first - 1].text != "," or cue.last >= len(tokens):
        return False
    if tokens[cue.last].low not in ("if", "about", "whether", "why", "what", "how", "for", "by", "to", "on"):
        return False
    return any(
        tokens[i].text == "," and tokens[i + 1].low in verbs.FORMS
        for i in range(cue.last, min(cue.last + 30, len(tokens) - 1))
    )


def _joint(tokens: list[Token], subject: Subject) -> bool:
    return any(token.low == "and" for token in tokens[subject.first : subject.last]) or subject.phrase.text.endswith("s")


def _inverted(text: str, cast: Cast, tokens: list[Token], cue: CueWord) -> Subject | None:
    """The subject of `…, said X`: behind marks or a comma, with nothing but a stop, a place or a time behind it."""
    if cue.first == 0 or cue.last >= len(tokens) or cue.form == "b":
        return None
    before, ahead = tokens[cue.first - 1], tokens[cue.last]
    if before.kind != "q" and before.text not in (",", "?", "!"):
        return None
    if cue.lemma in ("tell", "inform", "remind", "assure", "urge", "call", "warn of", "call for"):
        return None
    if (
        ahead.kind != "w"
        or ahead.low in words.SUBJECT_PRONOUNS - {"he", "she", "they"}
        or ahead.low in words.CONJUNCTIONS | {"that", "to", "in", "on"}
    ):
        return None
    subject = subject_after(text, cast, tokens, cue.last)
    if subject is None or subject.phrase.kind == "other":
        return None
    if before.kind != "q" and not _may_follow_comma(tokens, cue, subject):
        return None
    return subject


def _may_follow_comma(tokens: list[Token], cue: CueWord, subject: Subject) -> bool:
    """Whether `…, said X` can be read so: reported words with a verb before it, and nothing but X behind it."""
    if (
        subject.phrase.kind == "pronoun"
        or not cue.frames & {"SPEAK", "VOICE", "HOLD"}
        or not _ends_there(tokens, cue.last, subject)
    ):
        return False
    if subject.phrase.kind in ("document", "organization") and cue.lemma not in ("say", "announce", "report"):
        return False
    return any(verbal(token) or token.kind == "q" for token in tokens[: cue.first])


def _ends_there(tokens: list[Token], at: int, subject: Subject) -> bool:
    """Whether an inverted subject is all there is: no verb in it, and a stop or an adverbial behind it."""
    if any(verbal(token) for token in tokens[at : min(subject.last, at + 12)] if token.end <= subject.phrase.end):
        return False
    behind = next((token for token in tokens[at : subject.last] if token.start >= subject.phrase.end), None)
    return behind is None or behind.low in words.PREPOSITIONS or behind.kind == "p" or behind.low.endswith("'s")


def _passive(text: str, cast: Cast, tokens: list[Token], cue: CueWord, helpers: Helpers) -> Attribution | None:
    """`I was told by X that`: the agent speaks."""
    if cue.last + 1 >= len(tokens) or tokens[cue.last].low != "by":
        return None
    end = next(
        (
            i
            for i in range(cue.last + 1, min(cue.last + 15, len(tokens)))
            if tokens[i].low in ("that", "as") or tokens[i].kind == "q"
        ),
        None,
    )
    if end is None or ("that" not in tokens[end].low and tokens[end].kind != "q" and tokens[end].low != "as"):
        return None
    subject = subject_after(text, cast, tokens[:end], cue.last + 1)
    if subject is None:
        return None
    return _made(text, cast, tokens, cue, subject._replace(last=end), helpers, end)


def _participle(
    text: str, tokens: list[Token], cue: CueWord, earlier: list[Attribution], cast: Cast, helpers: Helpers
) -> Attribution | None:
    """`…, adding that`: the subject of the sentence goes on."""
    if cue.first == 0 or (
        tokens[helpers.begin - 1].text not in (",", "—", "–")
        and tokens[helpers.begin - 1].low not in ("by", "and", "while", "before", "after")
    ):
        return None
    if earlier and earlier[-1].subject:
        subject = earlier[-1].subject
    else:
        end = next((i for i in range(cue.first) if verbal(tokens[i])), None)
        found = subject_before(text, cast, tokens, end, 0) if end else None
        if found is None:
            return None
        subject = found
    return _made(text, cast, tokens, cue, subject._replace(first=cue.first, way="same"), helpers, cue.last)


def _made(
    text: str, cast: Cast, tokens: list[Token], cue: CueWord, subject: Subject, helpers: Helpers, behind: int
) -> Attribution:
    inverted = subject.way == "inverted"
    begins = opening(cast, tokens, cue, behind, inverted)
    first = min(subject.first, cue.first)
    before = _before(tokens, first) if cue.frames & {"SPEAK", "HOLD", "TELL", "VOICE"} else None
    after = _after(tokens, begins, before)
    if begins.frame == "tail" and inverted:
        after = None
    if subject.way == "relative" and after:
        comma = next((i for i in range(after.start + 1, after.end) if tokens[i].text == ","), after.end)
        after = Span(after.start, comma)
    if before and after and begins.frame not in ("comma", "tail", "marks") and tokens[before.end - 1].kind != "q":
        before = None
    if before and (subject.way == "same" or not _is_content(tokens, before, after is not None)):
        before = None
    place = tokens[cue.first].start, tokens[cue.last - 1].end
    frame = begins.frame if after else ("before" if before else "none")
    return Attribution(
        Cue(*place, text[place[0] : place[1]]),
        subject,
        cue.lemma,
        frame,
        first,
        max(behind, cue.last),
        before,
        after,
    )


def _before(tokens: list[Token], first: int) -> Span | None:
    """Reported words that end right before a subject or cue: behind them stands a comma, or they are marked."""
    at = first
    while at > 0 and tokens[at - 1].low in ("as", "so", "or", "and", "—", "–"):
        at -= 1
    if at == 0:
        return None
    last = tokens[at - 1]
    if last.kind == "q":
        return Span(_begin_of(tokens, at), at)
    if last.text not in (",", "—", "–", "?", "!"):
        return None
    return Span(_begin_of(tokens, at - 1), at - 1) if at > 1 else None


def _is_content(tokens: list[Token], span: Span, has_after: bool) -> bool:
    """Whether words before a cue are reported: they hold marks, or a verb, and don't just lead in."""
    if any(token.kind == "q" for token in tokens[span.start : span.end]):
        return True
    first = tokens[span.start].low
    leads = first in words.PREPOSITIONS or first.endswith(("ing", "ed")) or first in words.OPENERS
    if leads and not any(token.text == "," for token in tokens[span.start : span.end]):
        return False
    return any(verbal(token) for token in tokens[span.start : span.end]) or span.end - span.start > (4 if has_after else 3)


def _begin_of(tokens: list[Token], end: int) -> int:
    at = end
    while at > 0 and tokens[at - 1].text not in (";", ":", "—", "–") and end - at < 150:
        at -= 1
    while at < end and tokens[at].kind != "q" and tokens[at].low in ("and", "but", ",", "yet", "so"):
        at += 1
    return at


def _after(tokens: list[Token], begins: Opening, before: Span | None) -> Span | None:
    if begins.frame == "none" or begins.at >= len(tokens):
        return None
    end = _content_end(tokens)
    if begins.frame == "tail":
        if before is None or not _goes_on(tokens, begins.at, before, end):
            return None
    return Span(begins.at, end) if end > begins.at else None


def _goes_on(tokens: list[Token], at: int, before: Span, end: int) -> bool:
    """Whether the sentence goes on with reported words behind a cue in its middle."""
    low = tokens[at].low
    if low in ("and", "but"):
        return any(verbal(t) for t in tokens[at + 1 : end])
    if (
        low in words.PREPOSITIONS | words.RELATIVES | words.CONJUNCTIONS
        or low.endswith(("ing", "ed"))
        or low in words.OPENERS | words.TIMES
    ):
        return False
    return any(verbal(token) for token in tokens[at:end]) or not any(
        verbal(token) for token in tokens[before.start : before.end]
    )


def _content_end(tokens: list[Token]) -> int:
    end = len(tokens)
    while end > 0 and tokens[end - 1].kind == "p" and tokens[end - 1].text in ".!?…;":
        end -= 1
    return end


def _set_phrases(text: str, cast: Cast, tokens: list[Token]) -> list[Attribution]:
    """Cues without verbs: according to X, in the words of X, in X's view, her claim that."""
    found = []
    for at in range(len(tokens) - 2):
        low, ahead = tokens[at].low, tokens[at + 1].low
        if low == "according" and ahead == "to":
            found.append(_prepositional(text, cast, tokens, at, at + 2, "according to"))
        elif (
            low == "in"
            and ahead == "the"
            and tokens[at + 2].low in ("words", "view", "opinion", "eyes")
            and at + 4 < len(tokens)
        ):
            found.append(_prepositional(text, cast, tokens, at, at + 4, "in the words of"))
        elif low in verbs.CUE_NOUNS and at > 0:
            found.append(_noun_cue(text, cast, tokens, at))
    return [made for made in found if made]


def _prepositional(text: str, cast: Cast, tokens: list[Token], first: int, at: int, lemma: str) -> Attribution | None:
    subject = subject_after(text, cast, tokens, at)
    if subject is None:
        return None
    end = subject.last
    while (
        end < len(tokens) and tokens[end].text not in (",", ".", ";", ":", "—") and tokens[end].kind != "q" and end - at < 40
    ):
        end += 1
    leads = first == 0 or (first == 1 and tokens[0].low in words.CONJUNCTIONS)
    after = Span(end + (end < len(tokens) and tokens[end].text == ","), _content_end(tokens)) if leads else None
    before = None if leads else _bare_before(tokens, first)
    if after is not None and after.end <= after.start:
        after = None
    cue = Cue(tokens[first].start, tokens[at - 1].end, text[tokens[first].start : tokens[at - 1].end])
    return Attribution(cue, subject, lemma, "comma" if leads else "before", first, end, before, after)


def _bare_before(tokens: list[Token], first: int) -> Span | None:
    end = first - 1 if tokens[first - 1].text == "," else first
    return Span(_begin_of(tokens, end), end) if end > _begin_of(tokens, end) else None


def _noun_cue(text: str, cast: Cast, tokens: list[Token], at: int) -> Attribution | None:
    """`his claim that`, `Rask's exact words were:`."""
    ahead = tokens[at + 1].low
    if ahead not in ("that", "was", "were", "is", "?", ":") or (
        ahead in ("was", "were", "is") and tokens[at + 2].text != ":"
    ):
        return None
    begin = at - 1
    while begin > 0 and at - begin < 4 and not (tokens[begin].low in words.POSSESSIVES or tokens[begin].low.endswith("'s")):
        begin -= 1
    if not (tokens[begin].low in words.POSSESSIVES or tokens[begin].low.endswith("'s")):
        return None
    subject = _possessor(text, cast, tokens, begin)
    start = at + (2 if ahead in ("that", "?", ":") else 3)
    if subject is None or start >= len(tokens):
        return None
    cue = Cue(tokens[at].start, tokens[at].end, tokens[at].text)
    return Attribution(cue, subject, "noun", "noun", begin, start, None, Span(start, _content_end(tokens)))


def _possessor(text: str, cast: Cast, tokens: list[Token], at: int) -> Subject | None:
    token = tokens[at]
    if token.low in ("his", "her", "their", "its"):
        head = {"his": "he", "her": "she", "their": "they", "its": "it"}[token.low]
        return Subject(Phrase(token.start, token.end, token.text, "pronoun", head), at, at + 1, "noun")
    named = [n for n in cast.within(token.start - 60, token.end) if n.end >= token.start]
    if not named:
        return None
    return Subject(
        Phrase(named[-1].start, named[-1].end, text[named[-1].start : named[-1].end], "name", named=named[-1]),
        at,
        at + 1,
        "noun",
    )


def _cut(tokens: list[Token], found: list[Attribution]) -> list[Attribution]:
    """Each attribution's words end where the next one at the same level begins; one inside another's words is dropped."""
    kept: list[Attribution] = []
    for made in found:
        host = kept[-1] if kept else None
        if (
            host
            and host.after
            and made.before
            and _closes(tokens, made)
            and host.first >= made.before.start
            and host.frame != "tail"
        ):
            kept[-1] = made
            continue
        if host and host.after and host.after.start <= made.first < host.after.end and host.frame != "tail":
            if not _same_level(tokens, host, made):
                continue
            start = made.before.start if made.before and made.before.start > host.after.start else made.first
            kept[-1] = host._replace(after=_shortened(tokens, host.after, start))
        elif host and host.frame == "tail" and host.after and host.after.start <= made.first:
            kept[-1] = host._replace(after=None, frame="before" if host.before else "none")
        if made.before and kept and made.before.start < kept[-1].last:
            made = made._replace(before=_later(tokens, made.before, kept[-1]))
        kept.append(made)
    return kept


def _closes(tokens: list[Token], made: Attribution) -> bool:
    """Whether a cue ends its sentence behind a comma, so that everything before it is what it reports."""
    if made.after or made.subject is None or made.subject.way == "same" or tokens[made.first - 1].text != ",":
        return False
    if made.lemma == "say":
        return True
    return all(token.kind == "p" for token in tokens[made.last :])


def _same_level(tokens: list[Token], host: Attribution, made: Attribution) -> bool:
    """Whether a later cue in a sentence is the reporter's, not part of what the first one reports."""
    assert host.after is not None
    before = tokens[made.first - 1] if made.first else None
    if made.subject and made.subject.way == "same":
        return True
    if any(tokens[i].text in (";", "—") for i in range(host.after.start, made.first)):
        return True
    joined = tokens[made.first].low in ("and", "but", "while", "though", "whereas") or (
        before is not None and before.low in ("and", "but", "while", "though", "whereas", "as", "although")
    )
    comma = any(
        tokens[i].text == "," or tokens[i].kind == "q" for i in range(max(host.after.start, made.first - 2), made.first + 1)
    )
    if joined and comma:
        return True
    if before is not None and before.low in ("that", "which") and made.after and tokens[made.after.start].kind == "q":
        return any(token.text == "," for token in tokens[made.first - 4 : made.first])
    return made.lemma == "according to" or (
        made.before is not None and made.after is None and tokens[made.first - 1].kind == "q"
    )


def _shortened(tokens: list[Token], span: Span, end: int) -> Span | None:
    while end > span.start and (
        tokens[end - 1].text in (",", ";", "—") or tokens[end - 1].low in ("and", "but", "while", "as", "though")
    ):
        end -= 1
    return Span(span.start, end) if end > span.start else None


def _later(tokens: list[Token], span: Span, host: Attribution) -> Span | None:
    """What remains of words before a cue behind the attribution before it."""
    start = host.after.end if host.after else host.last
    while start < span.end and (tokens[start].kind == "p" or tokens[start].low in ("and", "but", "while")):
        start += 1
    return Span(start, span.end) if start < span.end else None
