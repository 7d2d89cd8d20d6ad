"""Run web and worker together: `python -m debate.running.serving --port 8000`.

One small process watches two children; the worker carries the clock (beat). A child that dies is started
again, with a pause that doubles up to a minute and begins anew after the child has stayed up. Ctrl-C or SIGTERM ends all of them
and waits for the work at hand. It imports little of the standard library and nothing else, so that watching costs next to nothing.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
"""Seconds before a child that died is started again: the first time, and at the most."""
STEADY_AFTER = 60.0
"""Seconds after which a child that is still up counts as well again."""
GRACE = 20.0
"""Seconds that the children have to finish what they are doing."""
HOST = "127.0.0.1"


class Child:
    """One process to keep alive: its name, its command line, and how its last starts went."""

    def __init__(self, name: str, command: list[str]) -> None:
        self.name, self.command = name, command
        self.process: subprocess.Popen[bytes] | None = None
        self.started, self.pause, self.due = 0.0, FIRST_PAUSE, 0.0

    def start(self, now: float) -> None:
        """Start it in a session of its own, so that Ctrl-C reaches it through its keeper only."""
        self.process = subprocess.Popen(self.command, start_new_session=True)
        self.started = now

    def died(self, now: float) -> str:
        """Note that it died; say so, and when it will be started again."""
        assert self.process is not None
        code, self.process = self.process.returncode, None
        if now - self.started >= STEADY_AFTER:
            self.pause = FIRST_PAUSE
        return self.wait(now, f"stopped (exit {code})")

    def wait(self, now: float, why: str) -> str:
        """Let it be started again after a pause; say so."""
        self.due = now + self.pause
        line = f"{self.name} {why}; starting it again in {self.pause:.0f} s"
        self.pause = min(LONGEST_PAUSE, self.pause * 2)
        return line


class Keeper:
    """Keeps children alive until it is told to stop."""

    def __init__(self, children: list[Child], say: Callable[[str], None]) -> None:
        self.children, self.say, self.stopping = children, say, False

    def stop(self, signum: int = 0, frame: FrameType | None = None) -> None:
        """Ask for the end; `run` then ends the children."""
        self.stopping = True

    def look(self, now: float) -> None:
        """Start what is due, notice what died. What can't be started now (no memory, no room for a process) is tried again."""
        for child in self.children:
            if child.process is None and now >= child.due:
                try:
                    child.start(now)
                except OSError as error:
                    self.say(child.wait(now, f"could not be started ({error.strerror})"))
            elif child.process is not None and child.process.poll() is not None:
                _signal(child.process.pid, signal.SIGKILL)  # what is left of it, before another one begins
                self.say(child.died(now))

    def run(self) -> None:
        """Watch until `stop`, then end every child; also where watching fails, so that none stays behind and holds the port."""
        try:
            while not self.stopping:
                self.look(time.monotonic())
                time.sleep(0.5)
        finally:
            self.end_children()

    def end_children(self) -> None:
        """SIGTERM to each (which ends its own children in good order), time to finish, SIGKILL to what is left of its session."""
        running = [child.process for child in self.children if child.process is not None]
        for process in running:
            process.terminate()
        until = time.monotonic() + GRACE
        for process in running:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(max(0.1, until - time.monotonic()))
            _signal(process.pid, signal.SIGKILL)
            process.wait()


def _signal(pid: int, number: signal.Signals) -> None:
    """Signal a child's whole session; one that is gone already is fine."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, number)


def commands(host: str, port: int, workers: int) -> list[Child]:
    """The children of the product."""
    python = sys.executable
    web = [python, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port), "--workers", "1"]
    web += ["--blocking-threads", "4", "--no-ws", "--log-level", "warning", "debate.wsgi:application"]
    worker = [python, "-m", "debate.running.worker", "--concurrency", str(workers)]
    return [Child("web", web), Child("worker", worker)]


def port_problem(host: str, port: int) -> str | None:
    """Why the port can't be used, in one line that says what to do; None if it can."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            return f"Port {port} can't be used ({error.strerror}). Choose another one: make run PORT={port + 1}"
    return None


def main(arguments: list[str] | None = None) -> int:
    """Parse, check the port, keep the children until a signal. Returns the exit code."""
    parser = argparse.ArgumentParser(description="Run web and worker (with the clock) together.")
    parser.add_argument("--host", default=HOST)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2, help="worker processes")
    parser.add_argument("--check", action="store_true", help="only say whether the port is free")
    options = parser.parse_args(arguments)
    problem = port_problem(options.host, options.port)
    if problem:
        _say(problem)
    if problem or options.check:
        return int(problem is not None)
    os.chdir(Path(__file__).resolve().parents[2])
    os.environ["PORT"] = str(options.port)  # where no SITE_ADDRESS is set, links and citations name the port
    keeper = Keeper(commands(options.host, options.port, options.workers), _say)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, keeper.stop)
    _say(f"Open or Closed? is at http://{options.host}:{options.port}/ (Ctrl-C stops it)")
    keeper.run()
    return 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
