"""What has changed since a link was made, by a record with one line for each thing."""

from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest

from geo.errors import SourceError
from geo.versions.record import Change, Record, load_lines, said, write_record
from geo.versions.things import State, Thing

FIRST, SECOND, THIRD = date(2026, 11, 1), date(2026, 11, 2), date(2026, 11, 3)
LINE, FIRE = Thing("feature", "andes"), Thing("event", "fire")
OLD, NEW = State("Andes railway", "a1"), State("Andes railway", "b2")
FIRE_STATE = State("A fire", "c3")


def recorded(*states: dict[Thing, State]) -> Record:
    """Return the record after a version for each of these states, a day after the one before."""
    record = Record()
    for day, given in zip((FIRST, SECOND, THIRD), states, strict=False):
        record = Record(record.lines, given).with_version(day)
    return record


def changes(record: Record, version: str) -> list[tuple[str, str]]:
    found = record.since(version)
    assert found is not None
    return [(change.name, change.what) for change in found.changes]


def test_a_link_says_the_newest_version():
    assert recorded({LINE: OLD}, {LINE: NEW}).stated == "2026-11-02"


def test_with_no_record_a_link_says_nothing():
    assert Record({}, {LINE: OLD}).stated == ""


def test_what_does_not_change_makes_no_version():
    record = recorded({LINE: OLD})
    assert record.with_version(SECOND) is record


def test_what_was_added_changed_and_removed_is_told_by_name():
    record = recorded({LINE: OLD}, {LINE: NEW, FIRE: FIRE_STATE})
    assert changes(record, "2026-11-01") == [("A fire", "added"), ("Andes railway", "changed")]
    assert changes(recorded({LINE: OLD, FIRE: FIRE_STATE}, {LINE: OLD}), "2026-11-01") == [
        ("A fire", "gone")
    ]


def test_a_link_of_the_newest_version_has_seen_no_change():
    assert changes(recorded({LINE: OLD}, {LINE: NEW}), "2026-11-02") == []


def test_what_was_added_and_then_changed_is_new():
    record = recorded(
        {LINE: OLD}, {LINE: OLD, FIRE: State("Fire", "x")}, {LINE: OLD, FIRE: FIRE_STATE}
    )
    assert changes(record, "2026-11-01") == [("A fire", "added")]
    assert changes(record, "2026-11-02") == [("A fire", "changed")]


def test_what_came_and_went_since_is_not_told():
    record = recorded({LINE: OLD}, {LINE: OLD, FIRE: FIRE_STATE}, {LINE: OLD})
    assert changes(record, "2026-11-01") == []


def test_a_thing_has_one_line_however_often_it_changes():
    states = [{LINE: State("Andes railway", str(n))} for n in range(3)]
    assert len(recorded(*states).lines) == 1


def test_a_change_that_is_not_recorded_is_told_and_marks_the_links_made_then():
    record = Record(recorded({LINE: OLD}).lines, {LINE: NEW})
    assert changes(record, "2026-11-01") == [("Andes railway", "changed")]
    assert record.stated.startswith("2026-11-01-")
    assert changes(record, record.stated) == []


def test_of_a_link_made_between_two_records_it_is_not_sure_what_is_older():
    between = Record(recorded({LINE: OLD}).lines, {LINE: NEW})
    found = between.with_version(SECOND).since(between.stated)
    assert found is not None
    assert (found.is_vague, [change.what for change in found.changes]) == (True, ["changed"])


@pytest.mark.parametrize("version", ["2026-10-31", "2026-11-03", "2027-01-01", "x", ""])
def test_a_version_that_is_not_known_says_nothing(version: str):
    assert recorded({LINE: OLD}, {LINE: NEW}).since(version) is None


def test_a_record_is_read_as_it_was_written(tmp_path: Path):
    record = recorded({LINE: OLD, FIRE: FIRE_STATE}, {LINE: NEW})
    write_record(tmp_path, record)
    assert load_lines(tmp_path) == record.lines
    assert (tmp_path / "versions.csv").read_text() == (
        "kind,id,name,mark,added,changed,gone\n"
        "event,fire,A fire,c3,2026-11-01,,2026-11-02\n"
        "feature,andes,Andes railway,b2,2026-11-01,2026-11-02,\n"
    )


def test_without_a_file_nothing_is_recorded(tmp_path: Path):
    assert load_lines(tmp_path) == {}


def test_a_record_that_was_spoilt_is_told(tmp_path: Path):
    (tmp_path / "versions.csv").write_text(
        "kind,id,name,mark,added,changed,gone\nevent,fire,A fire,c3,yesterday,,\n"
    )
    with pytest.raises(SourceError, match=r'line 2: added is "yesterday"'):
        load_lines(tmp_path)


def test_changes_are_counted():
    found = [Change(LINE, "", "added"), Change(FIRE, "", "gone"), Change(FIRE, "", "added")]
    assert said(found) == "2 added, 1 gone"


@pytest.mark.parametrize(
    ("today", "is_fault"), [("2026-11-01", False), ("2026-10-31", False), ("2026-10-30", True)]
)
def test_a_version_that_is_yet_to_come_is_a_fault_where_today_is_told(
    tmp_path: Path, today: str, *, is_fault: bool
):
    write_record(tmp_path, recorded({LINE: OLD}))
    fault = 'line 2: added is "2026-11-01", which is yet to come; run make records'
    with pytest.raises(SourceError, match=fault) if is_fault else nullcontext():
        load_lines(tmp_path, today=date.fromisoformat(today))
