"""The Celery application: messages carry a row's id and nothing else; the row's state is the queue."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "debate.settings")

app = Celery("debate")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
