from pathlib import Path

import pytest

from geo.errors import SourceError
from geo.layers.licences import Licence, licences_in, load_licences, with_addresses

DATA = Path(__file__).parents[3] / "data"
BY = Licence("CC BY 4.0", "https://example.org/by")
BY_SA = Licence("CC BY-SA 4.0", "https://example.org/by-sa")
MIT = Licence("MIT", "https://example.org/mit")
KNOWN = (BY, BY_SA, MIT)


def test_licences_come_in_the_order_of_the_text() -> None:
    assert licences_in("MIT; the data are CC BY 4.0", KNOWN) == (MIT, BY)


def test_a_licence_is_no_part_of_another_name() -> None:
    assert licences_in("CC BY-SA 4.0; to SUBMIT, MIT-like, CC BY 4.01", KNOWN) == (BY_SA,)


def test_a_text_may_name_none() -> None:
    assert licences_in("All rights reserved", KNOWN) == licences_in("MIT", ()) == ()


def test_each_licence_gets_its_address() -> None:
    assert with_addresses("MIT; some CC BY 4.0.", KNOWN) == (
        "MIT (https://example.org/mit); some CC BY 4.0 (https://example.org/by)."
    )


def test_without_the_table_no_address_is_known(tmp_path: Path) -> None:
    assert load_licences(tmp_path) == ()


@pytest.mark.parametrize(
    ("row", "fault"), [(",https://a.org", "name is empty"), ("MIT,a", "url is")]
)
def test_a_row_that_cannot_be_used_is_told(tmp_path: Path, row: str, fault: str) -> None:
    (tmp_path / "licences.csv").write_text(f"name,url\n{row}\n")
    with pytest.raises(SourceError, match=f"line 2: {fault}"):
        load_licences(tmp_path)
