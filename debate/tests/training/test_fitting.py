"""Every model is fitted in one way, the same each time, on features that enough rows have."""

import numpy as np
from sklearn.linear_model import LogisticRegression

from debate.training.fitting import Fit, each_told, fitted
from debate.training.matrices import matrix_of

ROWS = [{"a": 1.0, "b": float(at % 3)} if at % 2 else {"c": 1.0, "b": 1.0} for at in range(40)] + [{"once": 1.0}]
TARGETS = [[int(at % 2 == 0) for at in range(41)], [int(at % 3 == 0) for at in range(41)]]
FIT = Fit(strength=0.3, at_least=2)


def test_a_feature_that_too_few_rows_have_is_not_learnt() -> None:
    (model, _) = fitted(ROWS, TARGETS, FIT)
    assert set(model.names.get_feature_names_out()) == {"a", "b", "c"}


def test_each_list_of_targets_gets_its_own_model_of_the_same_features() -> None:
    one, other = fitted(ROWS, TARGETS, FIT)
    assert one.names is other.names
    assert not np.allclose(one.scores(ROWS), other.scores(ROWS))
    assert (one.scores(ROWS) > 0).astype(int).tolist()[:40] == TARGETS[0][:40]


def test_it_is_the_plain_model_with_these_settings() -> None:
    matrix, _ = matrix_of(ROWS, 2)
    worth = [1.0 + at % 4 for at in range(41)]
    for how in (FIT, FIT._replace(intercept=False), FIT._replace(steps=500, near=1e-4)):
        plain = LogisticRegression(C=0.3, max_iter=how.steps, tol=how.near, fit_intercept=how.intercept)
        plain.fit(matrix, TARGETS[0], worth)
        assert np.array_equal(fitted(ROWS, [TARGETS[0]], how, worth)[0].model.coef_, plain.coef_)


def test_without_an_intercept_nothing_leans_by_itself() -> None:
    assert float(fitted(ROWS, [TARGETS[1]], FIT._replace(intercept=False))[0].model.intercept_[0]) == 0.0


def test_each_column_is_told_from_all_others_the_same_way_each_time() -> None:
    matrix, _ = matrix_of(ROWS, 2)
    targets, worth = np.array(TARGETS).T, np.ones(41)
    first, second = (each_told(matrix, targets, worth, FIT) for _ in range(2))
    assert np.array_equal(first.scores(matrix), second.scores(matrix))
    assert (first.scores(matrix)[:40, 0] > 0).astype(int).tolist() == TARGETS[0][:40]
    assert len(first.intercepts) == 2


def test_one_against_all_others_is_the_dual_model_with_these_settings() -> None:
    matrix, _ = matrix_of(ROWS, 2)
    worth = np.array([1.0 + at % 4 for at in range(41)])
    for how in (FIT, FIT._replace(intercept=False), FIT._replace(steps=500, near=1e-2)):
        settings = {"C": 0.3, "max_iter": how.steps, "tol": how.near, "fit_intercept": how.intercept}
        plain = LogisticRegression(solver="liblinear", dual=True, random_state=0, intercept_scaling=3.0, **settings)
        plain.fit(matrix, TARGETS[1], worth)
        ours = each_told(matrix, np.array(TARGETS[1:]).T, worth, how).models[0]
        assert np.array_equal(ours.coef_, plain.coef_)
        assert np.array_equal(ours.intercept_, plain.intercept_)


def test_features_that_matter_least_are_not_kept() -> None:
    matrix, names = matrix_of(ROWS, 2)
    model = each_told(matrix, np.array(TARGETS[:1]).T, np.ones(41), FIT)
    every = model.kept(matrix, list(names.get_feature_names_out()), 0.0)
    assert set(every) == {"a", "b", "c"}
    assert set(model.kept(matrix, list(names.get_feature_names_out()), 2.0)) < set(every)
