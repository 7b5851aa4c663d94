import pickle
from pathlib import Path

import pytest

from geo import load_events
from geo.errors import EventError
from geo.events.kinds import Kinds, load_kinds

DATA = Path(__file__).parents[3] / "data"


def load(folder: Path, text: str) -> Kinds:
    (folder / "event-kinds.toml").write_text(text, encoding="utf-8")
    return load_kinds(folder)


def test_every_kind_of_a_shipped_event_has_words() -> None:
    assert {event.kind for event in load_events(DATA)} <= load_kinds(DATA).kinds.keys()


def test_a_word_tells_its_kinds_with_their_languages(tmp_path: Path) -> None:
    kinds = load(tmp_path, '[fire]\nen = ["fire"]\ntr = ["yangın*"]\n[clash]\nen = ["fire*"]')
    assert kinds.spoken_of("fire") == {"fire": {"en"}, "clash": {"en"}}
    assert kinds.spoken_of("fired") == {"clash": {"en"}}
    assert kinds.spoken_of("yangini") == {"fire": {"tr"}}
    assert kinds.spoken_of("water") == {}


def test_kinds_can_be_pickled(tmp_path: Path) -> None:
    kinds = load(tmp_path, '[fire]\nen = ["fire"]')
    assert pickle.loads(pickle.dumps(kinds)).spoken_of("fire") == {"fire": {"en"}}


def test_without_the_file_there_are_no_kinds(tmp_path: Path) -> None:
    assert load_kinds(tmp_path) == Kinds()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('[Fire]\nen = ["fire"]', 'kind is "Fire"; use a-z'),
        ("fire = 5", "fire is no table; write [fire] and its words below"),
        ('[fire]\nneeds = "both"\nen = ["fire"]', 'fire: needs is "both"; use feature, either'),
        ('[fire]\nwithout_day = "yes"\nen = ["a"]', 'fire: without_day is "yes"; give true'),
        ('[fire]\nneed = "either"\nen = ["fire"]', "fire: need is not known; use needs"),
        ('[fire]\nen = ["broke out"]', 'fire: en is ["broke out"]; give a list of words'),
        ('[fire]\nneeds = "either"', "fire has no words; give them by language, such as en"),
        ("[fire", "is not TOML"),
    ],
)
def test_what_cannot_be_used_is_told(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(EventError) as caught:
        load(tmp_path, text)
    assert fault in str(caught.value)
