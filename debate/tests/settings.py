"""The product's settings, for tests: nothing outside a temporary folder is touched, static files need no collecting."""

import os
import tempfile

os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="open-or-closed-tests-"))
os.environ.setdefault("SECRET_KEY", "for-tests-only-" + "x" * 40)
os.environ["SITE_ADDRESS"] = "http://127.0.0.1:8000"
os.environ.setdefault("STATIC_STORAGE", "django.contrib.staticfiles.storage.StaticFilesStorage")

from debate.settings import *  # noqa: F403  (the environment must be set first)

AXES_ENABLED = False
KEPT_MEGABYTES = 0  # tests look at how pages are made; those of kept ones switch it on
SECURE_SSL_REDIRECT = False
