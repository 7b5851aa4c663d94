from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from dashboard.answering import Answering

FOLDER = Path("seeds")
TOLD = "seeds: does not answer, and is shown as it was; look at the disk or the network that it"


class Disk:
    """A disk that hangs as long as a test says; it tells how often it was looked at."""

    def __init__(self) -> None:
        self.answers = Event()
        self.answers.set()
        self.looks = 0

    def __call__(self) -> int:
        self.looks += 1
        looks = self.looks
        self.answers.wait()
        return looks


@pytest.fixture
def disk() -> Iterator[Disk]:
    disk = Disk()
    yield disk
    disk.answers.set()


def test_each_look_is_a_new_one_where_all_is_well(disk: Disk) -> None:
    look = Answering(disk, FOLDER)
    assert [look(), look()] == [1, 2]
    assert look.problems == ()


def test_what_was_seen_last_serves_while_it_hangs(disk: Disk) -> None:
    look = Answering(disk, FOLDER, seconds=0.01)
    look()
    disk.answers.clear()
    assert [look(), look(), look()] == [1, 1, 1]
    assert disk.looks == 2


def test_that_it_hangs_is_told_to_readers_and_once_in_the_log(
    disk: Disk, caplog: pytest.LogCaptureFixture
) -> None:
    look = Answering(disk, FOLDER, seconds=0.01)
    look()
    disk.answers.clear()
    look()
    look()
    assert [str(problem)[: len(TOLD)] for problem in look.problems] == [TOLD]
    assert [message[: len(TOLD)] for message in caplog.messages] == [TOLD]


def test_once_it_answers_it_is_looked_at_again(disk: Disk) -> None:
    look = Answering(disk, FOLDER, seconds=0.01)
    look()
    disk.answers.clear()
    look()
    disk.answers.set()
    while look.problems:
        disk.answers.wait()
    assert look() == 3


def test_what_goes_wrong_while_looking_goes_up() -> None:
    def fail() -> None:
        raise ValueError("it is odd")

    with pytest.raises(ValueError, match="it is odd"):
        Answering(fail, FOLDER)()
