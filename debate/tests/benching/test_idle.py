"""What the idle product costs: whole families of processes are counted, and shared pages once."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from debate.benching.idle import family, megabytes_of, name_of, seconds_of

MEGABYTES = 40
PARENT = f"""
import os, time
held = bytearray(b"x" * {MEGABYTES} * 1_000_000)
if os.fork() == 0:
    while time.process_time() < 0.3:
        pass
print("ready", flush=True)
time.sleep(60)
"""


@pytest.fixture
def parent() -> Iterator[subprocess.Popen[bytes]]:
    """A process that holds memory, with a fork of itself that worked for a moment and changed nothing."""
    process = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, start_new_session=True)
    assert process.stdout is not None
    assert [process.stdout.readline() for _ in range(2)] == [b"ready\n"] * 2
    yield process
    os.killpg(process.pid, 9)
    process.wait()


def test_a_family_shares_what_it_holds_and_adds_up_what_it_works(parent: subprocess.Popen[bytes]) -> None:
    members = family(parent.pid)
    assert len(members) == 2
    assert MEGABYTES < sum(map(megabytes_of, members)) < 1.8 * MEGABYTES
    assert seconds_of(parent.pid) >= 0.3
    time.sleep(0.1)
    assert seconds_of(parent.pid) < 10


def test_a_process_is_called_after_the_module_that_it_runs() -> None:
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "http.server", "--bind", "127.0.0.1", "0"], stdout=subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        process.stdout.readline()  # it serves, so it runs what it was called for
        assert name_of(process.pid) == "http.server"
    finally:
        process.kill()
        process.wait()
