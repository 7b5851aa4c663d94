"""The made-up case of tests/geo/another_case, with an event and an article that means harm."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard import content as content_module
from dashboard.content import Content
from dashboard.dossier import wanted as wanted_module
from dashboard.dossier.wanted import Wanted, read_wanted
from geo.enclosed import EnclosedFile
from geo.events.events import Event
from geo.when import When

TOY = Path(__file__).parents[2] / "geo" / "another_case"
PAGE = "https://maps.example/"
TODAY, VERSION = date(2031, 6, 5), "2031-06-01"
FAKE = EnclosedFile("SHA256SUMS.txt", "text/plain", b"0" * 64)
HARM = """\
<script>window.hacked = 1</script>
<img src=x onerror="window.hacked = 1"> **PKV** [a](javascript:alert(1)) `code` | cell ${1}
"""
HARMFUL = f"""---
title: {HARM.splitlines()[0]} **bold**
author: Eve "</title> _x_"
publisher: Paper & <b>Ink</b>
published: 2001-01-01
url: https://example.org/?a="><script>
licence: All rights reserved
---

The Pellor–Kelm–Vessen railway {HARM} is here.

The PKV railway: ="{FAKE.address}" and [x]: <{FAKE.address}>

    {FAKE.fence}
"""


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Content:
    folder = tmp_path_factory.mktemp("toy")
    shutil.copytree(TOY / "seeds", folder / "seeds")
    (folder / "seeds" / "harm.txt").write_text(HARMFUL, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(content_module, "DATA", TOY / "data")
        patch.setattr(content_module, "SEEDS", folder / "seeds")
        patch.setattr(content_module, "CACHE", folder / "cache")
        read = content_module._read("1", "1", lambda *_: None)
    return replace(read, events=EVENTS)


def event(id: str, day: str, name: str, *features: str) -> Event:
    return Event(
        id, When.parse(day), None, name, "stop", features, "Kelm", -119.5, -41.5, 2.0,
        ("toy-atlas",), "No one was hurt.",
    )  # fmt: skip


EVENTS = (
    event("snow", "2030-01-02", "Snow stopped <trains>", "pkv"),
    event("film", "2031-05-01", "A film was lost", "pkv", "marra"),
    event("lamp", "2031-05-02", "The lamp was changed", "skerry"),
)


@pytest.fixture(autouse=True)
def version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the data of the made-up case a version."""
    monkeypatch.setattr(wanted_module, "version_of", lambda _: VERSION)


Wanting = Callable[..., Wanted]


@pytest.fixture
def want(content: Content) -> Wanting:
    """Give a function that reads the dossier which the parameters of an address ask for."""

    def wanted(**params: str) -> Wanted:
        lists = {key: [value] for key, value in params.items()}
        return read_wanted(lists, content, page=PAGE, today=TODAY)

    return wanted
