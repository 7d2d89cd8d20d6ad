"""Nothing is lost and nothing comes twice, whatever is killed, emptied, stopped or filled: real processes, whichever database.

After each disaster the leases of dead workers are let run out (they last five minutes) and the sweeps run as beat runs them.
"""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone
from pytest_django import Settings
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from debate.models import Appearance, Quote
from debate.tests.processes import (
    OwnPostgres,
    OwnRedis,
    empty_the_queue,
    kill,
    send,
    surroundings,
    sweep,
    wait_for,
    working,
)
from debate.tests.test_boundaries import ROOT
from debate.verifying import offences
from sources import collect
from sources.models import Article, Snapshot, Source

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

MINUTES = 240
"""Seconds. A host whose visitor lost its database in mid-visit is left alone until the turn's lease is over."""
ARTICLES = 24
FILLER = "The committee meets again in spring, after the budget has been settled and new members have taken their seats. "
STORY = "Story {n} on language models.\n\n“Publishing weights number {n} makes audits possible,” Mira Solwin said.\n\n{own}"


def own_words(number: int, paragraphs: int = 12) -> str:
    """Paragraphs that no other story has."""
    words = " ".join(
        f"{stem}{number}" for stem in "harbour council spring budget member weight model licence audit quay".split()
    )
    return "\n\n".join(f"In part {part} of {number}, {words} {FILLER}" for part in range(paragraphs))


def story(number: int) -> str:
    """An invented story with one quotation, unlike every other."""
    return STORY.format(n=number, own=own_words(number))


@pytest.fixture(autouse=True)
def own_queue() -> None:
    """Each disaster begins with an empty queue."""
    empty_the_queue()


@pytest.fixture
def feed(httpserver: HTTPServer, settings: Settings) -> Iterator[Source]:
    """A slow site with a feed of stories, as a source that is due."""
    settings.FETCH_PRIVATE_HOSTS = [f"{httpserver.host}:{httpserver.port}"]

    def answer(request: Request) -> Response:
        time.sleep(0.05)
        number = int(request.path.rsplit("/", 1)[1])
        body = "".join(f"<p>{part}</p>" for part in story(number).split("\n\n"))
        return Response(f"<html><body><article>{body}</article></body></html>", content_type="text/html")

    def listed(request: Request) -> Response:
        time.sleep(0.3)
        places = (httpserver.url_for(f"/story/{number}") for number in range(ARTICLES))
        items = "".join(f"<item><title>Open models</title><link>{place}</link></item>" for place in places)
        return Response(f'<rss version="2.0"><channel>{items}</channel></rss>', content_type="application/rss+xml")

    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/feed").respond_with_handler(listed)
    for number in range(ARTICLES):
        httpserver.expect_request(f"/story/{number}").respond_with_handler(answer)
    yield Source.objects.create(name="Slow", slug="slow", address=httpserver.url_for("/feed"))


def leases_run_out() -> None:
    """The minutes pass that a dead worker's claims last."""
    now = timezone.now()
    Source.objects.filter(visits=None).update(next_visit=now)
    Article.objects.exclude(state=Article.State.READ).update(next_try=now)


def count(**fields: object) -> int:
    """Articles with these columns."""
    return Article.objects.filter(**fields).count()


def all_is_read(number: int = ARTICLES) -> bool:
    """Every article came to its end."""
    return count(state=Article.State.READ) == number


def finish(environment: dict[str, str], number: int = ARTICLES, rounds: int = 4) -> None:
    """Leases end, beat goes on, a new worker works, until all is read."""
    for _ in range(rounds):
        if all_is_read(number):
            return
        leases_run_out()
        with working(environment):
            for _ in range(3):
                sweep(environment)
                if wait_for(lambda: all_is_read(number), 12):
                    return


def assert_nothing_lost_and_nothing_twice(number: int = ARTICLES) -> None:
    """Every story is there once, with its one quotation, verbatim."""
    states = list(Article.objects.values_list("state", "reason", "detail", "tries"))
    assert all_is_read(number), states
    assert (Article.objects.count(), Snapshot.objects.count()) == (number, number)
    assert (Quote.objects.count(), Appearance.objects.count()) == (number, number)
    assert list(offences()) == []


STEPS: dict[str, Callable[[], bool]] = {
    "while it visits the source": lambda: Source.objects.filter(next_visit__gt=timezone.now(), visits=None).exists(),
    "while it fetches": lambda: count(state="found", tries=1) > 0,
    "among fetching and reading": lambda: count(state="fetched") > 0 and count(state="read") > 2,
    "while it reads": lambda: count(state="fetched", tries__gte=1) > 0,
}


