"""The WSGI application that granian (or any other server) runs; each of its processes reads the record as it starts."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "debate.settings")

application = get_wsgi_application()

from debate.counting.board import begin  # noqa: E402  (models must be loaded first)
from debate.pages.warming import warm  # noqa: E402

begin(warm)
