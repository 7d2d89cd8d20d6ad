"""Recording a reading: nothing twice, ids stay, staff's word stands, what was public is never silently lost."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from debate import record
from debate.models import Appearance, Argument, Quote, Reply, Stance
from debate.reading import ArgumentUse, Quotation, ReplyTo, SideJudgement, Span
from debate.reading.shapes import SaidOn
from debate.recording.settling import show_side
from debate.tests.builders import ADA, TEXT, article, person, quotation, reading, snapshot, speaker
from debate.vocabulary import NOT_FOUND_AGAIN
from sources.models import Article, Snapshot

pytestmark = pytest.mark.django_db

SAFER = "Open models are safer for everybody,"
RECALL = "Nobody should release weights that cannot be recalled,"
DOORS = "closed doors"


def written(of: Article, *quotations: Quotation, reader: str = "test 1") -> list[Quote]:
    """Write a reading of an article's newest text; returns the quotes in order of place."""
    newest = of.snapshots.first()
    assert newest is not None
    record.write(of.pk, newest, reading(*quotations, reader=reader))
    rows = Appearance.objects.filter(snapshot=newest).select_related("quote").order_by("start")
    return [row.quote for row in rows]


def assert_verbatim() -> None:
    """Rule 1, on every printing and every quote that has one."""
    for row in Appearance.objects.select_related("snapshot"):
        assert row.text == row.snapshot.text[row.start : row.end]
    for quote in Quote.objects.exclude(appearances=None):
        assert quote.text in [row.text for row in quote.appearances.all()]


def test_a_reading_becomes_quotes_with_their_printings() -> None:
    ada = person()
    found = written(article(), quotation(SAFER), quotation(RECALL, speaker("Ben Okafor", "")))
    assert [(quote.text, quote.person, quote.speaker_printed) for quote in found] == [
        (SAFER, ada, ADA),
        (RECALL, None, "Ben Okafor"),
    ]
    assert [quote.is_public for quote in found] == [True, False]
    assert found[0].published_at is not None
    assert_verbatim()


def test_the_article_is_read_and_keeps_the_readers_version() -> None:
    one = article()
    written(one, quotation(SAFER))
    one.refresh_from_db()
    assert (one.state, one.reader_version, one.language, one.tries) == ("read", record.READER_VERSION, "en", 0)


def test_the_same_reading_twice_changes_nothing() -> None:
    person()
    one = article()
    use = ArgumentUse("safety", Span(TEXT.index("safer"), TEXT.index("safer") + 5))
    quotations = quotation(SAFER, arguments=(use,)), quotation(DOORS, kind="mixed")
    first = written(one, *quotations)
    rows = [model.objects.count() for model in (Quote, Appearance, Stance, Argument, Quote.history.model)]
    assert written(one, *quotations) == first
    assert [model.objects.count() for model in (Quote, Appearance, Stance, Argument, Quote.history.model)] == rows


def test_a_place_that_moves_a_little_keeps_its_quote() -> None:
    person()
    one = article()
    evidence = Span(TEXT.index("safer"), TEXT.index("safer") + 5)
    (quote,) = written(one, quotation(SAFER, side=SideJudgement("open", 0.9, (evidence,))))
    shorter = quotation(SAFER.removeprefix("Open "), side=SideJudgement("open", 0.9, (evidence,)))
    (again,) = written(one, shorter, reader="test 2")
    assert again == quote
    assert again.text == "models are safer for everybody,"
    assert [(s.side, [again.text[a:b] for a, b in s.evidence]) for s in again.stances.all()] == [("open", ["safer"])]
    assert_verbatim()


def test_two_printings_that_change_places_stay_two() -> None:
    person()
    text = "Ada Moreau said “one two three four five six”."
    one = article(text)
    first, second = written(one, quotation("one two three", text=text), quotation("four five six", text=text))
    moved = written(one, quotation("one two", text=text), quotation("three four five six", text=text))
    assert moved == [first, second]
    assert_verbatim()


def test_a_printing_may_take_the_place_of_another_one() -> None:
    person()
    text = "“aaaa bbbb cccc,” said Ada Moreau."
    one = article(text)
    written(one, quotation("aaaa bbbb", text=text), quotation("aaaa bbbb cccc", text=text))
    written(one, quotation("aaaa bbbb cccc", text=text), quotation("bbbb cccc", text=text))
    assert_verbatim()
    assert Appearance.objects.count() == 2


