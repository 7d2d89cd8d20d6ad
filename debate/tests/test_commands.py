"""The commands that look after the record: verify, reread, doctor."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_celery_beat.models import IntervalSchedule, PeriodicTask

from debate import record
from debate.ailments import ailments
from debate.models import Appearance, Quote, Reply, Stance
from debate.tests.builders import article, person, quotation, quote, reading, source
from debate.verifying import offences
from sources.models import Article, Source

pytestmark = pytest.mark.django_db

SAFER = "Open models are safer for everybody,"
POST = "Open weights let everybody check the claims."


def recorded() -> Quote:
    """A quote with one printing."""
    one = article()
    record.write(one.pk, one.snapshots.get(), reading(quotation(SAFER)))
    return Quote.objects.get()


def said(capsys: pytest.CaptureFixture[str], command: str, *arguments: str) -> tuple[str, int]:
    """What a command prints, and its exit code."""
    try:
        call_command(command, *arguments)
    except SystemExit as end:
        return capsys.readouterr().out, int(end.code or 0)
    return capsys.readouterr().out, 0


def test_verify_is_content_with_a_verbatim_record(capsys: pytest.CaptureFixture[str]) -> None:
    person()
    recorded()
    assert said(capsys, "verify") == ("1 quotes, 1 printings: all verbatim.\n", 0)


@pytest.mark.parametrize(
    ("spoil", "what"),
    [
        (lambda quote: Appearance.objects.update(text="Open models are unsafe for everybody,"), "appearance"),
        (lambda quote: Appearance.objects.update(article=article()), "appearance"),
        (lambda quote: Quote.objects.update(text="Open models are the safest,"), "quote"),
        (lambda quote: Appearance.objects.all().delete(), "quote"),
        (lambda quote: Stance.objects.update(evidence=[[0, 10], [30, 400]]), "stance"),
        (lambda quote: quote.arguments.create(slug="safety", decider="test", evidence=[[5, 5]]), "argument"),
        (
            lambda quote: Reply.objects.create(
                quote=quote, to_person=quote.person, decider="test", evidence=[[-1, 3]], appearance=quote.appearances.get()
            ),
            "reply",
        ),
    ],
)
def test_verify_names_whatever_is_not_verbatim(
    spoil: Callable[[Quote], object], what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    person()
    spoil(recorded())
    assert what in {offence.model for offence in offences()}
    printed, code = said(capsys, "verify")
    assert code == 1
    assert what in printed


def test_verify_leaves_withdrawn_quotes_alone() -> None:
    quote(withdrawn_at=timezone.now(), withdrawn_reason="A mistake.")
    assert list(offences()) == []


def test_reread_reads_what_an_older_reader_has_read(capsys: pytest.CaptureFixture[str]) -> None:
    person()
    stale, fresh = (article(POST, author="Ada Moreau", language="en") for _ in range(2))
    for one in (stale, fresh):
        record.read_article(one.pk)
    Article.objects.filter(pk=stale.pk).update(reader_version="0.0")
    assert said(capsys, "reread")[0].endswith(f"1 articles read again by reader {record.READER_VERSION}.\n")
    assert said(capsys, "reread", "--all")[0].endswith(f"2 articles read again by reader {record.READER_VERSION}.\n")
    assert (Quote.objects.count(), Appearance.objects.count()) == (1, 2)


def test_reread_names_what_fails_and_goes_on(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    person()
    poisoned, sound = article(author="", state="read"), article(POST, author="Ada Moreau", state="read")
    monkeypatch.setattr(record, "read", None)
    call_command("reread")
    out, err = capsys.readouterr()
    assert "1 articles read again" in out
    assert f"1 failed: articles {poisoned.pk};" in err
    sound.refresh_from_db()
    assert sound.reader_version == record.READER_VERSION


def test_doctor_is_content_with_a_record_that_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    article()
    assert said(capsys, "doctor") == ("All is well.\n", 0)


def words_of_ailments() -> list[str]:
    return [ailment.what for ailment in ailments()]


def test_doctor_tells_what_is_stuck(capsys: pytest.CaptureFixture[str]) -> None:
    long_ago = timezone.now() - timedelta(hours=2)
    article(next_try=long_ago)
    article(state="found", next_try=long_ago)
    assert words_of_ailments() == [
        "1 articles wait to be fetched for more than 15 minutes",
        "1 articles wait to be read for more than 15 minutes",
    ]
    printed, code = said(capsys, "doctor")
    assert code == 1
    assert "worker running" in " ".join(printed.split())


def test_doctor_tells_what_ails_without_alarm(capsys: pytest.CaptureFixture[str]) -> None:
    feed = source("A feed", kind="feed", address="https://feed.example/", next_visit=timezone.now() + timedelta(hours=1))
    Source.objects.filter(pk=feed.pk).update(ailing=True, failures=12, last_result="HTTP 404")
    article(state="gave_up", reason="not_found")
    article(state="read", reader_version="0.0")
    article(state="failed", tries=3, next_try=timezone.now() + timedelta(hours=1))
    quote(speaker_type="unknown", created=timezone.now() - timedelta(days=30))
    found = words_of_ailments()
    assert found[0] == "A feed: 12 visits in a row failed: HTTP 404"
    assert found[1] == "1 articles were given up: the page is not there"
    assert found[2:] == [
        "1 articles failed more than once",
        f"1 articles were read by an older reader than {record.READER_VERSION}",
        "1 quotes wait on the desk for more than two weeks",
    ]
    assert said(capsys, "doctor")[1] == 0


def test_doctor_tells_overdue_sources_and_a_silent_clock() -> None:
    source("A feed", kind="feed", address="https://feed.example/", next_visit=timezone.now() - timedelta(hours=1))
    every = IntervalSchedule.objects.create(every=60, period=IntervalSchedule.SECONDS)
    task = PeriodicTask.objects.create(name="sweep", task="debate.tasks.read_waiting_articles", interval=every)
    assert words_of_ailments() == [
        "1 sources are overdue: A feed",
        "The clock (beat) has sent nothing for a while: never",
    ]
    PeriodicTask.objects.filter(pk=task.pk).update(last_run_at=timezone.now())
    assert words_of_ailments() == ["1 sources are overdue: A feed"]
