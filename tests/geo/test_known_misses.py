from pathlib import Path

from tests.geo.known_misses import Faults, changes, read_pins, write_pins

KNOWN = Faults(missed=("btc at 4",), spare=("btk at 9",))


def test_what_is_known_is_no_change() -> None:
    assert changes(KNOWN, KNOWN) == []


def test_a_loss_names_itself() -> None:
    assert changes(Faults(missed=("btc at 4",)), Faults()) == ["btc at 4: lost"]


def test_what_is_spare_names_itself() -> None:
    assert changes(Faults(spare=("btk at 9",)), Faults()) == ["btk at 9: found, but not meant"]


def test_a_gain_asks_to_be_noted() -> None:
    assert changes(Faults(), KNOWN) == [
        "btc at 4: found at last; note the gain: python -m tests.geo.note_misses",
        "btk at 9: no longer found; note the gain: python -m tests.geo.note_misses",
    ]


def test_only_rows_with_a_fault_are_pinned(tmp_path: Path) -> None:
    path = tmp_path / "known-misses.jsonl"
    write_pins(path, {"BTC, “так”.": KNOWN, "Fine.": Faults()})
    assert read_pins(path) == {"BTC, “так”.": KNOWN}
