import pytest

from geo.languages.load import FOLDER, languages, read_language

FILES = sorted(FOLDER.glob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_language_is_whole(path):
    one = read_language(path)
    assert (one.code, one.name != "", one.own_name != "") == (path.stem, True, True)


def test_no_month_is_another_month_in_another_language():
    months: dict[str, set[int]] = {}
    for one in languages().values():
        for month, stems in enumerate(one.dates.months, 1):
            for stem in stems:
                months.setdefault(stem, set()).add(month)
    assert {stem: named for stem, named in months.items() if len(named) > 1} == {}


def test_there_are_languages_in_four_scripts_and_maybe_more():
    scripts = {one.script for one in languages().values()}
    assert scripts >= {"Latin", "Cyrillic", "Georgian", "Armenian"}
