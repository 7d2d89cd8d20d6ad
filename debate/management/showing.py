"""What commands print about articles and quotes, as rich tables. What others wrote goes in as `Text`: else rich would take words
between brackets for its own marks, and print less than there is."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from debate.models import Appearance, Quote
from sources.models import Article


def outcome(article: Article) -> str:
    """One line: what came of an article."""
    state = article.get_state_display()
    reason = f" ({article.get_reason_display()}: {article.detail})" if article.reason else ""
    return f"article {article.pk}, {article}: {state}{reason}"


def quotes_table(article: Article) -> Table:
    """The quotes of an article in order of place, with speakers and sides; whole words in however narrow a terminal."""
    table = Table("quote", "speaker", "side", "sure", "public", "words", show_lines=True)
    rows = Appearance.objects.filter(article=article, gone=False).order_by("start")
    for row in rows.select_related("quote__person", "quote__organization"):
        quote = row.quote
        sure = f"{quote.confidence:.0%} / {quote.side_confidence:.0%}"
        side, public = str(quote.get_side_display()), "yes" if quote.is_public else "desk"
        table.add_row(str(quote.pk), Text(speaker_words(quote)), side, sure, public, Text(row.text, overflow="fold"))
    return table


def speaker_words(quote: Quote) -> str:
    """The speaker's names, or how the article prints one who is not resolved."""
    speaker = quote.speaker
    if speaker is None:
        return f"{quote.speaker_printed or '—'} ({quote.get_speaker_type_display()})"
    return f"{speaker.name} {speaker.other_name}".strip()
