"""What the bench of collecting asks of the product is there, so that a moved function can't break a bench that is seldom run."""

from types import ModuleType

import pytest

from debate.benching.collecting import _probe
from debate.benching.probe import STEPS


@pytest.mark.parametrize(("step", "room", "function"), STEPS, ids=[name for name, _, _ in STEPS])
def test_every_step_that_is_timed_is_where_the_bench_looks(step: str, room: ModuleType, function: str) -> None:
    assert callable(getattr(room, function)), step


def test_a_probe_that_fails_tells_why() -> None:
    with pytest.raises(RuntimeError, match="KeyError: 'nothing of the kind'"):
        _probe({"PATH": ""}, "nothing of the kind")
