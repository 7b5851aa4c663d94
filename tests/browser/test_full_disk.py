"""A server that is started where the disk is full."""

import os
from pathlib import Path
from subprocess import STDOUT, Popen
from urllib.request import urlopen

import pytest

from tests.browser.server import HOST, ROOT, STREAMLIT, free_port, wait_until_healthy

FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no disk that is always full")
def test_a_server_opens_though_its_log_cannot_be_written():
    port = free_port()
    options = ["--server.headless=true", f"--server.address={HOST}", f"--server.port={port}"]
    with FULL.open("wb") as full:
        process = Popen(
            [STREAMLIT, "run", "dashboard/app.py", *options], cwd=ROOT, stdout=full, stderr=STDOUT
        )
        try:
            wait_until_healthy(process, f"http://{HOST}:{port}/health", Path(os.devnull))
            with urlopen(f"http://{HOST}:{port}/") as answer:
                assert answer.status == 200
        finally:
            process.terminate()
            process.wait()
