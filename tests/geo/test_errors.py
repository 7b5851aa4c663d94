from collections.abc import Callable
from pathlib import Path

import pytest

from geo import GeoError
from geo.errors import FactError, LayerError, attempt, gather


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
