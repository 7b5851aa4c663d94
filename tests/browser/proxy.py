"""The page behind nginx, by the configuration that docs/ gives to hosts."""

import os
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from subprocess import STDOUT, Popen
from time import sleep

from tests.browser.server import HOST, POLL_SECONDS, ROOT, START_SECONDS, free_port

SITE = ROOT / "docs" / "hosting" / "nginx.conf"
UNIT = ROOT / "docs" / "hosting" / "map@.service"
DOCUMENTED = (8501, 8502, 8503)
NGINX = os.environ.get("NGINX") or shutil.which("nginx", path=f"{os.defpath}:/usr/sbin")
MAIN = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


@contextmanager
def proxy(ports: Sequence[int], folder: Path) -> Iterator[tuple[str, str]]:
    """Run nginx before servers on these ports; give its addresses by https and by http."""
    secure, plain = free_port(), free_port()
    command = _write(_site(SITE.read_text(), ports, secure, plain, folder), folder)
    assert "successful" in (said := _said_of(command)), said
    with (folder / "nginx.log").open("wb") as log:
        process = Popen(command, stdout=log, stderr=STDOUT)
        try:
            _wait_for(secure)
            yield f"https://{HOST}:{secure}", f"http://{HOST}:{plain}"
        finally:
            process.terminate()
            process.wait()


def tried_with_edit(script: str, folder: Path) -> str:
    """Return what `nginx -t` says of the documented site after an edit by `sed`."""
    edited = subprocess.run(
        ["sed", script, SITE], check=True, capture_output=True, text=True
    ).stdout  # fmt: skip
    return _said_of(_write(_site(edited, DOCUMENTED, free_port(), free_port(), folder), folder))


def path_of_unit() -> str:
    """Return the path under which the servers of the unit have the page."""
    found = re.search(r"--server\.baseUrlPath=(\w+)", UNIT.read_text())
    assert found
    return f"/{found[1]}"


def _write(site: str, folder: Path) -> list[str | Path]:
    """Write a site and what it needs, and return the command that serves it."""
    (folder / "site.conf").write_text(site)
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder))
    _certify(folder)
    return [str(NGINX), "-p", folder, "-c", folder / "nginx.conf"]


def _said_of(command: list[str | Path]) -> str:
    """Return what nginx says of its configuration."""
    return subprocess.run([*command, "-t"], check=False, capture_output=True, text=True).stderr


def _site(site: str, ports: Sequence[int], secure: int, plain: int, folder: Path) -> str:
    """Return the site with these ports, this host, and a certificate of its own."""
    for documented, port in zip(DOCUMENTED, ports, strict=True):
        site = site.replace(f":{documented}", f":{port}")
    site = site.replace("server_name maps.example.org;", f"server_name {HOST};")
    site = site.replace("listen 80;", f"listen {HOST}:{plain};")
    site = site.replace("listen 443 ", f"listen {HOST}:{secure} ")
    return re.sub(r"/etc/letsencrypt/live/[\w.]+", str(folder), site)


def _certify(folder: Path) -> None:
    """Sign a certificate for a host of tests."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-subj", "/CN=maps.example.org", "-keyout", folder / "privkey.pem",
         "-out", folder / "fullchain.pem"],
        check=True, capture_output=True,
    )  # fmt: skip


def _wait_for(port: int) -> None:
    for _ in range(int(START_SECONDS / POLL_SECONDS)):
        with socket.socket() as sock:
            if sock.connect_ex((HOST, port)) == 0:
                return
        sleep(POLL_SECONDS)
    raise RuntimeError("nginx did not start")
