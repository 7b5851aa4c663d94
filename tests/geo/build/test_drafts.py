from pathlib import Path

import pytest

from geo.build.drafts import draft
from geo.errors import LayerError
from tests.geo.build.folders import shape, write_layer


def drafted(
    folder: Path, *shapes: dict[str, object], taken: tuple[str, ...] = ()
) -> dict[str, str]:
    write_layer(folder, *shapes)
    row = draft(folder, "andes.geojson", taken=taken)
    return {key: value for key, value in row.items() if value}


def test_a_row_holds_what_the_layer_says_of_itself(tmp_path: Path) -> None:
    assert drafted(tmp_path, shape()) == {
        "id": "andes-route",
        "title": "Andes railway",
        "file": "andes.geojson",
        "accuracy_km": "2.5",
    }


@pytest.mark.parametrize(
    ("source", "taken", "id"),
    [
        ("andes-route", (), "andes-route"),
        ("andes-route", ("andes-route",), "andes"),
        (None, (), "andes"),
        (None, ("andes",), "andes-2"),
        (None, ("andes", "andes-2"), "andes-3"),
    ],
)
def test_its_id_is_the_source_that_the_layer_names_or_the_file_s_name(
    tmp_path: Path, source: str | None, taken: tuple[str, ...], id: str
) -> None:
    assert drafted(tmp_path, shape(source=source), taken=taken)["id"] == id


def test_a_layer_that_names_two_new_sources_gets_its_file_s_name(tmp_path: Path) -> None:
    assert drafted(tmp_path, shape(), shape(source="other"))["id"] == "andes"


def test_an_id_fits_an_address(tmp_path: Path) -> None:
    (tmp_path / "Été 2.csv").write_text("a\n", encoding="utf-8")
    assert draft(tmp_path, "Été 2.csv", taken=())["id"] == "ete-2"


def test_a_site_does_not_name_the_layer(tmp_path: Path) -> None:
    site = shape(role="site", name="Cusco station")
    assert drafted(tmp_path, shape(), site)["title"] == "Andes railway"


def test_a_layer_of_two_names_has_no_title_yet(tmp_path: Path) -> None:
    assert "title" not in drafted(tmp_path, shape(), shape(name="Puno railway"))


def test_a_layer_is_as_accurate_as_what_is_known_least_well(tmp_path: Path) -> None:
    assert drafted(tmp_path, shape(), shape(accuracy_km=4))["accuracy_km"] == "4"


def test_an_accuracy_that_is_not_given_is_not_made_up(tmp_path: Path) -> None:
    assert "accuracy_km" not in drafted(tmp_path, shape(accuracy_km=None))


def test_a_layer_that_cannot_be_read_has_no_row(tmp_path: Path) -> None:
    (tmp_path / "andes.geojson").write_text("{")
    with pytest.raises(LayerError, match="is not JSON"):
        draft(tmp_path, "andes.geojson", taken=())
