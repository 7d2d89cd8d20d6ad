"""The WSGI application that granian (or any other server) runs; each of its processes reads the record as it starts."""

import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from debate.running.leaving_out import left_out

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "debate.settings")

# Libraries would load what nobody here asks for, 15 MB: a client of the web for tests of the API, colours for a view of it that is
# not shown, a parser of C, and PostgreSQL's driver whatever the database is.
on_postgres = settings.DATABASES["default"]["ENGINE"].endswith("postgresql")
with left_out("requests", "pygments", "cffi", *(() if on_postgres else ("psycopg", "psycopg2"))):
    application = get_wsgi_application()
    import_module(settings.ROOT_URLCONF)
    import_module("debate.api.urls")

from debate.counting.board import begin  # noqa: E402  (models must be loaded first)
from debate.pages.warming import warm  # noqa: E402

begin(warm)
