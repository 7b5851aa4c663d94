"""The README's steps to add a language, taken in a copy of the repository.

The language is Persian, in a script that no other language here has; its code is one that ISO 639
leaves to private use, so that the real one may be added at any time.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

ROOT = Path(__file__).parents[2]
LINES = {
    'name = "English"': 'name = "Persian"',
    'own_name = "English"': 'own_name = "فارسی"',
    'script = "Latin"': 'script = "Arabic"',
    "capitals = true": "capitals = false",
    '"january", "february", "march"': '"ژانویه", "فوریه", "مارس"',
    '"april", "may", "june"': '"آوریل", "مه", "ژوئن"',
    '"july", "august", "september"': '"ژوئیه", "اوت", "سپتامبر"',
    '"october", "november", "december"': '"اکتبر", "نوامبر", "دسامبر"',
    'before_time = ""': 'before_time = "ساعت"',
    'author = "author, authors, by, writer, interviewer, reporter, byline"': 'author = "نویسنده"',
    "'e?s', # pipelines, Russia's": "'ها|های', # lines",
}  # fmt: skip
ROWS = "btc,باکو–تفلیس–جیحان,qaa,short\nbte,خط لوله قفقاز جنوبی,qaa,official\n"
READ = """
import geo
article = geo.parse_article(open("text.txt", encoding="utf-8").read())
mentions = geo.find_mentions(article.text, geo.load_gazetteer("data"))
print(article.header.author, article.header.posted, len(article.sentences), sep="|")
print(*(f"{m.feature}|{geo.explain(m)}" for m in mentions), sep="\\n")
"""
TEXT = """نفت قفقاز
نویسنده: نرگس احمدی
۵ مه ۲۰۲۰، ساعت 14:30

آیا خط لوله‌های قفقاز جنوبی پر است؟ نفت از باکو-تفلیس-جیحان می‌گذرد.
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Take the steps in a copy."""
    folder = tmp_path_factory.mktemp("repository")
    for name in ("geo", "data", "seeds"):
        copytree(ROOT / name, folder / name, ignore=ignore_patterns("__pycache__"))
    languages = folder / "geo" / "languages"
    text = (languages / "en.toml").read_text(encoding="utf-8")
    for line, own in LINES.items():
        assert line in text
        text = text.replace(line, own, 1)
    (languages / "qaa.toml").write_text(text, encoding="utf-8")
    with (folder / "data" / "names.csv").open("a", encoding="utf-8") as table:
        table.write(ROWS)
    (folder / "text.txt").write_text(TEXT, encoding="utf-8")
    return folder


def run(folder: Path, *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONUTF8": "1"},
    )  # fmt: skip
    return (done.stdout + done.stderr).splitlines()


def test_a_text_in_it_is_read(copy: Path) -> None:
    header, *mentions = run(copy, "-c", READ)
    assert header == "نرگس احمدی|2020-05-05|3"
    assert mentions == [
        "bte|The text contains the Persian name “خط لوله قفقاز جنوبی” with an ending.",
        "btc|The text contains the Persian name “باکو–تفلیس–جیحان”.",
    ]


def test_the_check_finds_no_fault_and_tells_what_has_no_name_in_it(copy: Path) -> None:
    *notes, summary, changed = run(copy, "-m", "geo.build.check")
    assert any(re.search(r"tovuz has no name in .*\bqaa; add it if", note) for note in notes)
    assert summary.startswith("All is well: ")
    assert changed.endswith(": names.csv.")


def test_a_fault_in_its_file_is_told_once(copy: Path) -> None:
    file = copy / "geo" / "languages" / "qaa.toml"
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole.replace("capitals = false", 'capitals = "no"'), encoding="utf-8")
    told = run(copy, "-m", "geo.build.check")
    file.write_text(whole, encoding="utf-8")
    assert [line for line in told if not line.startswith("Note: ")] == [
        f"{file}: capitals is 'no'; give true or false",
        "1 fault. Fix it and run make records again.",
    ]
