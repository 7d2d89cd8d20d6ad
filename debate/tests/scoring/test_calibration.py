"""What a confidence is worth."""

from debate.scoring.calibration import calibration


def test_a_confidence_that_keeps_its_word() -> None:
    found = calibration([(0.75, True)] * 3 + [(0.75, False)])
    assert found.error == 0.0
    assert [(b.quotations, b.said, b.right) for b in found.bins if b.quotations] == [(4, 0.75, 0.75)]


def test_a_confidence_that_claims_too_much() -> None:
    found = calibration([(0.95, True), (0.95, False)])
    assert (found.error, found.sure, found.sure_right) == (0.45, 2, 0.5)


def test_certainty_has_a_bin() -> None:
    assert calibration([(1.0, True)]).bins[-1].quotations == 1


def test_nothing_read_is_no_error() -> None:
    found = calibration([])
    assert (found.error, found.sure, found.sure_right) == (0.0, 0, 0.0)
