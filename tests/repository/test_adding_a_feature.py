"""The README's steps to add a feature and an article, taken in a copy, and what the page shows."""

import csv
import importlib
import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from shutil import copytree

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import content
from dashboard.feature_list import listed
from geo.layers.sources import COLUMNS
from tests.dashboard.shown import heading

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^ {7}(.+)$", re.MULTILINE)
ASKED = re.compile(r"sources\.csv: line (\d+): (\w+) is empty")
HEADER = {
    "title": "On the Kura",
    "author": "Ann Lee",
    "publisher": "The Example",
    "published": "2021-03-04",
    "posted": "2021-03-05",
    "place": "Shamkir",
    "url": "https://example.org/kura",
    "licence": "CC BY 4.0",
}
RECORD = {
    "title": "Shamkir district",
    "licence": "Public domain",
    "origin": "natural-earth",
    "attribution": "Natural Earth",
    "retrieved": "2026-11-25",
    "method": "Copied from the base map.",
    "accuracy_km": "2",
    "accuracy_note": "That of the base map.",
}
SENTENCE = "The Shamkir district lies on the Kura."


def section(title: str) -> str:
    _, _, after = README.partition(f"\n## {title}\n")
    return after.partition("\n## ")[0]


STEPS = re.split(r"^\d\. ", section("Add a feature"), flags=re.MULTILINE)[1:]
SHAPE, NAMES, FACTS, CHECK = STEPS
PROPERTIES = json.loads(EXAMPLE.findall(SHAPE)[0])
ID, NAME = PROPERTIES["feature"], PROPERTIES["name"]


def file_of(step: str) -> str:
    """Return the file that a step begins with."""
    return re.findall(r"`(.+?)`", step)[0].replace("<id>", ID)


# The steps


def add_shape(folder: Path) -> None:
    source, name = re.findall(r"in `(data/.+?)`: copy (\w+)", SHAPE)[0]
    shapes = json.loads((folder / source).read_text(encoding="utf-8"))["features"]
    shape = next(shape for shape in shapes if shape["properties"]["name"] == name)
    layer = {"type": "FeatureCollection", "features": [shape | {"properties": PROPERTIES}]}
    (folder / file_of(SHAPE)).write_text(json.dumps(layer), encoding="utf-8")


def add_rows(folder: Path, step: str) -> None:
    with (folder / file_of(step)).open("a", encoding="utf-8", newline="") as table:
        table.writelines(f"{row}\n" for row in EXAMPLE.findall(step))


def add_article_as_published(folder: Path) -> None:
    by, publisher, day = re.findall(r"`(by .+?|Publisher .+?|\d\d\.\d\d\.\d{4})`", ARTICLE)
    text = f"Along the Kura\n\n{day}\n\n{publisher}\n\n{by}\n\n{SENTENCE}\n"
    (folder / "seeds" / "along-the-kura.txt").write_text(text, encoding="utf-8")


def add_article_with_keys(folder: Path) -> None:
    keys, marker = re.findall(r"Or\sgive (.+?) as .+?lines of\s`(-+)`", ARTICLE, re.DOTALL)[0]
    lines = [f"{key}: {HEADER[key]}" for key in re.findall(r"`(\w+)`", keys)]
    text = "\n".join([marker, *lines, marker, "", SENTENCE, ""])
    (folder / "seeds" / "on-the-kura.md").write_text(text, encoding="utf-8")


