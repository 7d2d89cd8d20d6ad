"""A person or an organization made of a printed name, in one step: the speaker of quotes that nobody in the record bears yet."""

from __future__ import annotations

from typing import NamedTuple

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from debate.models import Quote
from debate.recording.correcting import rekey
from debate.recording.settling import settle
from debate.vocabulary import SpeakerType
from people.models import Name, Organization, Person
from people.names import HAN, fold_name
from people.slugs import is_free
from sources.desk import read_again
from sources.models import Article

MOST = 500
"""Articles that are read again at once for a new name."""


class Founded(NamedTuple):
    """Who was made, or found under that name, and how many quotes are theirs now."""

    speaker: Person | Organization
    quotes: int


class CannotFound(ValueError):
    """Why nobody can be made of this quote's speaker, in words for staff."""


@transaction.atomic
def found_speaker(quote: Quote, model: type[Person] | type[Organization] = Person) -> Founded:
    """Make the printed speaker a record, or find the one who bears exactly that name, and give them every quote of the same
    articles that prints them so. What prints the name is read again, so that it is known there too: whom they answer, who answers
    them, their other articles. Raises CannotFound."""
    printed = quote.speaker_printed.strip()
    if quote.speaker is not None:
        raise CannotFound(_("%s is its speaker already.") % quote.speaker)
    if not printed:
        raise CannotFound(_("No name is printed with this quote. Choose its speaker on its own page."))
    speaker = _bearer(printed, model) or _made(printed, quote, model)
    unknown = Quote.objects.filter(speaker_printed=quote.speaker_printed, person=None, organization=None)
    articles = list(Article.objects.filter(appearances__quote__in=unknown, state=Article.State.READ).distinct()[:MOST])
    founded = Founded(speaker, _given(quote, speaker))
    for article in articles:
        read_again(article)
    return founded


def slug_of(printed: str, number: int) -> str:
    """The address of a new speaker, pure: from a Latin name, else from the quote's number, which is as lasting."""
    return slugify(printed)[:100] or f"speaker-{number}"


def _bearer(printed: str, model: type[Person] | type[Organization]) -> Person | Organization | None:
    """Who bears exactly this full name, if that is one record."""
    folded = fold_name(printed)
    names = Name.objects.filter(text=printed, kind=Name.Kind.FULL, ambiguous=False)
    ids = set(names.exclude(**{model.noun: None}).values_list(model.noun, flat=True))
    for column in ("name_en", "name_zh"):
        rows = model.objects.filter(**{f"{column}__iexact": printed}).values_list("pk", column)
        ids |= {pk for pk, name in rows if fold_name(name) == folded}
    return model.objects.get(pk=ids.pop()) if len(ids) == 1 else None


def _made(printed: str, quote: Quote, model: type[Person] | type[Organization]) -> Person | Organization:
    slug = slug_of(printed, quote.pk)
    column = "name_zh" if HAN.search(printed) else "name_en"
    return model.objects.create(slug=slug if is_free(slug, model.noun) else f"{slug}-{quote.pk}", **{column: printed[:200]})


def _given(quote: Quote, speaker: Person | Organization) -> int:
    """Give the speaker the quotes of the same articles that are printed under the same name. Nothing is checked by that."""
    articles = quote.appearances.values("article")
    rows = Quote.objects.filter(
        appearances__article__in=articles,
        speaker_printed=quote.speaker_printed,
        person=None,
        organization=None,
        merged_into=None,
    )
    found = list(rows.exclude(speaker_type=SpeakerType.ANONYMOUS).distinct().order_by("pk"))
    for row in found:
        setattr(row, speaker.noun, speaker)
        row.speaker_type = SpeakerType(speaker.noun)
        rekey(settle(row))
    return len(found)
