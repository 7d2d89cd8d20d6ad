"""The commands that look after the record: verify, reread, doctor."""

from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.utils import timezone

from debate import record
from debate.models import Appearance, Quote, Reply, Stance
from debate.tests.builders import article, person, quotation, quote, reading
from debate.tests.command_line import said
from debate.verifying import offences
from sources.models import Article

pytestmark = pytest.mark.django_db

SAFER = "Open models are safer for everybody,"
POST = "Open weights let everybody check the claims."


def recorded() -> Quote:
    """A quote with one printing."""
    one = article()
    record.write(one.pk, one.snapshots.get(), reading(quotation(SAFER)))
    return Quote.objects.get()


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
