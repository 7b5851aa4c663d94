"""The libraries that the page needs, and their licences, as docs/dependencies.md lists them."""

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| ([a-z0-9-]+) \| (.+?) \| (?:(directly) )?\|$", re.MULTILINE)
LISTED = {
    name: (licence, is_direct == "directly")
    for name, licence, is_direct in ROW.findall(
        (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    )
}
PERMISSIVE = ("Apache", "BSD", "ISC", "MIT", "MPL", "Mozilla", "PSF", "Python Software")
BY_LICENCE_FILE_ONLY = {"streamlit-folium", "xstatic-leaflet"}
"""What says in a file, not in its description, what its licence is."""


def required() -> list[Requirement]:
    """Return what requirements.txt names."""
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and line[0] not in "#-"]


def key(name: str) -> str:
    """Return a package's name as the index writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def needed() -> dict[str, Distribution]:
    """Return all that is needed here, by name: what is named, and what that needs in turn."""
    found, coming = dict[str, Distribution](), required()
    while coming:
        requirement = coming.pop()
        name = key(requirement.name)
        if name in found and not requirement.extras:
            continue
        try:
            found[name] = distribution(requirement.name)
        except PackageNotFoundError:  # for another system
            continue
        coming += _needed_by(found[name], requirement.extras)
    return found


def _needed_by(package: Distribution, extras: set[str]) -> Iterator[Requirement]:
    for line in package.requires or []:
        requirement = Requirement(line)
        environments = [{"extra": extra} for extra in ("", *extras)]
        if requirement.marker is None or any(map(requirement.marker.evaluate, environments)):
            yield requirement


def said(package: Distribution) -> str:
    """Return what a package's description says of its licence."""
    about = package.metadata
    classifiers = [it for it in about.get_all("Classifier") or [] if it.startswith("License")]
    return " ".join(filter(None, [about["License-Expression"], about["License"], *classifiers]))


NEEDED = needed()


def test_all_that_is_named_is_listed_as_needed_directly():
    assert {name for name, (_, is_direct) in LISTED.items() if is_direct} == {
        key(requirement.name) for requirement in required()
    }


@pytest.mark.parametrize("name", sorted(NEEDED.keys() - BY_LICENCE_FILE_ONLY))
def test_its_licence_lets_anyone_pass_it_on(name: str):
    assert any(licence in said(NEEDED[name]) for licence in PERMISSIVE)


@pytest.mark.parametrize("name", sorted((NEEDED.keys() & LISTED.keys()) - BY_LICENCE_FILE_ONLY))
def test_the_licence_that_is_listed_is_the_one_that_it_says(name: str):
    family = re.split(r"[- ,]", LISTED[name][0])[0]
    assert family in said(NEEDED[name])
