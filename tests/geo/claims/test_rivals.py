from pathlib import Path

import pytest

from geo.claims.rivals import RivalNames, find_rivals, load_rivals
from geo.errors import GazetteerError

NAMES = RivalNames({"TANAP": "pipeline", "Blue Stream": "pipeline", "Vaal Line": "railway"})


@pytest.mark.parametrize(
    ("text", "name", "noun"),
    [
        ("Gas enters the Trans-Anatolian pipeline.", "Trans-Anatolian pipeline", "pipeline"),
        ("Gas enters the Trans-Anatolian Pipeline.", "Trans-Anatolian Pipeline", "pipeline"),
        ("It joins TANAP at the border.", "TANAP", "pipeline"),
        ("Grain takes the Kars-Gyumri railway.", "Kars-Gyumri railway", "railway"),
        ("Blue Stream is older.", "Blue Stream", "pipeline"),
        ("Coal takes the Vaal Line.", "Vaal Line", "railway"),
    ],
)
def test_a_line_with_a_name_is_found(text, name, noun):
    (rival,) = find_rivals(text, NAMES)
    assert (text[rival.start : rival.end], rival.noun) == (name, noun)


@pytest.mark.parametrize(
    "text", ["The pipeline leaks.", "Oil pipelines leak.", "In Kars the railway ends."]
)
def test_a_capital_at_the_head_of_a_sentence_is_no_name(text):
    assert find_rivals(text, NAMES) == []


def test_without_names_a_line_is_known_by_its_noun_alone():
    assert find_rivals("TANAP follows the Blue Stream pipeline.", RivalNames())[0].start == 18


def load(folder, *rows):
    (folder / "rivals.csv").write_text("\n".join(["name,noun", *rows]), encoding="utf-8")
    return load_rivals(folder)


def test_a_name_has_the_noun_of_its_row(tmp_path):
    assert load(tmp_path, "TAP,pipeline").nouns == {"TAP": "pipeline"}


def test_a_folder_may_have_no_rivals(tmp_path):
    assert load_rivals(tmp_path) == RivalNames()


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (["TAP,pipe"], 'line 2: noun is "pipe"; use pipeline, railway'),
        ([",pipeline"], "line 2: name is empty"),
        (["TAP,pipeline", "TAP,route"], 'line 3 repeats the name "TAP" of line 2'),
    ],
)
def test_a_row_that_cannot_be_used_is_told(tmp_path, rows, fault):
    with pytest.raises(GazetteerError) as caught:
        load(tmp_path, *rows)
    assert f"rivals.csv: {fault}" in str(caught.value)


def test_every_rival_of_this_repository_is_found():
    names = load_rivals(Path("data"))
    assert [find_rivals(f"It joins {name}.", names)[0].noun for name in names.nouns] == [
        *names.nouns.values()
    ]