def test_the_same_words_by_the_same_speaker_are_one_quote_with_two_printings() -> None:
    person()
    (first,) = written(article(), quotation(SAFER))
    other = "Ada Moreau told us: “open models are safer for everybody”."
    (second,) = written(article(other), quotation("open models are safer for everybody", text=other))
    assert second == first
    assert first.appearances.count() == 2
    assert first.text == SAFER
    assert_verbatim()


def test_the_same_words_by_two_unknown_speakers_stay_two_quotes() -> None:
    (first,) = written(article(), quotation(SAFER, speaker("A spokesman", "", type="anonymous")))
    (second,) = written(article(), quotation(SAFER, speaker("A spokesman", "", type="anonymous")))
    assert first != second


def test_the_earliest_printing_dates_the_quote() -> None:
    person()
    (quote,) = written(article(published="2025-03-10"), quotation(SAFER))
    written(article(published="2025-03-08"), quotation(SAFER))
    quote.refresh_from_db()
    assert str(quote.printed_on) == str(quote.day) == "2025-03-08"


def test_a_speaker_who_becomes_known_keeps_the_quote() -> None:
    one = article()
    (quote,) = written(one, quotation(SAFER, speaker(ADA, "")))
    assert not quote.is_public
    ada = person()
    (again,) = written(one, quotation(SAFER))
    assert (again, again.person, again.is_public) == (quote, ada, True)


def test_a_quote_that_turns_out_to_be_another_one_leads_there() -> None:
    person()
    one, two = article(), article()
    (unknown,) = written(one, quotation(SAFER, speaker(ADA, "")))
    (known,) = written(two, quotation(SAFER))
    assert written(one, quotation(SAFER)) == [known]
    unknown.refresh_from_db()
    assert (unknown.merged_into, unknown.is_public) == (known, False)


def test_speakers_who_change_places_keep_their_quotes_apart() -> None:
    ada, ben = person(), person("Ben Okafor")
    text = "“Same words,” said one. “Same words,” said another."
    one = article(text)
    second = text.index("Same", 5)
    left, right = quotation("Same words,", text=text), quotation("Same words,", speaker("Ben Okafor"), text=text)
    left_moved = left._replace(speaker=right.speaker)
    right_there = right._replace(start=second, end=second + len(right.text))
    written(one, left, right_there)
    found = written(one, left_moved, right_there._replace(speaker=left.speaker))
    assert [quote.person for quote in found] == [ben, ada]
    assert_verbatim()


def test_words_read_otherwise_in_one_of_two_articles_move_only_there() -> None:
    person()
    one, two = article(), article()
    (quote,) = written(one, quotation(SAFER))
    written(two, quotation(SAFER))
    (longer,) = written(one, quotation("models are safer for everybody,"))
    assert longer != quote
    quote.refresh_from_db()
    assert (quote.text, quote.appearances.get().article) == (SAFER, two)
    assert_verbatim()


def test_a_public_quote_that_is_not_found_again_is_withdrawn_with_a_reason() -> None:
    person()
    one = article()
    quote, _ = written(one, quotation(SAFER), quotation(DOORS, kind="mixed"))
    written(one, quotation(DOORS, kind="mixed"))
    quote.refresh_from_db()
    assert (quote.is_public, quote.withdrawn_reason) == (False, NOT_FOUND_AGAIN)
    assert quote.withdrawn_at is not None


def test_a_withdrawn_quote_that_is_found_again_is_back_at_its_address() -> None:
    person()
    one = article()
    (quote,) = written(one, quotation(SAFER))
    written(one)
    assert written(one, quotation(SAFER)) == [quote]
    quote.refresh_from_db()
    assert (quote.is_public, quote.withdrawn_at, quote.withdrawn_reason) == (True, None, "")


def test_a_quote_that_was_never_public_is_deleted() -> None:
    one = article()
    written(one, quotation(SAFER, speaker(ADA, "")))
    written(one)
    assert Quote.objects.count() == 0


