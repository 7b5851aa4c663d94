"""A wheel holds all that the library and the page need, wherever it is installed."""

import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path
from zipfile import ZipFile

import pytest

from geo import load_layers

ROOT = Path(__file__).parents[2]
PACKAGES = ("geo", "dashboard")
BUILT_FROM = ("pyproject.toml", "setup.py", "requirements.txt", "README.md", "LICENSE")
NO_CACHES = shutil.ignore_patterns("__pycache__")

FIND = """
import geo
article = geo.parse_article("On the river\\n\\nThe Nile is long.", id="river")
mentions = geo.find_mentions(article.text, geo.load_gazetteer("data"))
print(geo.__file__, *(mention.feature for mention in mentions))
"""
SHOW = """
import dashboard
from pathlib import Path
from streamlit.testing.v1 import AppTest
page = AppTest.from_file(Path(dashboard.__file__).with_name("page.py"), default_timeout=60).run()
print(dashboard.__file__, *page.exception, *page.warning, len(page.session_state["layers"]))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a wheel from a copy of the repository, and unpack it as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in PACKAGES:
        shutil.copytree(ROOT / name, folder / "copy" / name, ignore=NO_CACHES)
    for name in BUILT_FROM:
        shutil.copy(ROOT / name, folder / "copy")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", folder, "."], cwd=folder / "copy", check=True)
    with ZipFile(next(folder.glob("*.whl"))) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def run(code: str, wheel: Path, folder: Path) -> list[str]:
    """Return the words that a program prints which finds the wheel before the repository."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env={**os.environ, "PYTHONPATH": str(wheel)},
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout.split()


def files_of(package: str, root: Path) -> set[str]:
    files = (path for path in (root / package).rglob("*") if path.is_file())
    return {str(path.relative_to(root)) for path in files if path.suffix != ".pyc"}


def metadata(wheel: Path) -> Distribution:
    return next(iter(distributions(path=[str(wheel)])))


@pytest.mark.parametrize("package", PACKAGES)
def test_the_wheel_holds_every_file_of_a_package(wheel: Path, package: str):
    assert files_of(package, wheel) == files_of(package, ROOT)


def test_the_wheel_asks_for_what_requirements_txt_lists(wheel: Path):
    asked = {re.split(r"[\[<>=]", line)[0] for line in metadata(wheel).requires or ()}
    assert {"streamlit", "folium", "streamlit-folium", "geopandas", "shapely"} < asked
    assert "-e ." not in asked


def test_the_library_of_the_wheel_finds_a_mention(wheel: Path, tmp_path: Path):
    (tmp_path / "data").mkdir()
    names = "feature,name,lang,kind\nnile,Nile,en,official\n"
    (tmp_path / "data" / "names.csv").write_text(names, encoding="utf-8")
    assert run(FIND, wheel, tmp_path) == [str(wheel / "geo" / "__init__.py"), "nile"]


def test_the_page_of_the_wheel_shows_the_folder_that_it_is_started_in(wheel: Path, tmp_path: Path):
    for name in ("data", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    file, features = run(SHOW, wheel, tmp_path)
    assert file == str(wheel / "dashboard" / "__init__.py")
    assert int(features) == load_layers(ROOT / "data").feature.nunique()