@pytest.mark.parametrize("step", STEPS)
def test_a_worker_killed_at_any_step_loses_nothing(feed: Source, step: str) -> None:
    environment = surroundings()
    with working(environment) as worker:
        sweep(environment)
        assert wait_for(STEPS[step], 60)
        kill(worker)
    assert not all_is_read()
    finish(environment)
    assert_nothing_lost_and_nothing_twice()


def test_a_worker_killed_again_and_again_loses_nothing(feed: Source) -> None:
    environment = surroundings()
    for round_ in range(4):
        leases_run_out()
        with working(environment) as worker:
            sweep(environment)
            already = count(state="read")
            wait_for(lambda: count(state="read") > already + 2, 30)  # noqa: B023  (called within the round)
            time.sleep(0.05 * round_)
            kill(worker)
    finish(environment)
    assert_nothing_lost_and_nothing_twice()


@pytest.fixture
def own_redis(tmp_path: Path, settings: Settings) -> Iterator[OwnRedis]:
    """A Redis that only this test uses."""
    if shutil.which("redis-server") is None:
        pytest.skip("redis-server is missing. On Debian: apt-get install redis-server")
    server = OwnRedis(tmp_path)
    server.start()
    settings.REDIS_URL = server.address
    yield server
    server.stop()


def test_a_redis_that_is_emptied_costs_no_article(feed: Source, own_redis: OwnRedis) -> None:
    environment = surroundings()
    with working(environment):
        sweep(environment)
        assert wait_for(lambda: count(state="read") > 2, 60)
        for _ in range(5):
            own_redis.say("FLUSHALL")
            time.sleep(0.1)
    finish(environment)
    assert_nothing_lost_and_nothing_twice()


def test_a_redis_that_dies_and_comes_back_costs_no_article_and_no_worker(feed: Source, own_redis: OwnRedis) -> None:
    environment = surroundings()
    with working(environment) as worker:
        sweep(environment)
        assert wait_for(lambda: count(state="read") > 2, 60)
        own_redis.stop()
        time.sleep(2)
        own_redis.start()
        for _ in range(8):
            leases_run_out()
            sweep(environment)
            if wait_for(all_is_read, 8):
                break
        assert worker.poll() is None
    assert_nothing_lost_and_nothing_twice()


def test_one_task_delivered_ten_times_at_once_to_four_workers_does_its_work_once(
    feed: Source, httpserver: HTTPServer
) -> None:
    environment = surroundings()
    article = collect.add_address(httpserver.url_for("/story/1"), forced=True)
    send(environment, ("sources.tasks.fetch_article", [article.pk]), times=10)
    with working(environment, concurrency=4):
        assert wait_for(lambda: count(state="read") == 1, 60)
        Article.objects.update(state=Article.State.FETCHED, next_try=timezone.now())
        send(environment, ("debate.tasks.read_article", [article.pk]), times=10)
        assert wait_for(lambda: count(state="read") == 1, 30)
        time.sleep(1)
    visited = [request.path for request, _ in httpserver.log]
    assert visited.count("/story/1") == 1
    assert_nothing_lost_and_nothing_twice(1)