def test_what_staff_checked_is_not_changed_by_a_rereading(django_user_model: type[User]) -> None:
    ada, _ = person(), person("Ben Okafor")
    one = article()
    (quote,) = written(one, quotation(SAFER))
    Quote.objects.filter(pk=quote.pk).update(checked_at=timezone.now(), checked_by=django_user_model.objects.create())
    written(one, quotation(SAFER, speaker("Ben Okafor"), side=SideJudgement("closed", 1.0)), reader="test 2")
    quote.refresh_from_db()
    assert (quote.person, quote.side, quote.stances.count()) == (ada, "open", 1)
    written(one, quotation("models are safer", speaker("Ben Okafor")), reader="test 3")
    written(one, reader="test 4")
    quote.refresh_from_db()
    assert (quote.is_public, quote.text, Quote.objects.count()) == (True, SAFER, 1)


def test_a_side_that_staff_decided_stands() -> None:
    person()
    one = article()
    (quote,) = written(one, quotation(SAFER))
    ours = Stance.objects.create(quote=quote, side="mixed", decided_by="person", decider="staff")
    show_side(quote, [ours]).save()
    written(one, quotation(SAFER, side=SideJudgement("closed", 0.99)), reader="test 2")
    quote.refresh_from_db()
    assert (quote.side, quote.side_by) == ("mixed", "person")


def test_a_stance_is_appended_only_when_the_judgement_differs() -> None:
    person()
    one = article()
    (quote,) = written(one, quotation(SAFER))
    written(one, quotation(SAFER), reader="test 2")
    written(one, quotation(SAFER, side=SideJudgement("closed", 0.9)), reader="test 3")
    assert [(s.side, s.decider) for s in quote.stances.all()] == [("closed", "reader test 3"), ("open", "reader test 1")]
    quote.refresh_from_db()
    assert (quote.side, quote.side_confidence) == ("closed", 0.9)


def test_two_articles_that_judge_one_quote_otherwise_settle_on_the_surer_one() -> None:
    person()
    one, two = article(), article()
    sure, unsure = quotation(SAFER, side=SideJudgement("open", 0.9)), quotation(SAFER, side=SideJudgement("neutral", 0.4))
    (quote,) = written(one, unsure)
    for _ in range(3):
        written(two, sure)
        written(one, unsure)
    quote.refresh_from_db()
    assert (quote.side, quote.stances.count()) == ("open", 2)


def test_arguments_of_the_machine_are_replaced_and_those_of_staff_stay() -> None:
    person()
    one = article()
    word = Span(TEXT.index("safer"), TEXT.index("safer") + 5)
    (quote,) = written(one, quotation(SAFER, arguments=(ArgumentUse("safety", word),)))
    Argument.objects.create(quote=quote, slug="access", decided_by="person", decider="staff")
    written(one, quotation(SAFER, arguments=(ArgumentUse("science", word), ArgumentUse("access", word))))
    assert [(use.slug, use.decider) for use in quote.arguments.all()] == [("access", "staff"), ("science", "reader test 1")]
    assert [quote.text[a:b] for a, b in quote.arguments.get(slug="science").evidence] == ["safer"]


def test_a_reply_leads_to_the_only_earlier_quote_of_the_one_who_is_answered() -> None:
    ada = person()
    person("Ben Okafor")
    at = TEXT.index("answered")
    reply = ReplyTo("rebuts", "ada-moreau", "answered", Span(at, at + 8))
    first, second = written(
        article(), quotation(SAFER), quotation(RECALL, speaker("Ben Okafor"), replies=(reply, reply._replace(to=None)))
    )
    edge = Reply.objects.get()
    assert (edge.quote, edge.to_person, edge.to_quote, edge.kind) == (second, ada, first, "rebuts")
    assert edge.appearance is not None
    assert edge.evidence == [[at, at + 8]]


def test_a_newer_text_marks_what_is_gone_and_keeps_what_stands() -> None:
    person()
    one = article()
    kept, gone = written(one, quotation(SAFER), quotation(DOORS, kind="mixed"))
    newer = TEXT.replace("closed doors", "locked doors")
    snapshot(one, newer)
    assert written(one, quotation(SAFER, text=newer)) == [kept]
    assert [(row.snapshot.text == newer, row.gone) for row in kept.appearances.all()] == [(True, False)]
    assert gone.appearances.get().gone
    gone.refresh_from_db()
    assert gone.is_public


