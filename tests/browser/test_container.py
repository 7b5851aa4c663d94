"""A container of the page, and a fresh clone as Community Cloud serves it."""

import re
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen
from time import sleep
from urllib.request import urlopen

import pytest

from tests.browser.container import STEPS, Image, bare_environment, running
from tests.browser.server import POLL_SECONDS, ROOT, START_SECONDS, free_port

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no git is installed")


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return bare_environment(tmp_path_factory.mktemp("bare") / "venv")


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Image:
    return Image(tmp_path_factory.mktemp("container"), dict(environment))


def wait_for(is_so: Callable[[], bool], process: "Popen[bytes]") -> None:
    for _ in range(int(START_SECONDS / POLL_SECONDS)):
        if is_so():
            return
        assert process.poll() is None
        sleep(POLL_SECONDS)
    raise AssertionError("not in time")


def test_it_runs_without_the_rights_of_root():
    user = dict(STEPS)["USER"].split(":")[0]
    assert user.isdigit()
    assert int(user) > 0


def test_it_holds_what_a_server_needs_and_no_more(image: Image):
    there = {path.name for path in image.folder.iterdir()}
    assert {"dashboard", "geo", "data", "seeds", "requirements.txt"} <= there
    assert there & {".git", ".github", "tests", "docs"} == set()
    assert (image.folder / "dashboard" / ".streamlit" / "config.toml").is_file()


@pytest.mark.parametrize("path", ["/map", "map"])
def test_it_gets_healthy_under_a_path_and_writes_nothing_but_its_cache(
    image: Image, tmp_path: Path, path: str
):
    before, port = image.files(), str(free_port())
    image.env |= {"PORT": port, "STREAMLIT_SERVER_BASE_URL_PATH": path}
    check = image.said["HEALTHCHECK"] + " 2>/dev/null"
    command = image.said["CMD"].removeprefix("exec ")
    with running(command, image.folder, image.env, tmp_path / "log") as process:
        assert image.run(check) != 0
        wait_for(lambda: image.run(check) == 0, process)
        with urlopen(f"http://127.0.0.1:{port}/map/") as page:
            assert page.status == 200
    assert image.files() == before
    assert any((image.root / "cache").iterdir())


@dataclass(frozen=True)
class Fresh:
    """A server that was just started: its address, and whoever asks other hosts by way of it."""

    url: str
    elsewhere: socket.socket


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Iterator[Fresh]:
    """Serve a fresh clone as Community Cloud does, and wait until a connection is accepted."""
    folder, port = tmp_path_factory.mktemp("cloud"), free_port()
    clone = folder / "clone"
    subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
    with socket.create_server(("127.0.0.1", 0)) as elsewhere:
        elsewhere.setblocking(False)
        proxy = f"http://127.0.0.1:{elsewhere.getsockname()[1]}"
        env = environment | {
            "HOME": str(folder), "http_proxy": proxy, "https_proxy": proxy,
            "STREAMLIT_SERVER_PORT": str(port), "STREAMLIT_SERVER_HEADLESS": "true",
        }  # fmt: skip
        install = "python -m pip install --quiet -r requirements.txt"
        subprocess.run(["sh", "-c", install], cwd=clone, env=env, check=True)
        command = "streamlit run dashboard/app.py"
        with running(command, clone, env, folder / "log") as process:
            wait_for(lambda: is_open(port), process)
            yield Fresh(f"http://127.0.0.1:{port}", elsewhere)


def is_open(port: int) -> bool:
    with socket.socket() as sock:
        return sock.connect_ex(("127.0.0.1", port)) == 0


def test_the_first_reader_of_a_fresh_server_gets_the_map(fresh: Fresh):
    frame = f"{fresh.url}/component/streamlit_folium.st_folium"
    with urlopen(f"{frame}/index.html") as answer:
        script = re.findall(r'src="\./(static/js/main[^"]+)"', answer.read().decode())[0]
    with urlopen(f"{frame}/{script}") as answer:
        assert "javascript" in answer.headers["content-type"]


def test_it_is_ready_when_it_answers(fresh: Fresh):
    with urlopen(f"{fresh.url}/ready") as answer:
        assert answer.read() == b"ready\n"


def test_it_has_asked_no_other_host(fresh: Fresh):
    with pytest.raises(BlockingIOError):
        fresh.elsewhere.accept()
