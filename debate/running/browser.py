"""The browser of this machine, for what looks at pages as people see them: tests, and the README's pictures."""

import shutil

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")
"""It runs as whoever runs the tests, and asks nobody anything by itself."""