def test_what_staff_settled_is_found_again_in_a_newer_text() -> None:
    ada = person()
    one = article()
    (quote,) = written(one, quotation(SAFER, speaker("Ben Okafor", "")))
    Quote.objects.filter(pk=quote.pk).update(person=ada, speaker_type="person", checked_at=timezone.now(), key="by staff")
    newer = "Corrected: an earlier version was wrong.\n\n" + TEXT
    snapshot(one, newer)
    assert written(one, quotation(SAFER, speaker("Ben Okafor", ""), text=newer)) == [quote]
    assert Quote.objects.count() == 1
    assert_verbatim()


def test_an_older_text_or_a_forgotten_article_is_not_written() -> None:
    one = article()
    old = one.snapshots.get()
    snapshot(one, TEXT + " More.")
    record.write(one.pk, old, reading(quotation(SAFER)))
    Article.objects.filter(pk=one.pk).update(state=Article.State.SKIPPED)
    record.write(one.pk, Snapshot.objects.latest("pk"), reading(quotation(SAFER)))
    assert Quote.objects.count() == 0


def test_forgetting_an_article_withdraws_what_nobody_else_printed() -> None:
    person()
    one, two = article(), article()
    alone, shared = written(one, quotation(SAFER), quotation(DOORS, kind="mixed"))
    written(two, quotation(DOORS, kind="mixed"))
    record.forget_article(one.pk)
    for quote in (alone, shared):
        quote.refresh_from_db()
    assert (alone.is_public, shared.is_public) == (False, True)
    assert "removed" in alone.withdrawn_reason


def test_a_side_that_the_reader_is_unsure_of_is_neutral_and_waits_for_a_person() -> None:
    person()
    use = ArgumentUse("safety", Span(TEXT.index("safer"), TEXT.index("safer") + 5))
    (quote,) = written(article(), quotation(SAFER, side=SideJudgement("open", 0.4), arguments=(use,)))
    assert (quote.side, quote.side_confidence, quote.is_public) == ("neutral", 0.4, True)
    assert quote.stances.get().note == "Not sure enough to say; leans open"
    assert not quote.arguments.exists()
    assert quote in Quote.objects.on_the_desk()


def test_reading_it_again_adds_no_stance_for_the_same_doubt() -> None:
    person()
    of = article()
    for _ in range(2):
        (quote,) = written(of, quotation(SAFER, side=SideJudgement("closed", 0.4)))
    assert quote.stances.count() == 1


def test_words_that_an_article_prints_twice_take_the_side_of_the_surer_place() -> None:
    person()
    text = "“Open it,” said Ada Moreau.\n\nAda Moreau: “Open it!”"
    one = article(text)
    unsure = quotation("Open it,", text=text, side=SideJudgement("closed", 0.85), confidence=0.6)
    sure = quotation("Open it!", text=text, side=SideJudgement("open", 0.95))
    quote = written(one, unsure, sure)[0]
    assert (quote.side, quote.side_confidence, quote.confidence) == ("open", 0.95, 0.9)
    assert [stance.side for stance in quote.stances.all()] == ["open"]
    before = Quote.history.count()
    again = written(one, unsure, sure)[0]
    assert (again.side, again.confidence, Quote.history.count()) == ("open", 0.9, before)


def test_a_day_that_a_later_reading_does_not_find_is_forgotten() -> None:
    person()
    one = article()
    told = SaidOn("2024-05", Span(0, 6))
    (first,) = written(one, quotation(SAFER, said=told))
    assert (first.said_on, first.said_precision) == (date(2024, 5, 1), "month")
    (again,) = written(one, quotation(SAFER), reader="test 2")
    assert (again.pk, again.said_on, again.said_precision, again.day) == (first.pk, None, "day", one.published)


def test_the_day_of_an_appointment_is_not_the_day_on_which_it_was_said() -> None:
    person()
    one = article()
    (quote,) = written(one, quotation(SAFER, said=SaidOn("2027-01-01", Span(0, 6))))
    assert (quote.said_on, quote.day) == (None, one.published)


def test_a_day_that_staff_has_checked_stays_whatever_a_later_reading_finds() -> None:
    person()
    one = article()
    (first,) = written(one, quotation(SAFER, said=SaidOn("2024-05-02", Span(0, 6))))
    first.checked_at = timezone.now()
    first.save()
    (again,) = written(one, quotation(SAFER), reader="test 2")
    assert again.said_on == date(2024, 5, 2)
