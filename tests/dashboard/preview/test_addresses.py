import pytest
from starlette.requests import Request

from dashboard.preview.addresses import page_address


def request(host: str, scheme: str = "http") -> Request:
    return Request(
        {
            "type": "http",
            "scheme": scheme,
            "server": ("127.0.0.1", 8501),
            "headers": [(b"host", host.encode())],
        }
    )


@pytest.mark.parametrize(
    "host", ["maps.example.org", "localhost:8501", "127.0.0.1:80", "[::1]:8501", "a_b.example"]
)
def test_it_is_that_of_the_request(host: str):
    assert page_address(request(host)) == f"http://{host}"


def test_a_proxy_that_is_trusted_says_by_which_scheme():
    assert page_address(request("maps.example.org", "https")) == "https://maps.example.org"


@pytest.mark.parametrize(
    "host",
    ["", '"><script>', "a b", "evil.org/path", "a@evil.org", "a?b", "a:b", "ö.org", "x" * 300],
)
def test_a_host_that_is_none_is_not_repeated(host: str):
    assert page_address(request(host)) == "http://127.0.0.1:8501"


def test_the_hosts_setting_comes_first(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PUBLIC_ADDRESS", "https://maps.example.org/map")
    assert page_address(request("evil.example")) == "https://maps.example.org/map"
