"""A Streamlit page, served from the repository's root for as long as it is needed."""

import os
import socket
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from subprocess import STDOUT, Popen, TimeoutExpired
from threading import Thread
from typing import NamedTuple
from urllib.error import URLError
from urllib.parse import unquote, urlsplit
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
STREAMLIT = Path(sys.executable).with_name("streamlit")
HOST = "127.0.0.1"
START_SECONDS = 60
POLL_SECONDS = 0.1


class Served(NamedTuple):
    """A page that is served: its address, and the process that serves it."""

    url: str
    pid: int


@contextmanager
def serve(
    app: str, *, log: Path, env: Mapping[str, str] | None = None, path: str = "", port: int = 0
) -> Iterator[Served]:
    """Serve a page by Streamlit's console script, under a path; what it prints goes to a log."""
    port = port or free_port()
    command = [
        STREAMLIT, "run", app, "--server.headless=true", "--server.fileWatcherType=none",
        "--browser.gatherUsageStats=false",
        f"--server.address={HOST}", f"--server.port={port}", f"--server.baseUrlPath={path}",
    ]  # fmt: skip
    with log.open("wb") as output:
        process = Popen(
            command, cwd=ROOT, env={**os.environ, **(env or {})}, stdout=output, stderr=STDOUT
        )
        try:
            url = f"http://{HOST}:{port}{path}"
            wait_until_healthy(process, f"{url}/_stcore/health", log)
            yield Served(url, process.pid)
        finally:
            process.terminate()
            process.wait()


@contextmanager
def other_site() -> Iterator[int]:
    """Serve pages that show the HTML that their address holds, and give the port."""
    server = ThreadingHTTPServer((HOST, 0), _Echo)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Echo(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Answer with the HTML in the address."""
        self.send_response(200)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(unquote(urlsplit(self.path).query).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind((HOST, 0))
        return int(sock.getsockname()[1])


def wait_until_healthy(process: "Popen[bytes]", health: str, log: Path) -> None:
    """Wait until a server answers at this address; where it ends before, show its log."""
    for _ in range(int(START_SECONDS / POLL_SECONDS)):
        with suppress(URLError, ConnectionError), urlopen(health) as answer:
            if answer.status == 200:
                return
        with suppress(TimeoutExpired):
            process.wait(POLL_SECONDS)
        if process.poll() is not None:
            break
    raise RuntimeError(f"The page did not start; its log says:\n{log.read_text()}")