@pytest.mark.parametrize(("poison", "tries"), [("POISON THAT KILLS", 4), ("POISON THAT HANGS", 4)])
def test_a_poisoned_article_is_given_up_with_its_reason_and_the_queue_goes_on(poison: str, tries: int) -> None:
    environment = surroundings(TASK_SOFT_SECONDS="2", TASK_SECONDS="3")
    bad = collect.add_text(f"{poison}. {story(0)}")
    for number in range(1, 6):
        collect.add_text(story(number))
    for article in Article.objects.all():
        collect.fetch(article.pk)
    with working(environment, application="debate.tests.poisoned"):
        for _ in range(tries + 3):
            Article.objects.filter(pk=bad.pk).update(next_try=timezone.now())
            before = Article.objects.get(pk=bad.pk).tries
            send(environment, ("debate.tasks.read_waiting_articles", []))
            wait_for(lambda: Article.objects.get(pk=bad.pk).tries > before, 10)  # noqa: B023  (called within the round)
            if wait_for(lambda: Article.objects.get(pk=bad.pk).state == "gave_up", 4):
                break
        assert wait_for(lambda: all_is_read(5), 30)
    bad.refresh_from_db()
    assert (bad.state, bad.reason) == ("gave_up", "reader")
    assert "did not come to an end" in bad.detail
    assert bad.snapshots.count() == 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 40 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", str(place)], capture_output=True)
    if mounted.returncode:
        pytest.skip("no right to mount a small disk")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_costs_no_article(small_disk: Path, settings: Settings) -> None:
    if connection.vendor != "sqlite" or settings.REDIS_URL:
        pytest.skip("only the embedded database and queue live on this disk")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(connection.settings_dict["NAME"], small_disk / "record.sqlite3")
    environment = surroundings(DATABASE_URL=f"sqlite:///{small_disk}/record.sqlite3", VAR_DIR=str(small_disk / "var"))
    add = "from sources import adding; import sys; [adding.add_text(open(p).read()) for p in sys.argv[1:]]"
    papers = []
    for number in range(12):
        papers.append(small_disk.parent / f"{number}.txt")
        papers[-1].write_text(story(number))
    setup = "import django, os; os.environ['DJANGO_SETTINGS_MODULE']='debate.settings'; django.setup(); "
    subprocess.run([sys.executable, "-c", setup + add, *map(str, papers)], env=environment, check=True, cwd=ROOT)
    ballast = small_disk / "ballast"
    with ballast.open("wb") as file:
        while shutil.disk_usage(small_disk).free > 150_000:
            file.write(b"0" * min(100_000, shutil.disk_usage(small_disk).free - 100_000))
            file.flush()
    with working(environment):
        for _ in range(2):
            sweep(environment)
            time.sleep(3)
    ballast.unlink()
    look = "from debate.models import Quote; from sources.models import Article; from django.utils import timezone; "
    look += "Article.objects.exclude(state='read').update(next_try=timezone.now()); "
    look += "print(Article.objects.filter(state='read').count(), Quote.objects.count(), Article.objects.count())"
    told = ""
    with working(environment):
        for _ in range(20):
            sweep(environment)
            time.sleep(2)
            done = subprocess.run(
                [sys.executable, "-c", setup + look], env=environment, cwd=ROOT, capture_output=True, text=True
            )
            told = done.stdout.strip()
            if told == "12 12 12":
                break
    assert told == "12 12 12"


def test_clocks_that_disagree_lose_nothing(feed: Source) -> None:
    """A worker's clock ran a year ahead while it claimed; it was put right after it died."""
    far = timezone.now() + timedelta(days=365)
    Source.objects.update(next_visit=far)
    environment = surroundings()
    with working(environment) as worker:
        sweep(environment)
        assert wait_for(lambda: count(state="found") > 5, 60)
        kill(worker)
    Article.objects.update(next_try=far, tries=1)
    with working(environment):
        for _ in range(4):
            sweep(environment)
            if wait_for(all_is_read, 15):
                break
    assert_nothing_lost_and_nothing_twice()


def test_a_postgres_that_is_restarted_costs_no_article(tmp_path: Path, httpserver: HTTPServer, feed: Source) -> None:
    binaries = max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)
    if binaries is None:
        pytest.skip("PostgreSQL is missing. On Debian: apt-get install postgresql")
    server = OwnPostgres(tmp_path, binaries)
    server.create()
    environment = surroundings(DATABASE_URL=server.address, REDIS_URL="", VAR_DIR=str(tmp_path / "var"))
    setup = "import django, os; os.environ['DJANGO_SETTINGS_MODULE']='debate.settings'; django.setup(); "
    setup += (
        "from django.utils import timezone; from sources.models import Article, Source; from debate.models import Quote; "
    )
    make = f"Source.objects.create(name='Slow', slug='slow', address={feed.address!r})"
    free = "Article.objects.exclude(state='read').update(next_try=timezone.now()); "
    look = "print(Article.objects.filter(state='read').count(), Article.objects.count(), Quote.objects.count())"

    def run(code: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", setup + code], env=environment, cwd=ROOT, capture_output=True, text=True
        )
        return done.stdout.strip()

    def all_are_read() -> bool:
        run(free)
        sweep(environment)
        return wait_for(lambda: run(look) == f"{ARTICLES} {ARTICLES} {ARTICLES}", 6)

    try:
        migrate = [sys.executable, "manage.py", "migrate", "-v", "0"]
        subprocess.run(migrate, env=environment, cwd=ROOT, check=True)
        run(make)
        with working(environment) as worker:
            sweep(environment)
            assert wait_for(lambda: run(look).split()[:1] not in ([], ["0"]), 60)
            server.stop()
            time.sleep(1)
            server.start()
            assert wait_for(all_are_read, MINUTES)
            assert worker.poll() is None
    finally:
        server.stop()
