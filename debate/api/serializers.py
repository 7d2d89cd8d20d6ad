"""What the API tells of each noun. Evidence as W3C Web Annotation selectors; never an article's text."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from debate.api.described import ARGUMENTS, EVIDENCE, SELECTORS, STANCE
from debate.models import Appearance, Quote, Reply, Stance
from debate.publication import counting
from debate.vocabulary import Decider
from people.models import Organization, Person
from sources.models import Article, Source

_SPEAKER = ("slug", "name_en", "name_zh", "country", "wikidata")


class PersonSerializer(serializers.ModelSerializer[Person]):
    """A person with names in both scripts."""

    class Meta:
        model = Person
        fields = _SPEAKER


class OrganizationSerializer(serializers.ModelSerializer[Organization]):
    """An organization."""

    class Meta:
        model = Organization
        fields = _SPEAKER


class SourceSerializer(serializers.ModelSerializer[Source]):
    """Where articles come from."""

    class Meta:
        model = Source
        fields = ("slug", "name", "kind", "outlet", "homepage", "language")


class ArticleSerializer(serializers.ModelSerializer[Article]):
    """Where quotes were printed."""

    class Meta:
        model = Article
        fields = (
            "id",
            "address",
            "title",
            "outlet",
            "byline",
            "language",
            "published",
            "published_precision",
            "is_digest",
            "cites",
        )


class AppearanceSerializer(serializers.ModelSerializer[Appearance]):
    """One printing, with the place of the words in the snapshot."""

    article = ArticleSerializer()
    target = serializers.SerializerMethodField()

    class Meta:
        model = Appearance
        fields = ("article", "kind", "speaker_printed", "role_printed", "cue", "gone", "target")

    @extend_schema_field(SELECTORS)
    def get_target(self, row: Appearance) -> list[dict[str, Any]]:
        """Two selectors of the words."""
        return selectors(row.start, row.end, row.text)


class StanceSerializer(serializers.ModelSerializer[Stance]):
    """One judgement of a quote's side and who decided it; of staff not the name."""

    decider = serializers.SerializerMethodField()
    evidence = serializers.SerializerMethodField()

    class Meta:
        model = Stance
        fields = ("side", "confidence", "decided_by", "decider", "created", "evidence")

    def get_decider(self, row: Stance) -> str:
        """The reader's version or the model's name; empty for a person."""
        return "" if row.decided_by == Decider.PERSON else row.decider

    @extend_schema_field(EVIDENCE)
    def get_evidence(self, row: Stance) -> list[list[dict[str, Any]]]:
        """Spans inside the quote's words."""
        return [selectors(start, end, row.quote.text[start:end]) for start, end in row.evidence]


class ReplySerializer(serializers.ModelSerializer[Reply]):
    """Whom a quote answers, and how; the evidence stands in the snapshot of one of its printings."""

    to_person: Any = serializers.SlugRelatedField("slug", read_only=True, allow_null=True)
    to_organization: Any = serializers.SlugRelatedField("slug", read_only=True, allow_null=True)
    to_quote: Any = serializers.SerializerMethodField()
    article: Any = serializers.IntegerField(source="appearance.article_id", default=None, allow_null=True)
    evidence = serializers.SerializerMethodField()

    class Meta:
        model = Reply
        fields = (
            *("kind", "to_person", "to_organization", "to_quote", "decided_by", "confidence", "article"),
            "evidence",
        )

    def get_to_quote(self, row: Reply) -> int | None:
        """The answered quote, where it is public."""
        return row.to_quote_id if row.to_quote and row.to_quote.is_public else None

    @extend_schema_field(EVIDENCE)
    def get_evidence(self, row: Reply) -> list[list[dict[str, Any]]]:
        """Spans inside the snapshot; the words that answer, no more of the text."""
        if row.appearance is None:
            return []
        text = row.appearance.snapshot.text
        return [selectors(start, end, text[start:end]) for start, end in row.evidence]


class QuoteSerializer(serializers.ModelSerializer[Quote]):
    """A quote with its judgements."""

    person = PersonSerializer(allow_null=True)
    organization = OrganizationSerializer(allow_null=True)
    appearances = AppearanceSerializer(many=True)
    stance = serializers.SerializerMethodField()
    stances = StanceSerializer(many=True)
    arguments = serializers.SerializerMethodField()
    replies = ReplySerializer(many=True)

    class Meta:
        model = Quote
        fields = (
            *("id", "text", "language", "kind", "speaker_type", "speaker_printed", "person", "organization", "said_on"),
            *("said_precision", "printed_on", "confidence", "checked_at", "stance", "stances", "arguments", "replies"),
            "appearances",
        )

    @extend_schema_field(STANCE)
    def get_stance(self, quote: Quote) -> dict[str, Any]:
        """The side that counts, who decided it, how sure, and the evidence inside the words."""
        stance = counting(quote.stances.all())
        evidence = stance.evidence if stance and stance.side == quote.side else []
        return {
            "side": quote.side,
            "confidence": quote.side_confidence,
            "decided_by": quote.side_by,
            "evidence": [selectors(start, end, quote.text[start:end]) for start, end in evidence],
        }

    @extend_schema_field(ARGUMENTS)
    def get_arguments(self, quote: Quote) -> list[dict[str, Any]]:
        """The reasons given, each with its evidence."""
        return [
            {"slug": use.slug, "evidence": [selectors(start, end, quote.text[start:end]) for start, end in use.evidence]}
            for use in quote.arguments.all()
        ]


def selectors(start: int, end: int, exact: str) -> list[dict[str, Any]]:
    """A span as TextPositionSelector and TextQuoteSelector."""
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {"type": "TextQuoteSelector", "exact": exact},
    ]
