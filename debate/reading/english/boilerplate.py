"""Lines that an outlet prints around its articles: bylines, credits, captions, corrections, links, offers. Data and their tests."""

from __future__ import annotations

import re

_NAME = r"[A-ZÀ-Þ][\w.’'-]+(?: (?:de |van |von |der |al-)?[A-ZÀ-Þ][\w.’'-]+){1,3}"
_BYLINE = re.compile(
    rf"(?i:(?:\w+ )?by:?) {_NAME}[^.“\"]{{0,110}}$|(?i:exclusive|analysis|opinion|comment)? ?\|? ?(?i:by) {_NAME}$"
)
_ANY = re.compile(
    r"(?:\(?(?:additional |extra )?reporting by|\(?writing by|\(?edit(?:ing|ed) by|(?:pictured|above|below|left|"
    r"right)\b[^.]{0,20}:|"
    r"\(?(?:file )?(?:photo(?:graph)?|picture|image|illustration|graphic|chart|video|audio|caption|credit)s?\b[^.]{0,30}[:/(]|"
    r"(?:[>»]+ ?)?read (?:more|also|next|on)\b|related(?: stor| article|:)|see also\b|"
    r"sign up\b|subscribe\b|unsubscribe\b|follow us\b|"
    r"click here\b|"
    r"share this\b|listen (?:to|now)\b|watch(?: now)?:|download (?:the|our)\b|forward this\b|was this (?:email )?forwarded|"
    r"sponsored\b|advertisement\b|a message from\b|presented by\b|support (?:us|our journalism)\b|"
    r"(?:media|press) contacts?\b|contacts?:|notes? to editors|forward-looking|all rights reserved|©|copyright\b|"
    r"(?:questions|interview|words|text|compiled|translated|photographs?) by\b|filed under|tags?:|topics?:|words such as|"
    r"this (?:article|story|piece|post) (?:was|is|has|first|originally|appeared|will)\b|a version of this\b|"
    r"(?:last )?updated?\b[^.]{0,12}\d|published\b[^.]{0,12}\d|\d+ min(?:ute)?s? read|"
    r"(?:correction|clarification|disclosure|disclaimer|editor[’']s note|editors[’'] note)s?\b[^.]{0,30}:|the views expressed\b|"
    r"(?:ai|ai-generated|machine)[ -](?:generated )?(?:summary|digest|key points|overview)\b|got a tip\b|have a tip\b|"
    r"for more information\b|join (?:us|the conversation|our)\b|comments? \(\d|cookie)",
    re.IGNORECASE,
)
_CREDITED = re.compile(
    r"(?:\((?:[^()]{0,40}/[^()]{2,40}|(?:photo|image|picture|credit|photograph|courtesy)\b[^()]{0,60})\)|"
    r"[.|]\s*(?:photo|image|picture|credit|photograph)s?(?: credit)?(?: by)?:? [^.]{2,60}|©\s?\S[^.]{0,40})\.?$",
    re.IGNORECASE,
)
_LINKS = re.compile(
    r"[#*_]{0,3}\s?(?:read (?:more|next|also)|related(?: stories| articles| reading| coverage)?|more (?:on this|from|"
    r"stories|reading)\b[^.:]{0,40}|"
    r"most (?:read|popular)|further reading|recommended(?: for you| reading)?|worth your time|what (?:we['’]re|i['’]m|"
    r"else we['’]re) reading|"
    r"links|elsewhere|you may also like|trending)[*_]{0,3}:?$",
    re.IGNORECASE,
)
_SUMMARY = re.compile(
    r"[#*_]{0,3}\s?(?:(?:the )?key (?:points|takeaways|facts|findings)|takeaways|at a glance|what (?:to know|"
    r"you need to know)|summary|"
    r"highlights|tl;?dr|the gist|in this (?:article|issue|story)|story highlights|ai summary|quick (?:read|take)|"
    r"bottom line)[*_]{0,3}:?"
    r"(?:$|(?<=:)\s)",
    re.IGNORECASE,
)


def is_boilerplate(line: str) -> bool:
    """Whether a line is the outlet's, by how it begins, or a caption by the credit that it ends with."""
    return bool(_BYLINE.match(line) or _ANY.match(line) or (len(line) < 300 and _CREDITED.search(line)))


def opens_links(line: str) -> bool:
    """Whether a line heads a list of links to other pieces."""
    return bool(_LINKS.match(line))


def opens_summary(line: str) -> bool:
    """Whether a line heads or begins a summary."""
    return bool(_SUMMARY.match(line))
