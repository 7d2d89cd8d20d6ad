"""The client against a server on loopback that speaks the protocol, well and badly."""

import json
import socket
import time
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from debate.adviser import MOST_BYTES, Adviser, AdviserFailed, configured
from debate.advising.questions import messages
from debate.tests.advising.builders import QUESTION, answer, choice, completion

PATH = "/v1/chat/completions"


def adviser(server: HTTPServer, **changes: Any) -> Adviser:
    """The client of this server."""
    return Adviser(server.url_for(PATH), "secret", "invented-7b", 2.0)._replace(**changes)


def test_a_good_answer_comes_back_as_it_is(httpserver: HTTPServer) -> None:
    httpserver.expect_request(PATH, method="POST").respond_with_json(completion(answer(choice())))
    assert adviser(httpserver).ask(messages(QUESTION)) == answer(choice())


def test_the_request_is_what_the_protocol_asks_for(httpserver: HTTPServer) -> None:
    httpserver.expect_request(PATH).respond_with_json(completion("{}"))
    adviser(httpserver).ask(messages(QUESTION))
    request, _ = httpserver.log[0]
    body = json.loads(request.get_data())
    assert request.headers["Authorization"] == "Bearer secret"
    assert (body["model"], body["temperature"]) == ("invented-7b", 0)
    assert body["messages"] == messages(QUESTION)


def test_without_a_key_none_is_sent(httpserver: HTTPServer) -> None:
    httpserver.expect_request(PATH).respond_with_json(completion("{}"))
    adviser(httpserver, key="").ask(messages(QUESTION))
    assert "Authorization" not in httpserver.log[0][0].headers


@pytest.mark.parametrize("status", [301, 400, 401, 404, 429, 500, 503])
def test_another_status_is_a_failure_that_names_it(httpserver: HTTPServer, status: int) -> None:
    httpserver.expect_request(PATH).respond_with_data("no", status=status, headers={"Location": "/elsewhere"})
    with pytest.raises(AdviserFailed, match=str(status)):
        adviser(httpserver).ask(messages(QUESTION))
    assert len(httpserver.log) == 1


@pytest.mark.parametrize(
    "body",
    [
        "",
        "not json",
        "[]",
        "{}",
        '{"choices": []}',
        '{"choices": [{"message": {}}]}',
        '{"choices": [{"message": {"content": null}}]}',
        '{"choices": [{"message": {"content": [1]}}]}',
        "[" * 50_000,
    ],
)
def test_what_is_no_completion_is_a_failure(httpserver: HTTPServer, body: str) -> None:
    httpserver.expect_request(PATH).respond_with_data(body)
    with pytest.raises(AdviserFailed):
        adviser(httpserver).ask(messages(QUESTION))


def test_an_endless_answer_is_cut_off(httpserver: HTTPServer) -> None:
    httpserver.expect_request(PATH).respond_with_data("x" * (MOST_BYTES + 10))
    with pytest.raises(AdviserFailed, match="too long"):
        adviser(httpserver).ask(messages(QUESTION))


def test_a_slow_model_is_not_waited_for(httpserver: HTTPServer) -> None:
    def slow(request: Request) -> Response:
        time.sleep(1.0)
        return Response("late")

    httpserver.expect_request(PATH).respond_with_handler(slow)
    with pytest.raises(AdviserFailed, match="no answer"):
        adviser(httpserver, seconds=0.1).ask(messages(QUESTION))


def test_nobody_at_the_address_is_a_failure() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(AdviserFailed, match="no answer"):
        Adviser(f"http://127.0.0.1:{port}{PATH}", "", "m", 1.0).ask(messages(QUESTION))


def test_an_address_that_is_none_is_a_failure() -> None:
    with pytest.raises(AdviserFailed):
        Adviser("no address", "", "m", 1.0).ask(messages(QUESTION))


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/v1", "http://127.0.0.1:1/v1/", "http://127.0.0.1:1/v1/chat/completions"]
)
def test_the_operator_may_set_the_base_or_the_whole_address(settings: Any, url: str) -> None:
    settings.READER_LLM_URL = url
    found = configured()
    assert found is not None
    assert found.url == "http://127.0.0.1:1/v1/chat/completions"


def test_it_is_off_by_default() -> None:
    assert configured() is None
