"""What every test shares: settings that touch nothing outside a temporary folder."""

import os
import tempfile

os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="open-or-closed-tests-"))
os.environ.setdefault("SECRET_KEY", "for-tests-only-" + "x" * 40)
os.environ.setdefault("STATIC_STORAGE", "django.contrib.staticfiles.storage.StaticFilesStorage")
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
