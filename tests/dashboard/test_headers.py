"""The headers of answers, by what is answered."""

import base64
import hashlib
from pathlib import Path

import pytest
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from streamlit.file_util import get_static_dir

from dashboard.headers import SafeHeaders, once_each, script_hashes
from tests.dashboard.asking import get

PAGE = SafeHeaders(HTMLResponse("<p>page"))
FRAME = "/component/streamlit_folium.st_folium/index.html"


def policy(app: SafeHeaders, path: str = "/") -> dict[str, list[str]]:
    said = get(app, path).headers["content-security-policy"]
    return {name: sources for name, *sources in (part.split() for part in said.split("; "))}


def test_all_is_taken_for_what_it_is_said_to_be():
    for answer in (HTMLResponse("<p>"), PlainTextResponse("a"), Response(status_code=304)):
        assert get(SafeHeaders(answer), "/").headers["x-content-type-options"] == "nosniff"


def test_the_page_runs_no_script_that_is_not_its_own():
    sources = policy(PAGE)["script-src"]
    assert "'unsafe-inline'" not in sources
    assert "'unsafe-eval'" not in sources
    assert sources[0] == "'self'"


def test_a_drawing_runs_no_script_and_loads_nothing():
    drawing = SafeHeaders(Response(b"<svg/>", media_type="image/svg+xml"))
    said = get(drawing, "/qr.svg").headers["content-security-policy"]
    assert said == "default-src 'none'; style-src 'unsafe-inline'"


def test_the_inline_script_that_streamlit_ships_is_allowed():
    html = (Path(get_static_dir()) / "index.html").read_text(encoding="utf-8")
    assert len(script_hashes(html)) == 1
    assert set(script_hashes(html)) <= set(policy(PAGE)["script-src"])


def test_a_script_is_allowed_by_the_hash_of_its_text():
    digest = base64.b64encode(hashlib.sha256(b"\n let a\n").digest()).decode()
    html = '<script src="a.js"></script><script>\n let a\n</script>'
    assert script_hashes(html) == [f"'sha256-{digest}'"]


def test_the_maps_frame_alone_may_evaluate_scripts():
    assert "'unsafe-eval'" in policy(PAGE, FRAME)["script-src"]


def test_nothing_is_loaded_from_elsewhere_but_tiles():
    for path in ("/", FRAME):
        elsewhere = [
            source
            for sources in policy(PAGE, path).values()
            for source in sources
            if source.startswith("http")
        ]
        assert elsewhere == ["https://tile.openstreetmap.org"]


def test_the_page_may_open_a_websocket_to_its_own_host_alone():
    own = ["'self'", "ws://map.example", "wss://map.example"]
    assert policy(PAGE)["connect-src"] == own


def test_the_page_may_open_one_to_its_public_host(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PUBLIC_ADDRESS", "https://maps.example.org/map")
    assert "wss://maps.example.org" in policy(PAGE)["connect-src"]


@pytest.mark.parametrize("host", ["a;script-src *", "*", "[::1]:8501"])
def test_what_is_no_hosts_name_in_a_policy_is_left_out(host: str):
    said = get(PAGE, "/", host=host).headers["content-security-policy"]
    assert said.endswith("; connect-src 'self'")


def test_no_other_site_frames_the_page():
    assert policy(PAGE)["frame-ancestors"] == ["'self'"]
    assert get(PAGE, "/").headers["x-frame-options"] == "SAMEORIGIN"


@pytest.mark.parametrize("path", ["/", FRAME])
def test_a_site_that_may_frame_the_page_may_frame_the_map_in_it(path: str):
    app = SafeHeaders(HTMLResponse("<p>"), framed_by=("https://a.example", "https://b.example"))
    allowed = ["'self'", "https://a.example", "https://b.example"]
    assert policy(app, path)["frame-ancestors"] == allowed
    assert "x-frame-options" not in get(app, path).headers


def test_the_page_tells_other_sites_no_more_than_its_host():
    said = get(PAGE, "/").headers["referrer-policy"]
    assert said == "strict-origin-when-cross-origin"


@pytest.mark.parametrize("feature", ["camera", "geolocation", "microphone"])
def test_what_the_page_has_no_use_for_is_forbidden(feature: str):
    assert f"{feature}=()" in get(PAGE, "/").headers["permissions-policy"].split(", ")


def test_the_page_stays_apart_from_the_one_that_opened_it():
    said = get(PAGE, "/", scheme="https").headers["cross-origin-opener-policy"]
    assert said == "same-origin"


def test_without_tls_a_browser_is_spared_what_it_would_ignore():
    assert "cross-origin-opener-policy" not in get(PAGE, "/").headers


def test_what_an_answer_varies_with_is_said_once():
    said = once_each(["Accept-Encoding, accept-encoding", "Cookie"])
    assert said == "accept-encoding, Cookie"


def test_what_an_answer_varies_with_stands_in_one_header():
    answer = PlainTextResponse("", headers={"vary": "Accept-Encoding, Accept-Encoding"})
    assert get(SafeHeaders(answer), "/").headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    ("scheme", "said"), [("https", "a=1; Path=/; Secure"), ("http", "a=1; Path=/")]
)
def test_a_cookie_that_came_by_tls_goes_back_by_it_alone(scheme: str, said: str):
    app = SafeHeaders(PlainTextResponse("", headers={"set-cookie": "a=1; Path=/"}))
    assert get(app, "/", scheme=scheme).headers["set-cookie"] == said


def test_a_cookie_that_is_for_tls_alone_is_left_as_it_is():
    app = SafeHeaders(PlainTextResponse("", headers={"set-cookie": "a=1; secure"}))
    assert get(app, "/", scheme="https").headers["set-cookie"] == "a=1; secure"


def test_a_cookie_is_for_the_pages_path_alone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("dashboard.headers.base_path", lambda: "/map")
    app = SafeHeaders(PlainTextResponse("", headers={"set-cookie": "a=1; Path=/; Secure"}))
    assert get(app, "/").headers["set-cookie"] == "a=1; Path=/map; Secure"


def test_a_cookie_without_a_path_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("dashboard.headers.base_path", lambda: "/map")
    app = SafeHeaders(PlainTextResponse("", headers={"set-cookie": "a=1"}))
    assert get(app, "/").headers["set-cookie"] == "a=1"


def test_what_a_route_says_itself_stays():
    own = HTMLResponse("<p>", headers={"content-security-policy": "default-src 'none'"})
    assert policy(SafeHeaders(own)) == {"default-src": ["'none'"]}


def test_a_script_does_not_carry_what_a_document_needs():
    app = SafeHeaders(Response("let a", media_type="text/javascript"))
    assert "content-security-policy" not in get(app, "/static/js/a.js").headers
