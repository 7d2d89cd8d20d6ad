"""What a statement says of the poles in so many words, put together by rules: which pole is set above the other, what is said of
one, and what turns that round afterwards: a denial, an answer, a change of mind.

Every rule gives a signed value (above nothing: for open); how far each is to be believed, the models learn. Exchanging the poles
changes the sign and nothing else.
"""

from __future__ import annotations

from typing import NamedTuple

from debate.reading.judging.lexicon import Token, stem
from debate.reading.judging.scopes import of_harm

POLES = {"O": 1.0, "C": -1.0}
_GAP = 3
"""Tokens between a negation and the pole that it negates."""


def _words(english: str, chinese: str) -> frozenset[str]:
    """The keys of tokens: stems of English words, and Chinese words with a space between their signs."""
    return frozenset(map(stem, english.split())) | frozenset(map(" ".join, chinese.split()))


_CONTRAST = _words("but however yet still nevertheless instead", "但 但是 然而 可是 可 却 不过 而 而是 反而")
_STOPS = frozenset(",.;:!?，。；：！？—–…\n")
_ASKS = frozenset("?？")
_TURNED = frozenset("n-x<rd")
_GOOD, _BAD = frozenset("+s!>wh"), frozenset("-x<r")
_THAN, _LESS, _PASSIVE = _words("than", "比"), _words("", "没有"), _words("", "被")
_RATHER, _OVER = _words("prefer", "宁可 宁要 宁愿"), _words("over", "")
_WITHOUT = _words("without", "没有 离开了 离开 离了 少了 失去 没了 要不是")
_BESIDE = _words("", "比起 相比 相比之下 与其 比 和 跟 与")
_INSTEAD = _words("", "其 比起 相比")
_LITTLE = 5
"""Tokens of a part that says no and little more, or that answers."""


class Part(NamedTuple):
    """Tokens between two stops or before a contrast: whether they begin with one, and the mark that ends their sentence."""

    tokens: list[Token]
    tags: str
    after_contrast: bool
    asked: bool

    @property
    def poles(self) -> list[int]:
        """The numbers of the tokens that name a pole."""
        return [at for at, tag in enumerate(self.tags) if tag in POLES]


def plain(tokens: list[Token], context: float = 0.0) -> dict[str, float]:
    """The rules that have something to say, each with its value, and `total`, what comes of them together. `context` is the way in
    which the sentence before is turned (0: not at all): what is said of no pole is then said of that."""
    parts = _parts(tokens)
    found: dict[str, float] = {}
    total, last = 0.0, context
    for at, part in enumerate(parts):
        rule, value = _told(parts, at, last, total)
        if rule == "same" and not any(one.poles for one in parts[:at]):
            rule = "context"
        if value and part.after_contrast and rule in ("one", "same"):
            found["granted"] = found.get("granted", 0.0) + total
            rule, total = "but", 0.0
        if value:
            found[rule] = found.get(rule, 0.0) + value
            total += value
            last = POLES[part.tags[part.poles[-1]]] if part.poles else last
    if found:
        found["total"] = max(-1.0, min(1.0, total))
    return found


def _told(parts: list[Part], at: int, last: float, total: float) -> tuple[str, float]:
    """The rule that a part follows, and its value, after what the parts before it come to."""
    part = parts[at]
    if part.poles:
        rule, value = _said(parts, at)
        return ("asked", -value) if part.asked and not _is_answered(parts, at) else (rule, value)
    if at and parts[at - 1].poles and _without(parts, at - 1):
        return "", 0.0
    if at and parts[at - 1].asked:
        no = any(tag in "nd" for token in part.tokens[:_LITTLE] for tag in token.tags)
        return "no", -2 * total * no
    if total and _denies(part):
        return "denied", -2 * total
    return _same(part, last)


def _is_answered(parts: list[Part], at: int) -> bool:
    """Whether a short part without a pole follows that asks nothing itself."""
    behind = parts[at + 1 : at + 2]
    return any(not part.poles and not part.asked and len(part.tokens) <= 2 * _LITTLE for part in behind)


def _parts(tokens: list[Token]) -> list[Part]:
    """The statement in parts; empty ones left out."""
    parts: list[Part] = []
    held: list[Token] = []
    contrast = False

    def close(asked: bool) -> None:
        nonlocal held, contrast
        if held:
            parts.append(Part(held, "".join([token.tags[:1] or " " for token in held]), contrast, asked))
        held, contrast = [], False

    for token in tokens:
        if token.key in _STOPS:
            close(token.key in _ASKS)
        elif token.key in _CONTRAST and held:
            close(False)
            contrast = True
        elif token.key in _CONTRAST:
            contrast = True
        else:
            held.append(token)
    close(False)
    return parts


