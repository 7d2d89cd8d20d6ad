"""The Celery application: messages carry a row's id and nothing else; the row's state is the queue."""

import contextlib
import os
from pathlib import Path
from typing import Any

from celery import Celery
from celery.signals import worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "debate.settings")

app = Celery("debate")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect(dispatch_uid="debate.drop_empty_messages")
def drop_empty_messages(**kwargs: Any) -> None:
    """Remove messages that a full disk left empty: the queue of files would stumble over them for ever. The sweeps by row state
    send whatever they stood for again."""
    folder = app.conf.broker_transport_options.get("data_folder_in")
    for message in Path(folder).glob("*.msg") if folder else ():
        with contextlib.suppress(FileNotFoundError):  # another worker was quicker
            if message.stat().st_size == 0:
                message.unlink()
