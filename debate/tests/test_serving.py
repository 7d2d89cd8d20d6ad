"""The keeper of the three processes: starts, restarts with a growing pause, and ends them all."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from debate.running import serving
from debate.running.serving import Child, Keeper, commands, port_problem
from debate.tests.processes import wait_for

SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]
FAILING = [sys.executable, "-c", "raise SystemExit(3)"]
ROOT = Path(__file__).resolve().parents[2]


class Listener:
    """Remembers the lines that the keeper says."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def hear(self, line: str) -> None:
        """Take one line."""
        self.lines.append(line)


def has_ended(child: Child) -> bool:
    """Whether a child's process has come to its end."""
    return child.process is not None and child.process.poll() is not None


def has_gone(pid: int) -> bool:
    """Whether a process that nobody here may wait for has ended; one that nobody has buried counts."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


def test_a_child_that_dies_is_said_and_started_again_after_a_pause() -> None:
    listener, child = Listener(), Child("worker", FAILING)
    keeper = Keeper([child], listener.hear)
    keeper.look(now=100.0)
    assert wait_for(lambda: has_ended(child))
    keeper.look(now=100.5)
    assert listener.lines == ["worker stopped (exit 3); starting it again in 1 s"]
    keeper.look(now=101.0)
    assert child.process is None
    keeper.look(now=101.5)
    assert child.process is not None
    child.process.wait()


def test_what_is_left_of_a_dead_child_ends_before_another_one_starts() -> None:
    leaves_one = f"import subprocess; print(subprocess.Popen({SLEEPER!r}).pid, flush=True)"
    child = Child("worker", [sys.executable, "-c", leaves_one])
    child.process = subprocess.Popen(child.command, start_new_session=True, stdout=subprocess.PIPE)
    assert child.process.stdout is not None
    left = int(child.process.stdout.readline())
    assert wait_for(lambda: has_ended(child))
    Keeper([child], Listener().hear).look(now=0.0)
    assert wait_for(lambda: has_gone(left))


def test_what_can_not_be_started_now_is_tried_again_while_the_others_run() -> None:
    listener = Listener()
    missing, sleeper = Child("web", ["/nowhere/granian"]), Child("worker", SLEEPER)
    keeper = Keeper([missing, sleeper], listener.hear)
    keeper.look(now=100.0)
    assert listener.lines == ["web could not be started (No such file or directory); starting it again in 1 s"]
    assert sleeper.process is not None
    missing.command = SLEEPER
    keeper.look(now=101.0)
    assert missing.process is not None
    keeper.end_children()


def test_where_nobody_listens_any_more_no_child_stays_behind() -> None:
    def deaf(line: str) -> None:
        raise BrokenPipeError

    sleeper, failing = Child("worker", SLEEPER), Child("web", FAILING)
    with pytest.raises(BrokenPipeError):
        Keeper([sleeper, failing], deaf).run()
    assert has_ended(sleeper)


def test_the_pause_doubles_up_to_a_minute() -> None:
    child, pauses, now = Child("web", FAILING), [], 0.0
    for _ in range(8):
        child.start(now)
        assert wait_for(lambda: has_ended(child))
        child.died(now)
        pauses.append(child.due - now)
        now = child.due
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60]


def test_a_child_that_stayed_up_begins_anew() -> None:
    child = Child("beat", FAILING)
    child.pause = 32.0
    child.start(now=0.0)
    assert wait_for(lambda: has_ended(child))
    child.died(now=serving.STEADY_AFTER)
    assert child.due - serving.STEADY_AFTER == serving.FIRST_PAUSE


def test_stopping_ends_every_child() -> None:
    children = [Child(name, SLEEPER) for name in ("web", "worker", "beat")]
    keeper = Keeper(children, Listener().hear)
    keeper.look(now=0.0)
    pids = [child.process.pid for child in children if child.process]
    assert len(pids) == 3
    keeper.end_children()
    assert all(has_ended(child) for child in children)


def test_a_signal_stops_the_whole_command() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "debate.running.serving", "--port", str(port), "--workers", "1"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ.copy())
    assert process.stdout is not None
    assert f"http://127.0.0.1:{port}/" in process.stdout.readline().decode()
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=40) == 0


def test_a_port_in_use_is_told_with_what_to_do() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        problem = port_problem("127.0.0.1", port)
    assert problem is not None
    assert problem.endswith(f"make run PORT={port + 1}")
    assert "\n" not in problem


def test_a_free_port_is_no_problem() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert port_problem("127.0.0.1", port) is None


def test_checking_a_port_starts_nothing_and_says_what_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert serving.main(["--check", "--port", str(taken.getsockname()[1])]) == 1
    assert capsys.readouterr().out.startswith("Port ")
    assert serving.main(["--check", "--port", "0"]) == 0
    assert capsys.readouterr().out == ""


def test_the_web_is_bound_to_the_given_address_and_the_worker_carries_the_clock() -> None:
    web, worker = commands("127.0.0.1", 8123, workers=2)
    assert [child.name for child in (web, worker)] == ["web", "worker"]
    assert web.command[web.command.index("--host") + 1] == "127.0.0.1"
    assert web.command[web.command.index("--port") + 1] == "8123"
    assert worker.command[1:] == ["-m", "debate.running.worker", "--concurrency", "2"]


def test_where_no_address_is_set_links_name_the_port() -> None:
    code = "import os; from debate import settings; print(settings.SITE_ADDRESS)"
    bare = {name: value for name, value in os.environ.items() if name != "SITE_ADDRESS"}
    told = subprocess.run(
        [sys.executable, "-c", code], env={**bare, "PORT": "8123"}, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "http://127.0.0.1:8123"
