"""The browser that tests, measures and pictures are made with."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tests.browser.server import HOST

NO_OTHER_HOST = f"--host-resolver-rules=MAP *.example {HOST}, MAP * ~NOTFOUND, EXCLUDE {HOST}"


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the Chromium named by CHROMIUM, else the one installed, else Playwright's own.

    It finds no host but the one of the page under test, under any name that ends with ".example".
    """
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[NO_OTHER_HOST])
        yield browser
        browser.close()
