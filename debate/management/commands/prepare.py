"""`manage.py prepare`: everything that `make run` does before it serves. Running it again changes nothing."""

import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.core.management.base import BaseCommand
from rich.progress import track

from debate import record
from debate.roles import ADMINS
from debate.samples import Sample, samples
from people.loading import load_people
from sources import collect
from sources.models import Article

STAFF = "staff"


class Command(BaseCommand):
    """Tables, static files, people, samples, a staff account."""

    help = "Migrate, collect static files, load people and samples, make a staff account. Safe to run again."

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it all, and say what was done."""
        call_command("migrate", verbosity=0)
        if static_is_stale():
            call_command("collectstatic", interactive=False, verbosity=0)
        people = load_people()
        if people.created or people.changed:
            self.stdout.write(f"People and organizations: {people.created} new, {people.changed} changed.")
        add_samples(self.stdout.write)
        password = make_staff()
        if password:
            self.stdout.write(f"Staff account: {STAFF}, password: {password} (shown only now; /admin/)")


def static_is_stale() -> bool:
    """Whether a static file is newer than what was collected last."""
    collected = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if not collected.exists():
        return True
    since = collected.stat().st_mtime
    files = (storage.path(name) for finder in finders.get_finders() for name, storage in finder.list([]))
    return any(Path(path).stat().st_mtime > since for path in files)


def add_samples(say: Callable[[str], Any]) -> None:
    """Take each sample that is not there yet through the whole pipeline, in this process."""
    addresses = {address_of(sample): sample for sample in samples(settings.SAMPLES_DIR)}
    held = set(Article.objects.filter(address__in=addresses).values_list("address", flat=True))
    fresh = [(address, sample) for address, sample in addresses.items() if address not in held]
    quotes = sum(add_sample(address, sample) for address, sample in track(fresh, "Reading samples", disable=not fresh))
    if fresh:
        say(f"Samples: {len(fresh)} articles with {quotes} quotations.")


def address_of(sample: Sample) -> str:
    """Where a sample stands: it has no page of its own elsewhere."""
    return f"urn:open-or-closed:sample:{sample.name}"


def add_sample(address: str, sample: Sample) -> int:
    """Add and read one sample. Returns how many quotations it has."""
    content = sample.text.encode()
    article = collect.add_file(f"{sample.name}.txt", content, address=address, **sample.facts)
    Article.objects.filter(pk=article.pk).update(is_digest=True, cites=list(sample.cites))
    collect.fetch(article.pk)
    return record.read_article(article.pk) or 0


def make_staff() -> str | None:
    """Make the first staff account where there is none. Returns its password, else None."""
    if User.objects.filter(is_staff=True).exists():
        return None
    password = secrets.token_urlsafe(12)
    user = User.objects.create_superuser(STAFF, password=password)
    user.groups.add(Group.objects.get(name=ADMINS))
    return password
