"""Words without marks whose speaker the layout tells: interviews, transcripts, posts under a @handle, texts told by one."""

from __future__ import annotations

from debate.reading.cast import Cast
from debate.reading.english.cues.drafts import Turns
from debate.reading.english.turns.comments import comments, exchanges
from debate.reading.english.turns.dialogues import dialogue
from debate.reading.english.turns.embedded import embedded
from debate.reading.english.turns.handles import posts
from debate.reading.english.turns.headlined import headlined
from debate.reading.english.turns.interviews import interview
from debate.reading.english.turns.letters import letters
from debate.reading.english.turns.readers import readers_letters
from debate.reading.english.turns.sections import sections
from debate.reading.english.turns.speeches import speech
from debate.reading.english.turns.statements import statements
from debate.reading.english.turns.told import told
from debate.reading.structure.document import Document


def turns_of(document: Document, cast: Cast, silent: set[int]) -> Turns:
    """Everything that the layout attributes; `silent` are the paragraphs that quote nobody."""
    whole = told(document, cast, silent)
    if whole.taken:
        return whole
    thread = comments(document, cast, set())
    if thread.taken:
        return thread
    posted = exchanges(document, cast)
    if posted.taken:
        return _both(posted, letters(document, cast, posted.taken))
    stated = headlined(document, cast, silent)
    if stated.taken:
        return stated
    labelled = dialogue(document, cast, silent)
    if len(labelled.taken) < 3:
        whole = speech(document, cast, silent)
        if whole.taken:
            return whole
    found = _both(labelled, sections(document, cast, labelled.taken))
    found = _both(found, embedded(document, cast, found.taken))
    found = _both(found, posts(document, cast, found.taken))
    found = _both(found, letters(document, cast, found.taken))
    found = _both(found, readers_letters(document, cast, found.taken))
    if len(labelled.taken) < 3:
        found = _both(found, interview(document, cast, found.taken | silent))
    return _both(found, statements(document, cast, found.taken, silent))


def _both(earlier: Turns, later: Turns) -> Turns:
    return Turns([*earlier.drafts, *later.drafts], earlier.taken | later.taken)