def make_records(folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """Run what `make records` runs, and return its exit code."""
    target = re.findall(r"`make (\w+)`", CHECK)[0]
    module = re.findall(rf"^{target}:.*\n\t.*python -m ([\w.]+)$", MAKEFILE, re.MULTILINE)[0]
    monkeypatch.chdir(folder)
    code: int = importlib.import_module(module).main([])
    return code


def fill_in(folder: Path, told: str) -> None:
    """Fill in the cells of sources.csv that are told to be empty."""
    path = folder / "data" / "sources.csv"
    with path.open(encoding="utf-8", newline="") as table:
        rows = list(csv.reader(table))
    for line, column in ASKED.findall(told):
        rows[int(line) - 1][COLUMNS.index(column)] = RECORD[column]
    with path.open("w", encoding="utf-8", newline="") as table:
        csv.writer(table, lineterminator="\n").writerows(rows)


ARTICLE = section("Add an article")
ADD: dict[str, Callable[[Path], None]] = {
    "shape": add_shape,
    "names": partial(add_rows, step=NAMES),
    "facts": partial(add_rows, step=FACTS),
    "article": add_article_as_published,
    "article with keys": add_article_with_keys,
}


def forget(data: Path) -> None:
    """Remove the feature of the README, where somebody took its steps in earnest."""
    (data / f"{ID}.geojson").unlink(missing_ok=True)
    for table in ("names.csv", "facts.csv", "sources.csv"):
        lines = (data / table).read_text(encoding="utf-8").splitlines(keepends=True)
        of_others = [line for line in lines if ID not in re.split(r"[,.]", line)]
        (data / table).write_text("".join(of_others), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("data", "seeds"):
        copytree(ROOT / name, tmp_path / name)
    forget(tmp_path / "data")
    return tmp_path


@pytest.fixture
def told(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """Do all the steps, fill in what is asked for, and return what is told in the end."""
    for add in ADD.values():
        add(folder)
    assert make_records(folder, monkeypatch) == 1
    fill_in(folder, capsys.readouterr().out)
    assert make_records(folder, monkeypatch) == 0
    return capsys.readouterr().out


def open_page(folder: Path, monkeypatch: pytest.MonkeyPatch, **address: str) -> AppTest:
    for name in ("data", "seeds", "cache"):
        monkeypatch.setattr(content, name.upper(), folder / name)
    page = AppTest.from_file(str(ROOT / "dashboard" / "page.py"), default_timeout=60)
    for key, value in address.items():
        page.query_params[key] = value
    return page.run()


def html(page: AppTest) -> str:
    return "".join(element.proto.body for element in page.get("html"))


# What comes of them


@pytest.mark.parametrize("step", [NAMES, FACTS])
def test_the_columns_are_those_that_the_readme_names(step: str):
    header = (ROOT / file_of(step)).read_text(encoding="utf-8").splitlines()[0]
    assert f"`{header}`" in step


def test_all_is_well_and_every_new_file_has_its_hash(folder: Path, told: str):
    assert "All is well: " in told
    with (folder / "data" / "sources.csv").open(encoding="utf-8", newline="") as table:
        [record] = [row for row in csv.DictReader(table) if f"data/{row['file']}" == file_of(SHAPE)]
    assert (record["features"], len(record["sha256"])) == ("1", 64)


@pytest.mark.usefixtures("told")
def test_the_page_shows_the_feature_its_facts_and_its_sentences(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    page = open_page(folder, monkeypatch, feature=ID)
    shown = html(page)
    assert not [*page.exception, *page.warning]
    assert NAME in {name for _, name, *_ in listed(page.session_state["content"])["features"]}
    assert heading(page) == NAME
    for name, value in (row.split(",")[1:4:2] for row in EXAMPLE.findall(FACTS)):
        assert f"<dt>{name}</dt><dd><b>latest:</b> {float(value):,.0f} " in shown
    quotes = re.findall("<blockquote.*?>(.+?)</blockquote>", shown)
    assert [re.sub("<.+?>", "", quote) for quote in quotes].count(SENTENCE) == 1
    assert {"Jane Doe", "Ann Lee"} <= set(re.findall("Jane Doe|Ann Lee", shown))


@pytest.mark.parametrize(
    ("left_out", "said"),
    [
        ("shape", rf'names\.csv: feature "{ID}" is in no layer; .+, or add {ID}\.geojson$'),
        ("names", rf"names\.csv: {ID} has no name; no text can mention it$"),
    ],
)
def test_a_step_that_is_left_out_is_told(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    left_out: str,
    said: str,
):
    for name, add in ADD.items():
        if name != left_out:
            add(folder)
    assert make_records(folder, monkeypatch) == 1
    assert re.search(said, capsys.readouterr().out, re.MULTILINE)
