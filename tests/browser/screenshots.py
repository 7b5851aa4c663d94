"""Takes pictures of the page in its many states: make screenshots.

The two that the README shows go to docs/, all others to test-results/screenshots/.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser, expect

from geo import load_gazetteer
from tests.bench.corpus import DATA, write_corpus
from tests.browser.chromium import chromium
from tests.browser.page import open_page
from tests.browser.server import ROOT, serve

README = ROOT / "docs"
OTHERS = ROOT / "test-results" / "screenshots"
ARTICLES = 500
PATIENCE_MS = 300_000
RIGHT_TO_LEFT = """\
خط لوله و راه آهن: آنچه مردم شهر درباره راه های تازه می گویند

-

12.03.2021

روزنامه نمونه (12 March 2021)

by نویسنده نمونه

مردم شهر می گویند که Baku–Tbilisi–Ceyhan pipeline از کنار باغ های آنها می گذرد. بهار دیر آمد.

راننده ای گفت که Baku–Tbilisi–Kars railway هنوز برای بار است، نه برای مسافر.
"""
LONG = """\
A title that goes on and on because its author could not decide whether the Baku–Tbilisi–Kars \
railway, the weather on the pass, or Donaudampfschifffahrtselektrizitätenhauptbetriebswerk mattered

-

11.03.2021

A Publisher Whose Name Is Almost As Long As The Titles That It Prints Each Day (11 March 2021)

by Jane Doe, John Roe, Aynur Example, Nino Sample and Ivan Probe

The Baku–Tbilisi–Kars railway is named here once.
"""
SILENT = """\
A quiet week in the valley

-

10.03.2021

The Valley Review (10 March 2021)

by Jane Doe

It rained from Monday to Friday. Nothing that this map shows was spoken of.
"""


class Shot(NamedTuple):
    """A picture to take: its name, the address, and how the page is looked at.

    `part` is the key of a part of the page to scroll to.
    """

    name: str
    path: str = "/"
    width: int = 1440
    height: int = 900
    dark: bool = False
    part: str = ""


SIZES = ((1440, 900), (1024, 768), (390, 844))
STATES = {
    "overview": "/",
    "chosen": "/?feature=btc",
    "compared": "/?feature=btc&beside=bte",
    "district": "/?feature=tovuz",
    "base": "/?feature=gyumri",
    "event": "/?event=tovuz-2020",
    "days": "/?since=2020-01-01&until=2020-12-31",
    "check": "/?feature=gyumri&claim=2",
    "checks": "/?claim=all",
    "shared": "/?feature=btc&panel=share-link",
    "trial": "/?panel=try",
    "search": "/?search=Гюмри",
    "vain": "/?search=Bakku-Tbilissi",
    "unknown": "/?feature=nowhere",
}
USUAL = [
    Shot(f"{name}-{width}-{'dark' if dark else 'light'}", path, width, height, dark)
    for name, path in STATES.items()
    for width, height in SIZES
    for dark in (False, True)
]
PARTS = [
    Shot(f"{part}-{width}", "/?feature=btc", width, height, part=part)
    for part in ("measures", "shelf")
    for width, height in SIZES
]
CROWDED = [
    Shot("articles-500", "/?feature=btc"),
    Shot("articles-500-390", "/", 390, 844),
    Shot("articles-500-shelf", part="shelf"),
]
ODD = [
    Shot("right-to-left", "/?article=right-to-left&feature=btc"),
    Shot("right-to-left-390", "/?article=right-to-left&feature=btc", 390, 844),
    Shot("long-title", "/?article=long&feature=btk"),
    Shot("long-title-390", "/?article=long&feature=btk", 390, 844),
]
NO_MENTION = [Shot("no-mention"), Shot("no-mention-chosen", "/?feature=gyumri")]
FOR_README = [Shot("overview-dark", dark=True), Shot("chosen", "/?feature=btc")]


def main() -> None:
    """Take all pictures."""
    expect.set_options(timeout=PATIENCE_MS)
    with TemporaryDirectory() as folder, chromium() as browser:
        for seeds, shots, target in _series(Path(folder)):
            target.mkdir(parents=True, exist_ok=True)
            env = {"SEEDS": str(seeds), "CACHE": str(Path(folder) / "cache")}
            with serve("dashboard/app.py", log=Path(folder) / "page.log", env=env) as page:
                for shot in shots:
                    _take(browser, page.url, shot, target / f"{shot.name}.png")


def _series(folder: Path) -> Iterator[tuple[Path, list[Shot], Path]]:
    """Give folders of articles with the pictures to take of them, and where these go."""
    yield ROOT / "seeds", FOR_README, README
    yield ROOT / "seeds", [*USUAL, *PARTS], OTHERS
    write_corpus(folder / "crowded", load_gazetteer(DATA), articles=ARTICLES)
    yield folder / "crowded", CROWDED, OTHERS
    texts = {"odd": {"right-to-left": RIGHT_TO_LEFT, "long": LONG}, "silent": {"quiet": SILENT}}
    for seeds, articles in texts.items():
        (folder / seeds).mkdir()
        for name, text in articles.items():
            (folder / seeds / f"{name}.txt").write_text(text, encoding="utf-8")
    yield folder / "odd", ODD, OTHERS
    yield folder / "silent", NO_MENTION, OTHERS
    (folder / "empty").mkdir()
    yield folder / "empty", [Shot("no-article")], OTHERS


def _take(browser: Browser, url: str, shot: Shot, file: Path) -> None:
    context = browser.new_context(
        base_url=url,
        viewport={"width": shot.width, "height": shot.height},
        color_scheme="dark" if shot.dark else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    open_page(page, shot.path)
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")
    if shot.part:
        page.locator(f".st-key-{shot.part}").evaluate("(part) => part.scrollIntoView()")
    page.screenshot(path=file)
    context.close()
    _shrink(file)


def _shrink(file: Path) -> None:
    """Keep 256 colours, chosen so that large areas keep theirs exactly."""
    with Image.open(file) as picture:
        small = picture.convert("RGB").quantize(256, kmeans=2, dither=Image.Dither.NONE)
    small.save(file, optimize=True)


if __name__ == "__main__":
    main()
