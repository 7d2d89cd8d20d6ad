"""The API is what its OpenAPI description says: valid, and true for whatever somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
import schemathesis
import yaml
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import Client
from drf_spectacular.validation import validate_schema
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.core.failures import FailureGroup

from debate.tests.pages.scene import scene

pytestmark = pytest.mark.django_db
EXAMPLES = 6
"""Requests to each operation, of the kind that the description allows and of the kind that it does not."""
LENIENT = [schemathesis.checks.negative_data_rejection]
"""Filters that cannot be are left out, as on the pages: a mistyped address still answers."""
SCHEMA = "/api/v1/schema/"
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def within_the_test(application: Application) -> Application:
    """The application, without closing the connection in whose transaction the test stands."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        for signal in (request_started, request_finished):
            signal.disconnect(close_old_connections)
        try:
            return list(application(environ, start))
        finally:
            for signal in (request_started, request_finished):
                signal.connect(close_old_connections)

    return answer


@pytest.fixture
def api() -> Any:
    """The description, over a record with something of everything."""
    scene(20)
    described = schemathesis.openapi.from_wsgi(SCHEMA, within_the_test(get_wsgi_application()))
    described.config.generation.update(allow_x00=False)  # no name holds NUL: the filters answer 400, as they should
    return described


def test_the_description_is_valid_openapi_3_1(client: Client) -> None:
    told = yaml.safe_load(client.get(SCHEMA).content)
    assert told["openapi"].startswith("3.1")
    validate_schema(told)


def test_every_answer_is_as_described(api: Any) -> None:
    """Whatever is asked, also nonsense: no error of ours, and no status, type or field that the description leaves out."""
    wrong: dict[str, str] = {}
    for found in api.get_all_operations():
        operation = found.ok()
        for mode in GenerationMode:

            @settings(
                max_examples=EXAMPLES,
                deadline=None,
                derandomize=True,
                suppress_health_check=list(HealthCheck),
                phases=[Phase.generate],
            )
            @given(case=operation.as_strategy(generation_mode=mode))
            def asked(case: schemathesis.Case) -> None:
                case.call_and_validate(headers={"Accept-Encoding": "identity"}, excluded_checks=LENIENT)

            try:
                asked()
            except Unsatisfiable:  # any text is a name: nothing that it could not be
                continue
            except (Exception, FailureGroup) as error:  # all that is wrong is told at once
                wrong[f"{mode.value} {operation.label}"] = "\n".join(map(str, getattr(error, "exceptions", [error])))
    assert wrong == {}, "\n".join(f"{name}: {told}" for name, told in wrong.items())
