"""The Celery application: messages carry a row's id and nothing else; the row's state is the queue."""

import contextlib
import gc
import os
from pathlib import Path
from typing import Any

from celery import Celery
from celery.signals import setup_logging, worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "debate.settings")
# The checks are for the web; they would load all of its pages into every worker. `manage.py prepare` runs them.
os.environ.setdefault("CELERY_SKIP_CHECKS", "1")
# A worker asks the same few statements for ever: PostgreSQL parses each once, and takes bytes as bytes.
os.environ.setdefault("PREPARED_STATEMENTS", "true")

app = Celery("debate")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

from debate.running import clock  # noqa: E402, F401  (its signal)


@setup_logging.connect(dispatch_uid="debate.keep_logging")
def keep_logging(**kwargs: Any) -> None:
    """Our own settings of logging stand (LOG_FORMAT, LOG_LEVEL). Celery's would silence every line about an article."""


@worker_init.connect(dispatch_uid="debate.share_memory")
def share_memory(**kwargs: Any) -> None:
    """Load everything before the worker forks, and let no collection of garbage touch it: its children then share the pages."""
    app.loader.import_default_modules()
    from debate.running.rehearsing import rehearse  # noqa: PLC0415  (models must be loaded first)

    rehearse(app)
    gc.collect()
    gc.freeze()


@worker_init.connect(dispatch_uid="debate.drop_empty_messages")
def drop_empty_messages(**kwargs: Any) -> None:
    """Remove messages that a full disk left empty: the queue of files would stumble over them for ever. The sweeps by row state
    send whatever they stood for again."""
    folder = app.conf.broker_transport_options.get("data_folder_in")
    for message in Path(folder).glob("*.msg") if folder else ():
        with contextlib.suppress(FileNotFoundError):  # another worker was quicker
            if message.stat().st_size == 0:
                message.unlink()
