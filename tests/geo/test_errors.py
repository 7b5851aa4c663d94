import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from geo import GeoError
from geo.errors import FactError, LayerError, attempt, gather, reading, say_unforeseen


def failing(error: GeoError) -> Callable[[], str]:
    def load() -> str:
        raise error

    return load


ONE = failing(LayerError("data/a.geojson", ["is not JSON", "is not UTF-8"]))
OTHER = failing(LayerError("data/b.geojson", "is empty"))


def test_what_was_loaded_comes_in_order() -> None:
    assert gather(Path("data"), [lambda: "a", lambda: "b"]) == ["a", "b"]


def test_one_failure_is_told_as_it_is() -> None:
    with pytest.raises(LayerError) as caught:
        gather(Path("data"), [lambda: "a", OTHER])
    assert str(caught.value) == "data/b.geojson: is empty"


def test_several_failures_are_told_at_once_with_their_files() -> None:
    with pytest.raises(LayerError) as caught:
        gather(Path("data"), [ONE, lambda: "a", OTHER])
    faults = ("a.geojson: is not JSON", "a.geojson: is not UTF-8", "b.geojson: is empty")
    assert (caught.value.file, caught.value.faults) == ("data", faults)


def test_a_failure_of_several_loads_is_told_once() -> None:
    with pytest.raises(LayerError) as caught:
        gather(Path("data"), [OTHER, OTHER])
    assert str(caught.value) == "data/b.geojson: is empty"


def test_an_attempt_gives_what_is_loaded() -> None:
    errors: list[GeoError] = []
    assert (attempt(lambda: "a", "", errors), errors) == ("a", [])


def test_an_attempt_that_fails_gives_the_other_value_and_notes_the_error() -> None:
    error, errors = FactError("facts.csv", "is empty"), list[GeoError]()
    assert (attempt(failing(error), "", errors), errors) == ("", [error])


@pytest.mark.parametrize(
    ("number", "may_pass"),
    [("EIO", True), ("EMFILE", True), ("ESTALE", True), ("ENOENT", False), ("EACCES", False)],
)
def test_what_the_disk_fails_at_may_pass_and_what_a_file_is_may_not(
    number: str, may_pass: bool
) -> None:
    with pytest.raises(LayerError) as raised, reading("a.geojson", LayerError):
        raise OSError(getattr(errno, number), "no")
    assert raised.value.may_pass == may_pass


def test_several_failures_may_pass_where_one_may() -> None:
    passing = failing(LayerError("data/c.geojson", "no", may_pass=True))
    with pytest.raises(LayerError) as raised:
        gather(Path("data"), [ONE, passing])
    assert raised.value.may_pass


def test_a_fault_of_the_program_is_said_once_and_without_what_was_read(
    caplog: pytest.LogCaptureFixture,
) -> None:
    for word in ("one", "another"):
        try:
            dict[str, str]()[f"{word} of a reader's"]
        except KeyError as error:
            say_unforeseen("This cannot be done", error)
    (line,) = (record.getMessage() for record in caplog.records)
    assert line.startswith("This cannot be done (KeyError): report this")
    assert "another of" not in line
