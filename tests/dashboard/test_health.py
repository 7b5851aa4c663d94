"""Whether the server lives and is ready, as a load balancer asks."""

from collections.abc import Callable
from typing import Any

import pytest
from starlette.routing import Router

from dashboard.content import Content
from dashboard.health import Health
from tests.dashboard.asking import Got, get


def ask(health: Health, path: str) -> Got:
    return get(Router(health.routes()), path)


def server(content: Callable[[], Content | None], *, has_run: bool = True) -> Health:
    health = Health(content)
    if has_run:
        health.page_ran()
    return health


def read(*states: Any) -> Callable[[], Content | None]:
    left = list(states)
    return lambda: left.pop(0)


def test_a_server_that_answers_lives():
    got = ask(server(read(), has_run=False), "/health")
    assert (got.status, got.body) == (200, b"alive\n")


def test_it_is_not_ready_before_the_page_has_run():
    assert ask(server(read("content"), has_run=False), "/ready").status == 503


def test_it_is_not_ready_before_the_content_is_read():
    health = server(read(None, "content"))
    assert [ask(health, "/ready").status for _ in range(2)] == [503, 200]


def test_whoever_asks_too_soon_is_told_when_to_ask_again():
    assert ask(server(read(None)), "/ready").headers["retry-after"] == "5"


def test_it_stays_ready_while_a_file_that_has_changed_is_read():
    health = server(read("content", None))
    assert [ask(health, "/ready").status for _ in range(2)] == [200, 200]


@pytest.mark.parametrize("path", ["/health", "/ready"])
def test_no_answer_is_kept(path: str):
    assert ask(server(read("content")), path).headers["cache-control"] == "no-store"
