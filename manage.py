#!/usr/bin/env python
"""Django's command line, with the project's settings."""

import os
import sys

from django.core.management import execute_from_command_line
from django.db import OperationalError, ProgrammingError


def main() -> None:
    """Run a command. A database that is not there, or has no tables yet, is said in one line; `--traceback` tells where."""
    try:
        execute_from_command_line(sys.argv)
    except (OperationalError, ProgrammingError) as error:
        if "--traceback" in sys.argv:
            raise
        sys.exit(f"The database can't be used: {error}\nIs it running, and are its tables there (`manage.py migrate`)?")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "debate.settings")
    main()