def _said(parts: list[Part], at: int) -> tuple[str, float]:
    """What one part says of the poles that it names."""
    part = parts[at]
    poles = part.poles
    kinds = {part.tags[one] for one in poles}
    if len(kinds) == 2:
        first = poles[0]
        second = next(one for one in poles if part.tags[one] != part.tags[first])
        return _of_two(part, first, second)
    without = _without(parts, at)
    if without:
        return "without", without
    before = parts[at - 1] if at else None
    if before is not None and before.poles and before.tags[before.poles[-1]] not in kinds:
        told = _across(before, part)
        if told:
            return told
    return "one", POLES[part.tags[poles[0]]] * _valence(part.tags)


def _without(parts: list[Part], at: int) -> float:
    """What is said of a pole by telling how things are without it: against that, for the pole."""
    part = parts[at]
    pole = part.poles[0]
    if pole > _GAP or part.tokens[0].key not in _WITHOUT or not part.tags[:pole].startswith("n"):
        return 0.0
    rest = part.tags[pole + 1 :] + (parts[at + 1].tags if at + 1 < len(parts) and not parts[at + 1].poles else "")
    bare = not any(tag in _TURNED or tag in _GOOD for tag in rest)
    return POLES[part.tags[pole]] * (1.0 if bare else -_valence(rest))


def _same(part: Part, last: float) -> tuple[str, float]:
    """What a part without a pole says of the last one named."""
    said = part.tags.replace(" ", "")
    if not last or not any(tag in _GOOD or tag in _BAD for tag in said):
        return "", 0.0
    return "same", 0.5 * last * _valence(part.tags)


def _valence(tags: str) -> float:
    """The product of the signs of what is said; a negation alone is against, a bare name says a little."""
    if "h" in tags:
        return of_harm(tags)
    turns = sum(tag in _TURNED for tag in tags)
    said = any(tag in _GOOD or tag in _BAD for tag in tags)
    return (-1.0 if turns % 2 else 1.0) * (1.0 if said else 0.6 if turns else 0.2)


def _negated(part: Part, pole: int) -> bool:
    """Whether a negation stands right before a pole, with nothing said between."""
    for at in range(pole - 1, max(-1, pole - 1 - _GAP), -1):
        tag = part.tags[at]
        if tag == "n":
            return True
        if tag != " ":
            return False
    return False


def _of_two(part: Part, first: int, second: int) -> tuple[str, float]:
    """Which of two poles in one part is set above the other, and by which rule."""
    way = POLES[part.tags[first]]
    keys = {token.key for token in part.tokens[first + 1 : second]}
    head, between, after = part.tags[:first], part.tags[first + 1 : second], part.tags[second + 1 :]
    if keys == _LESS and any(tag in _GOOD or tag in _BAD for tag in after):
        return "than", -way * _valence(after)
    if keys & _PASSIVE:
        return "passive", -way
    if keys & _THAN:
        bad = sum(tag in "-xrn" for tag in between + ("" if "than" in keys else after)) + head.count("n")
        return "than", -way if bad % 2 else way
    one, other = _negated(part, first), _negated(part, second)
    if one != other:
        turns = sum(tag in "-xr<" for tag in head + between + after)
        return "not", (way if other else -way) * (-1.0 if turns % 2 else 1.0)
    return _set_beside(part, first, second)


def _set_beside(part: Part, first: int, second: int) -> tuple[str, float]:
    """The same of two poles neither of which is negated by itself."""
    way = POLES[part.tags[first]]
    between, after = part.tags[first + 1 : second], part.tags[second + 1 :]
    before, keys = ({token.key for token in part.tokens[a:b]} for a, b in ((0, first), (first + 1, second)))
    if ">" in between or "<" in between:
        turns = between.count("<") + between.count("n") + part.tags[:first].count("n")
        return "above", -way if turns % 2 else way
    if before & _BESIDE:
        return "beside", way if sum(tag in "-xr" for tag in after) % 2 else -way
    if keys & _OVER or before & _RATHER:
        return "over", way
    if "from" in before and "to" in keys:
        return "from", -way
    apart = 0.5 * way * (_valence(part.tags[:second]) - _valence(part.tags[second:]))
    return "both", apart if between.strip() else 0.0


def _across(before: Part, part: Part) -> tuple[str, float] | None:
    """The poles of two neighbouring parts, one of them negated: not this but that."""
    first, second = before.poles[-1], part.poles[0]
    if not {token.key for token in before.tokens}.isdisjoint(_INSTEAD):
        return "not this", POLES[part.tags[second]] * 2
    one = _negated(before, first) or "n" in before.tags[first + 1 :]
    other = _negated(part, second) or "n" in part.tags[second + 1 :]
    if one == other:
        return None
    turns = sum(tag in "-xr<" for tag in before.tags) or sum(tag in "-xr<" for tag in part.tags)
    way = POLES[part.tags[second]]
    return "not this", (-way if other else way) * (-1.0 if turns % 2 else 1.0) * 2


def _denies(part: Part) -> bool:
    """Whether a part without a pole refutes what was said: by a word, or by being little more than a no."""
    only_no = "n" in part.tags and "w" not in part.tags and len(part.tokens) <= _LITTLE
    return only_no or any("d" in token.tags for token in part.tokens)
